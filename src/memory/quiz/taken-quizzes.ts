import { answersNewestFirst, quizzesNewestFirst, type Folded } from '../../journal/fold.ts'
import type { QuizLine } from '../../journal/line.ts'
import { placeOfId } from '../../quiz/run/run.ts'
import { readKept } from '../../quiz/share/kept.ts'
import type { Shared } from '../../quiz/share/shared.ts'
import { reaches, scoreOf } from './tally.ts'

/** A finished quiz, without its questions. */
export interface TakenQuiz {
  readonly quiz: QuizLine
  /** What was asked and on what terms; null where another version of the app wrote it. */
  readonly shared: Shared | null
  /** 0..1, with what was counted as right later. */
  readonly score: number
  /** It reached its pass mark. */
  readonly reached: boolean
}

/** Every quiz that was finished, the newest first. Looks through all answers once, however many quizzes there are. */
export function takenQuizzes<M>(folded: Folded<M>): readonly TakenQuiz[] {
  const quizzes = quizzesNewestFirst(folded)
  const scores = quizzes.length === 0 ? new Map<string, ReadonlyMap<number, readonly number[]>>() : scoresByQuiz(folded)
  return quizzes.map((quiz) => {
    const places = [...(scores.get(quiz.quiz) ?? [])].filter(([place]) => place < quiz.questions)
    const score = scoreOf(
      quiz,
      places.map(([, ofFacts]) => ofFacts.reduce((sum, one) => sum + one, 0) / ofFacts.length),
    )
    return { quiz, shared: readKept(quiz.source), score, reached: reaches(quiz, score) }
  })
}

/** The scores of all answers that were given in quizzes and count, by quiz and place. */
function scoresByQuiz<M>(folded: Folded<M>): ReadonlyMap<string, ReadonlyMap<number, readonly number[]>> {
  const scores = new Map<string, Map<number, number[]>>()
  for (const { line } of answersNewestFirst(folded)) {
    const [, quiz] = /^(?:quiz|exam):(.+)$/.exec(line.in) ?? []
    const place = quiz === undefined ? null : placeOfId(line.q)
    if (quiz === undefined || place === null) continue
    const places = scores.get(quiz) ?? new Map<number, number[]>()
    scores.set(quiz, places.set(place, [...(places.get(place) ?? []), line.score]))
  }
  return scores
}
