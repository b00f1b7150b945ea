import type { Fact, Group } from '../bank/bank.ts'
import type { Form } from '../bank/form.ts'
import { wordingsOf } from '../bank/plain.ts'

/** The answer as it is told afterwards, part by part: the members of a list, or the one answer with its unit. */
export function answerParts({ answer }: Fact): readonly string[] {
  if (answer.kind === 'number' && answer.unit !== undefined) return [`${answer.text} ${answer.unit}`]
  return wordingsOf(answer).map((wording) => wording.text)
}

/** What every question carries over from its fact. */
export function askedOf(fact: Fact) {
  return { fact: fact.id, rev: fact.rev, asOf: fact.asOf ?? null, hint: fact.hint ?? null }
}

/** What every question of a group carries; `told` is what is right, part by part. The date is that of all facts tied to one. */
export function askedTogetherOf(fact: Fact, facts: readonly Fact[], group: Group, told: readonly string[]) {
  const dates = new Set(facts.flatMap(({ asOf }) => asOf ?? []))
  const [asOf = null] = [...dates].sort().reverse()
  return { fact: fact.id, rev: fact.rev, asOf, hint: null, group: group.id, stem: group.ask, key: told.join('; ') }
}

/** The error for a form that this fact does not make. */
export function unmakeable(fact: Fact, form: Form, why: string): RangeError {
  return new RangeError(`${fact.id} makes no ${form}: ${why}`)
}
