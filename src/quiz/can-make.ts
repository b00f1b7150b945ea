import { makeQuestion } from './make.ts'
import type { Material } from './material.ts'
import type { Picked } from './quiz.ts'

/** Whether the bank still makes a question that was planned before. */
export function canMake({ fact: id, form, draw }: Picked, material: Material): boolean {
  const fact = material.facts.get(id)
  if (fact === undefined) return false
  try {
    makeQuestion(fact, form, draw, material)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
