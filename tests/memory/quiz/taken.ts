import type { AnswerLine, QuizLine } from '../../../src/journal/line.ts'
import type { Drawable } from '../../../src/quiz/draw/draw.ts'
import { drawSource } from '../../../src/quiz/draw/draw-source.ts'
import { gradeFacts } from '../../../src/quiz/grade.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { optionsShown } from '../../../src/quiz/options-shown.ts'
import type { Given, Question } from '../../../src/quiz/question.ts'
import type { Source } from '../../../src/quiz/quiz.ts'
import { keptText } from '../../../src/quiz/share/kept.ts'
import { answerLine, noonOf } from '../lines.ts'

/** How a quiz is taken: what is given for each question, null for one that stays open. */
export interface Taking {
  readonly drawable: Drawable
  readonly source: Source
  readonly give: (question: Question, place: number) => Given | null
  readonly quiz?: string
  readonly day?: number
  /** Number of its first line. */
  readonly first?: number
}

export interface Taken {
  readonly questions: readonly Question[]
  readonly answers: readonly AnswerLine[]
  readonly quiz: QuizLine
}

/** The lines that an exam leaves in the journal. */
export function takeQuiz({ drawable, source, give, quiz = 'exam1', day = 20_000, first = 1 }: Taking): Taken {
  const { id: bank, version: bankv } = drawable.bank
  const questions = drawSource(drawable, source).picked.map(({ fact: id, form, draw }) => {
    const fact = drawable.material.facts.get(id)
    if (fact === undefined) throw new Error(`no ${id}`)
    return makeQuestion(fact, form, draw, drawable.material)
  })
  const answers: AnswerLine[] = []
  const unanswered: string[] = []
  for (const [place, question] of questions.entries()) {
    const given = give(question, place)
    if (given === null) unanswered.push(question.fact)
    else answers.push(...linesOf(question, given, { bank, bankv, q: `${quiz}-${place}`, in: `exam:${quiz}` }, day, first + answers.length))
  }
  const terms = { conditions: 'exam', minutes: null, passMark: 0.8 } as const
  const line: QuizLine = {
    ...{ id: `tester-${String(first + answers.length).padStart(6, '0')}`, at: noonOf(day) + first + answers.length, tz: 0 },
    ...{ do: 'quiz', quiz, kind: 'quiz', bank, bankv, source: keptText({ bank, version: bankv, source, terms }) },
    ...{ conditions: 'exam', minutes: null, factor: 1, passMark: 0.8, startedAt: noonOf(day) - 60_000, spentMs: 60_000 },
    ...{ awayMs: 0, gaps: 0, questions: questions.length, score: 0.5, unanswered },
  }
  return { questions, answers, quiz: line }
}

function linesOf(
  question: Question,
  given: Given,
  fields: Pick<AnswerLine, 'bank' | 'bankv' | 'q' | 'in'>,
  day: number,
  first: number,
): readonly AnswerLine[] {
  const opts = optionsShown(question)
  return gradeFacts(question, given).map(({ fact, rev, verdict, gave }, index) =>
    answerLine(day, first + index, {
      ...{ ...fields, fact, rev, form: question.form, gave, score: verdict.score, rating: verdict.score >= 0.8 ? 3 : 1 },
      ...(opts === null ? {} : { opts }),
      ...(question.form === 'cloze' ? { gap: question.gap } : {}),
    }),
  )
}
