import type { Fact } from '../../../bank/bank.ts'
import { askedOf, unmakeable } from '../../asked.ts'
import type { Draw, ShortQuestion } from '../../question.ts'

/** A short answer to type. Nothing in it is left to chance. */
export function makeShort(fact: Fact, _draw: Draw): ShortQuestion {
  if (fact.answer.kind === 'list') throw unmakeable(fact, 'short', 'its answer is a list')
  const { text, accept } = fact.answer
  return { ...askedOf(fact), form: 'short', stem: fact.ask, key: text, accept, traps: fact.traps }
}
