import type { Fact } from '../../../bank/bank.ts'
import { arrange } from '../../arrange.ts'
import { askedOf, unmakeable } from '../../asked.ts'
import type { ChoiceQuestion, Draw } from '../../question.ts'
import { makeRandom } from '../../random.ts'

const FEWEST_TRAPS = 2
const MOST_TRAPS = 3

/** Single choice: the key among two or three documented traps. */
export function makeChoice(fact: Fact, draw: Draw): ChoiceQuestion {
  if (fact.answer.kind === 'list') throw unmakeable(fact, 'choice', 'its answer is a list')
  if (fact.traps.length < FEWEST_TRAPS) throw unmakeable(fact, 'choice', `it has fewer than ${FEWEST_TRAPS} traps`)
  const random = makeRandom(draw.seed)
  const traps = random.shuffle(fact.traps).slice(0, MOST_TRAPS)
  const key = fact.answer.text
  const options = arrange([key, ...traps.map((trap) => trap.text)], random)
  return { ...askedOf(fact), form: 'choice', stem: fact.ask, key, options, traps }
}
