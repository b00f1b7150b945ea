import { answersNewestFirst, type Folded } from '../../journal/fold.ts'
import type { AnswerLine, QuizLine } from '../../journal/line.ts'
import type { Drawable } from '../../quiz/draw/draw.ts'
import { makeQuestion } from '../../quiz/make.ts'
import { optionsShown } from '../../quiz/options-shown.ts'
import type { Question } from '../../quiz/question.ts'
import type { Picked } from '../../quiz/quiz.ts'
import { placeOfId } from '../../quiz/run/run.ts'
import { readKept } from '../../quiz/share/kept.ts'
import type { Shared } from '../../quiz/share/shared.ts'
import { placesOf } from './result-places.ts'

/**
 * What became of a question: `answered`; `unanswered` at the end; `lost` where the journal says that it was answered and
 * the answer is not there, as in part of a backup.
 */
export type ResultState = 'answered' | 'unanswered' | 'lost'

/** One question of a finished quiz. */
export interface ResultQuestion {
  /** Its place in the quiz, from 0. */
  readonly place: number
  readonly state: ResultState
  /** The fact it was drawn for; null where that is not known any more. */
  readonly fact: string | null
  /** As it was asked; null where the bank does not make it so any more. */
  readonly question: Question | null
  /** A line for each fact that it asked, the one it was drawn for first; none unless it was answered. */
  readonly answers: readonly AnswerLine[]
  /** 0..1: the mean over its facts. */
  readonly score: number
  /** The learner had flagged it. */
  readonly flagged: boolean
}

/** A finished quiz, made of the journal and of what the bank still has. */
export interface Result {
  readonly quiz: QuizLine
  /** What was asked and on what terms; null where another version of the app wrote it. */
  readonly shared: Shared | null
  readonly questions: readonly ResultQuestion[]
}

/** Looks a quiz up in the journal. The bank, of whatever version, adds the questions as far as it still makes them. */
export function resultOf<M>(folded: Folded<M>, quiz: QuizLine, drawable: Drawable): Result {
  const shared = readKept(quiz.source)
  const answers = answersOf(folded, quiz)
  const isOwn = drawable.bank.id === quiz.bank
  const picked = isOwn && shared !== null ? placesOf(drawable, shared, answers, quiz.questions) : []
  const questions = Array.from({ length: quiz.questions }, (_, place) => {
    const pick = picked[place] ?? null
    const lines = answers.get(place) ?? []
    const [lead] = lines
    return lead === undefined ? leftOpen(place, pick, quiz, drawable) : answered(place, pick, lead, lines, drawable)
  })
  return { quiz, shared, questions: withFlags(withUnanswered(questions, quiz), quiz) }
}

/** A question before it is known whether it was flagged. */
type Unmarked = Omit<ResultQuestion, 'flagged'>

function answered(
  place: number,
  pick: Picked | null,
  lead: AnswerLine,
  answers: readonly AnswerLine[],
  drawable: Drawable,
): Unmarked {
  const question = pick === null ? null : asAsked(pick, lead, drawable)
  return { place, state: 'answered', fact: lead.fact, question, answers, score: meanOf(answers) }
}

function leftOpen(place: number, pick: Picked | null, quiz: QuizLine, drawable: Drawable): Unmarked {
  const none = { place, answers: [], score: 0 }
  if (pick === null || !quiz.unanswered.includes(pick.fact)) return { ...none, state: 'lost', fact: null, question: null }
  return { ...none, state: 'unanswered', fact: pick.fact, question: questionOf(pick, drawable) }
}

/** The answers of a quiz that count, by place. Stops looking once there is one for every question that was answered. */
function answersOf<M>(folded: Folded<M>, quiz: QuizLine): ReadonlyMap<number, readonly AnswerLine[]> {
  const wanted = quiz.questions - quiz.unanswered.length
  const found = new Map<number, AnswerLine[]>()
  for (const { line } of answersNewestFirst(folded)) {
    const place = isOf(line, quiz.quiz) ? placeOfId(line.q) : null
    if (place === null || place >= quiz.questions) {
      if (found.size === wanted) break
      continue
    }
    found.set(place, [line, ...(found.get(place) ?? [])])
  }
  return found
}

/** Whether an answer was given in a quiz. */
export function isOf(line: AnswerLine, quiz: string): boolean {
  return line.in === `quiz:${quiz}` || line.in === `exam:${quiz}`
}

/** The question if it is the one that the learner saw: same form, same revision, same options, same gap. */
function asAsked(pick: Picked, line: AnswerLine, drawable: Drawable): Question | null {
  if (pick.fact !== line.fact || pick.form !== line.form) return null
  const question = questionOf(pick, drawable)
  if (question === null || question.rev !== line.rev) return null
  if (question.form === 'cloze' && question.gap !== line.gap) return null
  const options = optionsShown(question) ?? []
  const shown = line.opts ?? []
  return options.length === shown.length && options.every((option, index) => option === shown[index]) ? question : null
}

function questionOf({ fact: id, form, draw }: Picked, { material }: Drawable): Question | null {
  const fact = material.facts.get(id)
  if (fact === undefined) return null
  try {
    return makeQuestion(fact, form, draw, material)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Where the bank does not tell which place stood open, the first lost ones take what the journal says was open. */
function withUnanswered(questions: readonly Unmarked[], quiz: QuizLine): readonly Unmarked[] {
  const placed = new Set(questions.flatMap(({ state, fact }) => (state === 'unanswered' ? [fact] : [])))
  const rest = quiz.unanswered.filter((fact) => !placed.has(fact))
  return questions.map((one) => {
    const fact = one.state === 'lost' ? rest.shift() : undefined
    return fact === undefined ? one : { ...one, state: 'unanswered', fact }
  })
}

function withFlags(questions: readonly Unmarked[], { flagged = [] }: QuizLine): readonly ResultQuestion[] {
  return questions.map((one) => ({ ...one, flagged: flagged.includes(one.place) }))
}

function meanOf(lines: readonly AnswerLine[]): number {
  return lines.reduce((sum, { score }) => sum + score, 0) / lines.length
}
