import type { Fact } from '../../../bank/bank.ts'
import { arrange } from '../../arrange.ts'
import { askedOf, unmakeable } from '../../asked.ts'
import type { Draw, SelectQuestion } from '../../question.ts'
import { makeRandom } from '../../random.ts'

const MOST_KEYS = 4
const FEWEST_TRAPS = 2
const MOST_TRAPS = 3

/** Multiple select: up to four members of a list, named in the order of its author, among two or three documented traps. */
export function makeSelect(fact: Fact, draw: Draw): SelectQuestion {
  const { answer } = fact
  if (answer.kind !== 'list') throw unmakeable(fact, 'select', 'its answer is no list')
  if (fact.traps.length < FEWEST_TRAPS) throw unmakeable(fact, 'select', `it has fewer than ${FEWEST_TRAPS} traps`)
  const random = makeRandom(draw.seed)
  const members = answer.members.map(({ text }) => text)
  const drawn = random.shuffle(members).slice(0, MOST_KEYS)
  const traps = random.shuffle(fact.traps).slice(0, MOST_TRAPS)
  const options = arrange([...drawn, ...traps.map(({ text }) => text)], random)
  const keys = members.filter((text) => drawn.includes(text))
  return { ...askedOf(fact), form: 'select', stem: fact.ask, key: keys.join(', '), options, keys, traps }
}
