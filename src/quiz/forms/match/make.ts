import type { Fact } from '../../../bank/bank.ts'
import { wordingsOf } from '../../../bank/plain.ts'
import { arrange } from '../../arrange.ts'
import { askedTogetherOf } from '../../asked.ts'
import type { Material } from '../../material.ts'
import type { Draw, MatchQuestion, Part } from '../../question.ts'
import { makeRandom } from '../../random.ts'
import { companyOf } from '../../together.ts'

/** Tiles on the left, each fact's answer on the right, and one entry more, so that the last pair is not given away. */
export function makeMatch(fact: Fact, draw: Draw, material: Material): MatchQuestion {
  const { group, facts } = companyOf(fact, 'match', draw, material)
  const random = makeRandom(draw.seed)
  const parts = random.shuffle(facts).flatMap((one): Part[] => {
    const tile = group.tiles.find((candidate) => candidate.fact === one.id)
    const key = wordingsOf(one.answer).map(({ text }) => text).join(', ')
    return tile === undefined ? [] : [{ fact: one.id, rev: one.rev, tile: tile.text, key }]
  })
  const entries = arrange([...parts.map(({ key }) => key), random.pick(group.spare)], random)
  return { ...askedTogetherOf(fact, facts, group, parts.map(({ tile, key }) => `${tile}: ${key}`)), form: 'match', parts, entries }
}
