/**
 * The journal's lines: immutable records of what happened, the only truth of the app. A line is never edited or
 * deleted; what it said is taken back by another line (`undo`, `regrade`, `withdraw`).
 */

/** What every line carries. */
interface Stamp {
  /**
   * `<writer>-<six digits or more>`: the writer's own running number. Where two different lines claim one id, all but
   * one carry `~<hash>` behind it.
   */
  readonly id: string
  /** When it happened by the device's clock, in milliseconds since 1970 UTC. */
  readonly at: number
  /** Minutes that local time was ahead of UTC. */
  readonly tz: number
}

/** How sure the learner was: `guess` about 1 in 3, `think` about 2 in 3, `sure` about 9 in 10. */
export type Confidence = 'guess' | 'think' | 'sure'

/** 1 Again, 2 Hard, 3 Good, 4 Easy; 0 leaves the memory as it is (a right guess of a strong memory). */
export type Rating = 0 | 1 | 2 | 3 | 4

export interface AnswerBody {
  readonly do: 'answer'
  /** Joins the lines of one shown question. */
  readonly q: string
  readonly bank: string
  readonly bankv: string
  readonly fact: string
  readonly rev: number
  readonly form: string
  /** Index of the gap that was asked, where a fact has several. */
  readonly gap?: number
  /** The options in the order shown. */
  readonly opts?: readonly string[]
  /** What the learner gave; empty for "Don't know". */
  readonly gave: readonly string[]
  /** 0..1. */
  readonly score: number
  readonly sure?: Confidence
  readonly hint?: true
  /** Word tiles were shown in place of a text field. */
  readonly tiles?: true
  /** What was scheduled. A new mapping is a new version; lines are never edited. */
  readonly rating: Rating
  /** Time from shown to answered, in milliseconds. */
  readonly ms: number
  /** Where it happened: `study:<session>`, `quiz:<quiz>`, `exam:<quiz>` or `class:<class>`. */
  readonly in: string
}

/** "I slipped": the answer to question `q` never counted. */
export interface UndoBody {
  readonly do: 'undo'
  readonly q: string
}

/** "Count it as right". */
export interface RegradeBody {
  readonly do: 'regrade'
  readonly q: string
  readonly score: number
  readonly rating: Rating
}

interface FactBody<K extends 'pause' | 'resume' | 'reset'> {
  readonly do: K
  readonly bank: string
  readonly fact: string
}

/** "Report this question": a note for the bank's author. */
export interface ReportBody {
  readonly do: 'report'
  readonly bank: string
  readonly bankv: string
  readonly fact: string
  readonly form: string
  readonly note: string
}

/** The learner's own note on a fact. The newest one stands; an empty text removes it. */
export interface NoteBody {
  readonly do: 'note'
  readonly bank: string
  readonly fact: string
  readonly text: string
}

/** A setting that must travel with the learner: `target`, `boundary` (hour at which a study day begins). */
export interface SetBody {
  readonly do: 'set'
  readonly key: string
  readonly value: string | number | boolean | null
}

/** A memory that starts from something other than an answer: a diagnostic, a split fact. Days are study days. */
export interface SeedBody {
  readonly do: 'seed'
  readonly bank: string
  readonly fact: string
  readonly stability: number
  readonly difficulty: number
}

/** A quiz that was finished; its answers are lines of their own, with `in` of `quiz:<id>` or `exam:<id>`. */
export interface QuizBody {
  readonly do: 'quiz'
  /** The quiz's own id: its answers carry `<id>-<place from 0>` as `q`. */
  readonly quiz: string
  readonly kind: 'quiz' | 'diagnostic'
  readonly bank: string
  readonly bankv: string
  /** What was asked and on what terms, so that the same quiz can be taken again; written and read by `quiz`. */
  readonly source: string
  readonly conditions: 'practice' | 'exam'
  /** The time limit before it was multiplied by `factor`; null for none. */
  readonly minutes: number | null
  readonly factor: number
  /** 0..1. */
  readonly passMark: number
  /** Milliseconds since 1970 UTC. */
  readonly startedAt: number
  /** Time on the screen and away from it, in milliseconds, and how often it was left. */
  readonly spentMs: number
  readonly awayMs: number
  readonly gaps: number
  /** How many there were, and the mean of their scores, 0..1. */
  readonly questions: number
  readonly score: number
  /** The fact of each question that was not answered: it counts as 0 and has no line of its own. */
  readonly unanswered: readonly string[]
  /** Places, from 0, of the questions that the learner had flagged at the end; none where there were none. */
  readonly flagged?: readonly number[]
}

/**
 * An import, noted beside the lines that it brought, which stay as they were. A long list stands in several lines of
 * one batch.
 */
export interface ImportBody {
  readonly do: 'import'
  /** Random, made for this import. */
  readonly batch: string
  /** Learner whose file it was, and when that file was made (milliseconds since 1970 UTC). */
  readonly from: string
  readonly made: number
  /** Ids that this import added: single ones, or a run of one writer's numbers as `<writer>-<first>..<last>`. */
  readonly took: readonly string[]
  /** Ids that this import added too, written alike, but which did not count in its file: they had been taken out there. */
  readonly held?: readonly string[]
}

/** Takes every line that an import added out again. */
export interface WithdrawBody {
  readonly do: 'withdraw'
  readonly batch: string
}

/** A line that this version does not know: kept and skipped, never dropped. */
export interface UnknownBody {
  readonly do: 'unknown'
  readonly raw: Readonly<Record<string, unknown>>
}

export type KnownBody =
  | AnswerBody
  | UndoBody
  | RegradeBody
  | FactBody<'pause'>
  | FactBody<'resume'>
  | FactBody<'reset'>
  | ReportBody
  | NoteBody
  | SetBody
  | SeedBody
  | QuizBody
  | ImportBody
  | WithdrawBody

export type Line = Stamp & (KnownBody | UnknownBody)
export type AnswerLine = Stamp & AnswerBody
export type ReportLine = Stamp & ReportBody
export type QuizLine = Stamp & QuizBody
