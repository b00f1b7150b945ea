import type { Fact } from '../bank/bank.ts'
import type { Form } from '../bank/form.ts'

/** The answer as one text; members of a list are joined by commas. */
export function keyOf(fact: Fact): string {
  return answerParts(fact).join(', ')
}

/** The answer's parts: the members of a list, or the one answer. */
export function answerParts(fact: Fact): readonly string[] {
  return fact.answer.kind === 'list' ? fact.answer.members.map((member) => member.text) : [fact.answer.text]
}

/** The fact's statement in full, without brackets. */
export function statementOf(fact: Fact): string {
  return fact.says.map((segment) => (typeof segment === 'string' ? segment : segment.gap)).join('')
}

/** What every question carries over from its fact. */
export function askedOf(fact: Fact) {
  return { fact: fact.id, rev: fact.rev, asOf: fact.asOf ?? null, hint: fact.hint ?? null }
}

/** The error for a form that this fact does not make. */
export function unmakeable(fact: Fact, form: Form, why: string): RangeError {
  return new RangeError(`${fact.id} makes no ${form}: ${why}`)
}
