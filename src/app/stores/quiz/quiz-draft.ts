import type { Folded } from '../../../journal/fold.ts'
import { answersNewestFirst, quizzesNewestFirst } from '../../../journal/fold.ts'
import type { Material } from '../../../quiz/material.ts'
import { parseQuizRun } from '../../../quiz/run/parse-run.ts'
import { changePlace, questionIdOf, type QuizRun } from '../../../quiz/run/run.ts'

/**
 * Reads a stored draft; null where it is none, belongs to another bank, holds questions that the bank no longer makes,
 * or where the journal says that this quiz is over, because a kill came before the draft was removed.
 */
export function readDraft<M>(value: unknown, bank: string, material: Material, folded: Folded<M>): QuizRun | null {
  const run = parseQuizRun(value, material)
  if (run === null || run.bank !== bank) return null
  return quizzesNewestFirst(folded).some(({ quiz }) => quiz === run.id) ? null : caughtUp(run, folded)
}

/** A run whose last answer reached the journal and not the draft, because a kill came between: with that answer. */
function caughtUp<M>(run: QuizRun, folded: Folded<M>): QuizRun {
  const q = questionIdOf(run, run.at)
  const scores: number[] = []
  for (const { line, time } of answersNewestFirst(folded)) {
    if (time < run.startedAt) break
    if (line.q === q) scores.push(line.score)
  }
  if (scores.length === 0) return run
  return changePlace(run, { answered: { q, score: scores.reduce((sum, score) => sum + score, 0) / scores.length } })
}
