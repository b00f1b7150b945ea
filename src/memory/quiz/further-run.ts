import { drawList, listOf } from '../../quiz/draw/draw.ts'
import { addQuestions, nextOpen, type QuizRun } from '../../quiz/run/run.ts'
import { furtherQuestions, type DiagnosticGround } from './diagnostic.ts'

/**
 * A diagnostic that has asked of every objective, with the questions where it knows least added, once. Any other run,
 * and one that is not so far, stays as it is.
 */
export function furtherRun(run: QuizRun, ground: Omit<DiagnosticGround, 'seed'>): QuizRun {
  const { kind, source, questions, places } = run
  if (kind !== 'diagnostic' || source.kind !== 'listed' || nextOpen(run) !== null) return run
  // Its source lists the questions that it began with.
  if (questions.length > source.list.length) return run
  const asked = questions.map((picked, place) => ({ picked, score: places[place]?.answered?.score ?? 0 }))
  const further = furtherQuestions({ ...ground, seed: source.seed }, asked)
  return addQuestions(run, drawList(ground.drawable, listOf(further), source.seed).picked)
}
