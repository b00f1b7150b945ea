import { isMiss } from '../../../memory/memory.ts'
import type { QuizRun } from '../../../quiz/run/run.ts'
import type { Division } from '../study-progress.ts'
import type { QuizPhase } from './quiz-phase.ts'

/** The divisions of the scale bar, one a question. A diagnostic does not tell what was missed before its end. */
export function quizDivisions(run: QuizRun | null, phase: QuizPhase['kind']): readonly Division[] {
  if (run === null) return []
  return run.places.map(({ answered }, place) => {
    if (answered !== null) return run.kind === 'quiz' && isMiss(answered.score) ? 'missed' : 'done'
    return place === run.at && phase === 'asking' ? 'now' : 'ahead'
  })
}
