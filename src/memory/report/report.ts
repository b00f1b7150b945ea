import type { Bank } from '../../bank/bank.ts'
import { answersOf, quizzesNewestFirst, type Folded } from '../../journal/fold.ts'
import type { AnswerLine, QuizLine } from '../../journal/line.ts'
import { localDate } from '../../journal/local-date.ts'
import { scoreRange, type Range } from '../../quiz/score-range.ts'
import { studyDay } from '../day.ts'
import { hasStarted, memoryKey, type Memory } from '../memory.ts'
import { coverage, recallByPassage, type Coverage } from '../passages.ts'
import { LEAST_ANSWERS, type Foretold } from '../readiness/readiness.ts'
import { recall } from '../schedule.ts'
import { hasPassed } from './pass.ts'

/** A share of an exam's marks, 0..1, with the range in which it lies with a chance of 80 %. */
export interface Expected extends Range {
  readonly score: number
}

/** What readiness foretells, as a report states it. */
export function expectedFrom({ expected, low, high }: Foretold): Expected {
  return { score: expected, low, high }
}

/** An exam that was handed in, with what it was taken under. */
export interface ExamRow {
  /** The quiz's id. */
  readonly quiz: string
  /** Calendar day where the learner was, such as `2026-02-16`. */
  readonly date: string
  /** Version of the bank it was drawn from. */
  readonly version: string
  readonly questions: number
  readonly unanswered: number
  /** 0..1, as are the bounds of its range and the mark that passes. */
  readonly score: number
  readonly range: Range
  readonly passMark: number
  readonly passed: boolean
  /** Time limit before it was multiplied by `factor`; null for none. */
  readonly minutes: number | null
  readonly factor: number
  /** How often it was left, and for how long, in milliseconds. */
  readonly gaps: number
  readonly awayMs: number
}

/** What is known of one objective. */
export interface ObjectiveRow {
  readonly id: string
  readonly title: string
  /** Its share among all objectives, as the bank weighs it. */
  readonly weight: number
  readonly facts: number
  readonly started: number
  /** Mean chance of recall on the day of the report, 0..1, facts that were not started as 0; null where none was. */
  readonly recall: number | null
  readonly answers: number
  /** Mean score of the answers, 0..1; null without answers. */
  readonly score: number | null
}

/** What a report holds: only what can be counted or looked up, and nothing of what single answers were. */
export interface Report {
  readonly bank: string
  readonly version: string
  readonly document: { readonly title: string; readonly publisher: string; readonly dated: string }
  /** Calendar day on which it was made. */
  readonly made: string
  /** Calendar days of the first and the last answer, and on how many study days there were answers. */
  readonly period: { readonly first: string; readonly last: string; readonly days: number } | null
  readonly answers: number
  readonly facts: { readonly total: number; readonly started: number }
  readonly passages: Coverage
  readonly expected: Expected | null
  /** The newest first. */
  readonly exams: readonly ExamRow[]
  /** In the order of the bank. */
  readonly objectives: readonly ObjectiveRow[]
}

export interface ReportGround {
  readonly bank: Bank
  readonly folded: Folded<Memory>
  /** The study day of the report. */
  readonly day: number
  /** Its moment, as in `Line`. */
  readonly now: number
  readonly tz: number
  /** Hour at which a study day begins. */
  readonly boundary: number
  /** What readiness foretells; null where it does not. */
  readonly expected: Expected | null
}

/** What can be said of a learner and one bank on the day of the report. */
export function reportOf({ bank, folded, day, now, tz, boundary, expected }: ReportGround): Report {
  const active = bank.facts.filter(({ status }) => status === 'active')
  const answers = bank.facts.flatMap(({ id, objective }) =>
    answersOf(folded, memoryKey(bank.id, id)).map(({ line, time }) => ({ line, time, objective })),
  )
  const memoryOf = (id: string): Memory | undefined => folded.facts.get(memoryKey(bank.id, id))
  const objectives = bank.objectives.map(({ id, title, weight }): ObjectiveRow => {
    const facts = active.filter(({ objective }) => objective === id)
    const started = facts.filter((fact) => hasStarted(memoryOf(fact.id)))
    const scores = answers.filter(({ objective }) => objective === id).map(({ line }) => line.score)
    const known = mean(facts.map((fact) => recall(memoryOf(fact.id), day)))
    return {
      ...{ id, title, weight, facts: facts.length, started: started.length },
      recall: started.length === 0 ? null : known,
      answers: scores.length,
      score: mean(scores),
    }
  })
  return {
    bank: bank.id,
    version: bank.version,
    document: { title: bank.document.title, publisher: bank.document.publisher, dated: bank.document.dated },
    made: localDate(now, tz),
    period: periodOf(answers, boundary),
    answers: answers.length,
    facts: { total: active.length, started: active.filter(({ id }) => hasStarted(memoryOf(id))).length },
    passages: coverage(recallByPassage(bank, folded.facts, day)),
    expected: answers.length < LEAST_ANSWERS ? null : expected,
    exams: quizzesNewestFirst(folded).filter((quiz) => quiz.bank === bank.id && quiz.conditions === 'exam').map(examRow),
    objectives,
  }
}

function examRow(line: QuizLine): ExamRow {
  const { quiz, at, tz, bankv, questions, unanswered, score, passMark, minutes, factor, gaps, awayMs } = line
  return {
    ...{ quiz, date: localDate(at, tz), version: bankv, questions, unanswered: unanswered.length },
    ...{ score, range: scoreRange(score, questions), passMark, passed: hasPassed(line) },
    ...{ minutes, factor, gaps, awayMs },
  }
}

function periodOf(answers: readonly { readonly line: AnswerLine; readonly time: number }[], boundary: number): Report['period'] {
  const [one] = answers
  if (one === undefined) return null
  const first = answers.reduce((least, answer) => (answer.time < least.time ? answer : least), one)
  const last = answers.reduce((most, answer) => (answer.time > most.time ? answer : most), one)
  const days = new Set(answers.map(({ line, time }) => studyDay(time, line.tz, boundary)))
  return { first: localDate(first.time, first.line.tz), last: localDate(last.time, last.line.tz), days: days.size }
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}
