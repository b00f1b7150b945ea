import type { Fact } from '../../../bank/bank.ts'
import { answerParts, askedOf } from '../../asked.ts'
import type { CardQuestion, Draw } from '../../question.ts'

/** A two-sided card: the question in front, the answer or the list's members behind. */
export function makeCard(fact: Fact, _draw: Draw): CardQuestion {
  const back = answerParts(fact)
  return { ...askedOf(fact), form: 'card', stem: fact.ask, key: back.join(', '), back }
}
