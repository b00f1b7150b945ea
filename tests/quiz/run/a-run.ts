import * as v from 'valibot'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import type { Terms } from '../../../src/quiz/quiz.ts'
import { startQuiz, type QuizRun } from '../../../src/quiz/run/run.ts'

export const START = 1_800_000_000_000

const fact = v.parse(FactIdSchema, 'flag-port')

/** A quiz of so many questions of one fact, begun at `START`. */
export function aRun(questions: number, terms: Partial<Terms> = {}): QuizRun {
  const picked = Array.from({ length: questions }, (_, seed) => ({ fact, form: 'choice' as const, draw: { seed } }))
  return startQuiz({
    id: 'quizabc',
    kind: 'quiz',
    bank: 'league',
    version: '0a1b2c3d',
    source: { kind: 'listed', list: picked.map(({ form }) => ({ fact, form })), seed: 1 },
    terms: { conditions: 'practice', minutes: null, passMark: 0.8, ...terms },
    factor: 1,
    questions: picked,
    startedAt: START,
  })
}

/** The same with one of its places graded. */
export function answeredAt(run: QuizRun, place: number, score: number): QuizRun {
  const places = run.places.map((one, index) => (index === place ? { ...one, answered: { q: `q${index}`, score } } : one))
  return { ...run, places }
}
