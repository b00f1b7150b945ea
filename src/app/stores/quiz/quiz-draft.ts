import type { Folded } from '../../../journal/fold.ts'
import { answersNewestFirst, quizzesNewestFirst } from '../../../journal/fold.ts'
import type { Material } from '../../../quiz/material.ts'
import { parseQuizRun } from '../../../quiz/run/parse-run.ts'
import { questionIdOf, type QuizRun } from '../../../quiz/run/run.ts'

/**
 * Reads a stored draft; null where it is none, belongs to another bank, holds questions that the bank no longer makes,
 * or where the journal says that this quiz is over, because a kill came before the draft was removed.
 */
export function readDraft<M>(value: unknown, bank: string, material: Material, folded: Folded<M>): QuizRun | null {
  const run = parseQuizRun(value, material)
  if (run === null || run.bank !== bank) return null
  return quizzesNewestFirst(folded).some(({ quiz }) => quiz === run.id) ? null : caughtUp(run, folded)
}

/** A run whose newest answers reached the journal and not the draft, because a kill came between: with those answers. */
function caughtUp<M>(run: QuizRun, folded: Folded<M>): QuizRun {
  const scores = scoresIn(run, folded)
  const places = run.places.map((place, index) => {
    const q = questionIdOf(run, index)
    const of = scores.get(q)
    return of === undefined ? place : { ...place, answered: { q, score: of.reduce((sum, score) => sum + score, 0) / of.length } }
  })
  return { ...run, places }
}

/** The scores of what was answered since it began, by the id of each question. */
function scoresIn<M>({ startedAt }: QuizRun, folded: Folded<M>): ReadonlyMap<string, readonly number[]> {
  const scores = new Map<string, number[]>()
  for (const { line, time } of answersNewestFirst(folded)) {
    if (time < startedAt) break
    scores.set(line.q, [...(scores.get(line.q) ?? []), line.score])
  }
  return scores
}
