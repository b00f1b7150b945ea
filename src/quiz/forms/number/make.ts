import type { Answer, Fact } from '../../../bank/bank.ts'
import { answerParts, askedOf, unmakeable } from '../../asked.ts'
import type { Draw, NumberQuestion } from '../../question.ts'

/** A number or a date to give. Nothing in it is left to chance. */
export function makeNumber(fact: Fact, _draw: Draw): NumberQuestion {
  const expects = expectedOf(fact.answer)
  if (expects === null) throw unmakeable(fact, 'number', 'its answer is neither a number nor a date')
  const key = answerParts(fact).join(', ')
  return { ...askedOf(fact), form: 'number', stem: fact.ask, key, expects, traps: fact.traps }
}

function expectedOf(answer: Answer): NumberQuestion['expects'] | null {
  if (answer.kind === 'date') return { kind: 'date', date: answer.date }
  if (answer.kind !== 'number') return null
  return { kind: 'number', value: answer.value, tolerance: answer.tolerance, unit: answer.unit ?? null }
}
