import type { QuizLine } from '../../journal/line.ts'
import { reaches } from '../quiz/tally.ts'

/** Whether a quiz reached the mark that passes, as it was handed in. */
export function hasPassed(quiz: QuizLine): boolean {
  return quiz.questions > 0 && reaches(quiz, quiz.score)
}
