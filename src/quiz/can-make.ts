import type { Fact } from '../bank/bank.ts'
import type { Form } from '../bank/form.ts'
import { makeQuestion } from './make.ts'
import type { Material } from './material.ts'
import type { Draw, Question } from './question.ts'
import type { Picked } from './quiz.ts'

/** The question as `makeQuestion` makes it, or null where it cannot be made: one bad fact is left out, and no more. */
export function tryQuestion(fact: Fact, form: Form, draw: Draw, material: Material): Question | null {
  try {
    return makeQuestion(fact, form, draw, material)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Whether the bank still makes a question that was planned before. */
export function canMake({ fact: id, form, draw }: Picked, material: Material): boolean {
  const fact = material.facts.get(id)
  return fact !== undefined && tryQuestion(fact, form, draw, material) !== null
}
