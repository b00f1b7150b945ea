import type { Bank } from '../../../src/bank/bank.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { makeRandom } from '../../../src/quiz/random.ts'

const PER_SESSION = 10

/** Questions drawn evenly over facts and their forms, ten a session, one seed a session. */
export function drawEvenly(bank: Bank, sessions: number): Question[] {
  const active = bank.facts.filter(({ forms }) => forms.length > 0)
  if (active.length === 0) return []
  return Array.from({ length: sessions }, (_, seed) => {
    const random = makeRandom(seed)
    return Array.from({ length: PER_SESSION }, (_unused, at) => {
      const fact = random.pick(active)
      return makeQuestion(fact, random.pick(fact.forms), { seed: seed * PER_SESSION + at })
    })
  }).flat()
}
