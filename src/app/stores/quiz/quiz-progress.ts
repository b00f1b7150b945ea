import { isMiss } from '../../../memory/memory.ts'
import type { Place, QuizRun } from '../../../quiz/run/run.ts'
import type { Division } from '../study-progress.ts'
import type { GridPlace, QuizPhase } from './quiz-phase.ts'

/** The divisions of the scale bar, one a question; `grid` says what an exam holds. */
export function quizDivisions(
  run: QuizRun | null,
  phase: QuizPhase['kind'],
  grid: readonly GridPlace[],
): readonly Division[] {
  if (run === null) return []
  if (run.terms.conditions === 'exam') return grid.map(({ held, here }) => (here ? 'now' : held === 'answer' ? 'done' : 'ahead'))
  return run.places.map((place, index) => divisionOf(place, run, index === run.at && phase === 'asking'))
}

/** A diagnostic does not tell what was missed before its end. */
function divisionOf({ answered }: Place, { kind }: QuizRun, asked: boolean): Division {
  if (answered !== null) return kind === 'quiz' && isMiss(answered.score) ? 'missed' : 'done'
  return asked ? 'now' : 'ahead'
}

/** The divisions of a quiz that was left: what an exam holds, or what was answered. */
export function leftDivisions(run: QuizRun): readonly Division[] {
  if (run.terms.conditions !== 'exam') return quizDivisions(run, 'idle', [])
  return run.places.map(({ given }) => (given === null ? 'ahead' : 'done'))
}

/** Number of the question shown, from 1: in an exam its place, in practice how many were answered by then. */
export function placeOf(run: QuizRun | null, phase: QuizPhase['kind']): number {
  if (run === null) return 0
  if (run.terms.conditions === 'exam') return run.at + 1
  return run.places.filter(({ answered }) => answered !== null).length + (phase === 'asking' ? 1 : 0)
}
