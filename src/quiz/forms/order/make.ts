import type { Fact } from '../../../bank/bank.ts'
import { askedTogetherOf, unmakeable } from '../../asked.ts'
import type { Material } from '../../material.ts'
import type { Draw, OrderQuestion, Part } from '../../question.ts'
import { makeRandom, type Random } from '../../random.ts'
import { companyOf } from '../../together.ts'

/** Tiles to be put in the order of time. Throws a `RangeError` where the times of two of them overlap. */
export function makeOrder(fact: Fact, draw: Draw, material: Material): OrderQuestion {
  const { group, facts } = companyOf(fact, 'order', draw, material)
  const tiles = group.tiles.filter((tile) => facts.some(({ id }) => id === tile.fact))
  if (tiles.some((tile, index) => tile.from <= (tiles[index - 1]?.to ?? -Infinity))) {
    throw unmakeable(fact, 'order', `two of its tiles in "${group.id}" share a time`)
  }
  const parts = tiles.map((tile): Part => {
    const rev = facts.find(({ id }) => id === tile.fact)?.rev ?? fact.rev
    return { fact: tile.fact, rev, tile: tile.text, key: tile.text }
  })
  const right = parts.map(({ tile }) => tile)
  const laidOut = mixed(right, makeRandom(draw.seed))
  return { ...askedTogetherOf(fact, facts, group, right), form: 'order', parts, laidOut }
}

/** Every order but the right one is equally likely. */
function mixed(right: readonly string[], random: Random): readonly string[] {
  const laidOut = random.shuffle(right)
  return right.length > 1 && laidOut.every((tile, index) => tile === right[index]) ? mixed(right, random) : laidOut
}
