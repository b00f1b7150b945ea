import type { Fact } from '../bank/bank.ts'
import type { Form } from '../bank/form.ts'
import { companiesOf } from './company.ts'
import { makeQuestion } from './make.ts'
import type { Material } from './material.ts'
import type { Question } from './question.ts'

/**
 * A question of a fact in a form, to try without a session around it: in the company of whichever facts of its groups
 * are still asked. Null where the question cannot be made.
 */
export function sampleQuestion(fact: Fact, form: Form, seed: number, material: Material): Question | null {
  const company = companiesOf(fact, {
    groups: material.groupsOf.get(fact.id) ?? [],
    fits: (id) => material.facts.get(id)?.status === 'active',
    prefers: () => false,
    seed,
  }).get(form)
  try {
    return makeQuestion(fact, form, { seed, ...company }, material)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}
