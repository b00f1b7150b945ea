import { FORMS, type Form } from '../../../src/bank/form.ts'
import { quizzesNewestFirst } from '../../../src/journal/fold.ts'
import type { AnswerLine, QuizLine } from '../../../src/journal/line.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useQuiz, type QuizWish } from '../../../src/app/stores/quiz.ts'
import type { QuizAnswered, QuizAsking, QuizOver } from '../../../src/app/stores/quiz/quiz-phase.ts'
import type { Terms } from '../../../src/quiz/quiz.ts'
import { rightAnswer } from './answers.ts'

/** A quiz to begin: three questions drawn from everything, unless said otherwise. */
export function wish(terms: Partial<Terms> = {}, { count = 3, forms = FORMS }: { count?: number; forms?: readonly Form[] } = {}): QuizWish {
  return {
    source: { kind: 'drawn', setup: { scope: { kind: 'all' }, count, forms }, seed: 4 },
    terms: { conditions: 'practice', minutes: null, passMark: 0.8, ...terms },
    kind: 'quiz',
    factor: 1,
  }
}

/** The question that is open. Throws where none is. */
export function quizAsking(): QuizAsking {
  const { phase } = useQuiz()
  if (phase.kind !== 'asking') throw new Error(`The quiz is ${phase.kind}, not asking.`)
  return phase
}

/** The question whose feedback is shown. Throws where none is. */
export function quizAnswered(): QuizAnswered {
  const { phase } = useQuiz()
  if (phase.kind !== 'answered') throw new Error(`The quiz is ${phase.kind}, not answered.`)
  return phase
}

/** The quiz that has just ended. Throws where none has. */
export function quizOver(): QuizOver {
  const { phase } = useQuiz()
  if (phase.kind !== 'over') throw new Error(`The quiz is ${phase.kind}, not over.`)
  return phase
}

/** Answers the open question rightly, thinking so. */
export function answerQuizRight(): void {
  useQuiz().answer(rightAnswer(quizAsking().question), 'think')
}

/** Answers rightly what is open, to the end of a practice quiz. */
export function finishQuiz(): void {
  for (let turn = 0; useQuiz().phase.kind !== 'over'; turn += 1) {
    if (turn > 100) throw new Error('The quiz does not end.')
    if (useQuiz().phase.kind === 'asking') answerQuizRight()
    if (useQuiz().phase.kind === 'answered') useQuiz().next()
  }
}

/** The finished quizzes that the journal holds, the newest first. */
export function quizLines(): readonly QuizLine[] {
  return quizzesNewestFirst(useJournal().folded)
}

/** The answers that the journal holds, taken back or not, in the order in which they were written. */
export function answerLines(): readonly AnswerLine[] {
  return [...useJournal().folded.lines.values()].flatMap((line) => (line.do === 'answer' ? [line] : []))
}
