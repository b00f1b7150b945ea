import * as v from 'valibot'
import type { ExamRow, ObjectiveRow, Report } from './report.ts'

const FORMAT = 'passage-report'
const VERSION = 1
/** In characters. A report of forty objectives and a thousand exams is below this. */
const LONGEST_FILE = 1_000_000
const MOST_ROWS = 2_000

/** A report on its way to somebody: who it is about, as far as they wish to say. */
export interface FiledReport {
  /** As typed for this report; empty where it was left out. */
  readonly name: string
  /** Tells two learners apart and names neither. */
  readonly learner: string
  /** The moment it was made, in milliseconds since 1970 UTC. */
  readonly at: number
  readonly report: Report
}

const Text = v.pipe(v.string(), v.maxLength(2_000))
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Amount = v.pipe(v.number(), v.finite(), v.minValue(0))
const Bounds = v.object({ low: Fraction, high: Fraction })

const ExamSchema = v.object({
  quiz: Text,
  date: Text,
  version: Text,
  questions: Whole,
  unanswered: Whole,
  score: Fraction,
  range: Bounds,
  passMark: Fraction,
  passed: v.boolean(),
  minutes: v.nullable(Amount),
  factor: Amount,
  gaps: Whole,
  awayMs: Amount,
}) satisfies v.GenericSchema<ExamRow>

const ObjectiveSchema = v.object({
  id: Text,
  title: Text,
  weight: Amount,
  facts: Whole,
  started: Whole,
  recall: v.nullable(Fraction),
  answers: Whole,
  score: v.nullable(Fraction),
}) satisfies v.GenericSchema<ObjectiveRow>

const ReportSchema = v.object({
  bank: Text,
  version: Text,
  document: v.object({ title: Text, publisher: Text, dated: Text }),
  made: Text,
  period: v.nullable(v.object({ first: Text, last: Text, days: Whole })),
  answers: Whole,
  facts: v.object({ total: Whole, started: Whole }),
  passages: v.object({ passages: Whole, asked: Whole, started: Whole }),
  expected: v.nullable(v.object({ score: Fraction, ...Bounds.entries })),
  exams: v.pipe(v.array(ExamSchema), v.maxLength(MOST_ROWS)),
  objectives: v.pipe(v.array(ObjectiveSchema), v.maxLength(MOST_ROWS)),
}) satisfies v.GenericSchema<Report>

const Head = v.object({ format: v.literal(FORMAT), formatVersion: Whole })
const File = v.object({ name: Text, learner: Text, at: v.pipe(v.number(), v.safeInteger()), report: ReportSchema })

export type ReadReportFile =
  | { readonly kind: 'report'; readonly filed: FiledReport }
  | { readonly kind: 'foreign' | 'broken' | 'truncated' | 'newer' | 'oversized' }

/** The text of a report's file. */
export function reportFile(filed: FiledReport): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, ...filed }, null, 2)}\n`
}

/** Reads such a file, hostile as it may be. */
export function readReportFile(text: string): ReadReportFile {
  if (text.length > LONGEST_FILE) return { kind: 'oversized' }
  const value = parsed(text)
  // Cut off or damaged, it is no JSON any more, but still says what it was.
  if (value === null && text.includes(FORMAT)) return { kind: text.trimEnd().endsWith('}') ? 'broken' : 'truncated' }
  const head = v.safeParse(Head, value)
  if (!head.success) return { kind: 'foreign' }
  if (head.output.formatVersion > VERSION) return { kind: 'newer' }
  const file = v.safeParse(File, value)
  return file.success ? { kind: 'report', filed: file.output } : { kind: 'broken' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
