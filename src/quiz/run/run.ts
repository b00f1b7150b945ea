import type { Given } from '../question.ts'
import type { Picked, QuizKind, Source, Terms } from '../quiz.ts'

/** What became of one question so far. */
export interface Place {
  readonly given: Given | null
  readonly hinted: boolean
  /** Marked by the learner for another look. */
  readonly flagged: boolean
  /** Time on the screen, in milliseconds. */
  readonly ms: number
  /** Once it is graded: the id that joins the answer's lines in the journal, and its score, 0..1. */
  readonly answered: { readonly q: string; readonly score: number } | null
  /** How many answers to it were taken back. */
  readonly slips: number
}

/** A quiz being taken. Immutable: every step returns a new one. It is saved as a draft after every step. */
export interface QuizRun {
  readonly id: string
  readonly kind: QuizKind
  readonly bank: string
  readonly version: string
  readonly source: Source
  readonly terms: Terms
  /** For whoever needs more time: the limit is multiplied by it. */
  readonly factor: TimeFactor
  readonly questions: readonly Picked[]
  /** One for each question. */
  readonly places: readonly Place[]
  /** Which question is shown, from 0. */
  readonly at: number
  /** Milliseconds since 1970. */
  readonly startedAt: number
  /** When it was on the screen last, in milliseconds since 1970. */
  readonly seenAt: number
  /** Time on the screen and time away from it between start and `seenAt`, in milliseconds. */
  readonly spentMs: number
  readonly awayMs: number
  /** How often it was left. */
  readonly gaps: number
}

export type TimeFactor = 1 | 1.5 | 2

const EMPTY: Place = { given: null, hinted: false, flagged: false, ms: 0, answered: null, slips: 0 }

/** Longer than this between two signs of life, in milliseconds: the quiz was off the screen. */
const GAP_MS = 30_000

export type QuizStart = Pick<
  QuizRun,
  'id' | 'kind' | 'bank' | 'version' | 'source' | 'terms' | 'factor' | 'questions' | 'startedAt'
>

/** A quiz that begins. Throws a `RangeError` where it has no question. */
export function startQuiz(start: QuizStart): QuizRun {
  if (start.questions.length === 0) throw new RangeError('A quiz needs a question')
  const places = start.questions.map(() => EMPTY)
  return { ...start, places, at: 0, seenAt: start.startedAt, spentMs: 0, awayMs: 0, gaps: 0 }
}

/** Changes what is known of the question shown. */
export function changePlace(run: QuizRun, part: Partial<Omit<Place, 'ms'>>): QuizRun {
  return { ...run, places: run.places.map((place, index) => (index === run.at ? { ...place, ...part } : place)) }
}

/** Shows another question; places outside the quiz change nothing. */
export function goTo(run: QuizRun, at: number): QuizRun {
  return at >= 0 && at < run.questions.length ? { ...run, at } : run
}

/** Adds questions at the end, as the diagnostic does. */
export function addQuestions(run: QuizRun, questions: readonly Picked[]): QuizRun {
  return {
    ...run,
    questions: [...run.questions, ...questions],
    places: [...run.places, ...questions.map(() => EMPTY)],
  }
}

/**
 * Notes that the quiz is on the screen at `now`. The time since the last note counts for the question shown; a longer
 * silence counts as a gap, which is logged and not taken off the limit. A clock that was set back counts as no time.
 */
export function note(run: QuizRun, now: number): QuizRun {
  const passed = Math.max(0, now - run.seenAt)
  if (passed > GAP_MS) return leave(run, now, passed)
  const places = run.places.map((place, index) => (index === run.at ? { ...place, ms: place.ms + passed } : place))
  return { ...run, places, seenAt: now, spentMs: run.spentMs + passed }
}

/** Notes that the quiz is back on the screen: all the time since it was seen last was a gap. */
export function comeBack(run: QuizRun, now: number): QuizRun {
  return leave(run, now, Math.max(0, now - run.seenAt))
}

function leave(run: QuizRun, now: number, away: number): QuizRun {
  return { ...run, seenAt: now, awayMs: run.awayMs + away, gaps: run.gaps + 1 }
}

/** Milliseconds that are left, 0 or more; null where time is not limited. */
export function timeLeft({ terms, factor, spentMs }: QuizRun): number | null {
  return terms.minutes === null ? null : Math.max(0, terms.minutes * factor * 60_000 - spentMs)
}

/**
 * The id that joins the lines of an answer to a place: `<quiz>-<place>`, and another one after an answer was taken back,
 * since what was taken back stays so.
 */
export function questionIdOf({ id, places }: QuizRun, place: number): string {
  const slips = places[place]?.slips ?? 0
  return slips === 0 ? `${id}-${place}` : `${id}-${place}-${slips}`
}

/** The place, from 0, that an id of `questionIdOf` belongs to; null for any other id. */
export function placeOfId(id: string): number | null {
  const [, place] = /^[^-]+-(\d{1,9})(?:-\d{1,9})?$/.exec(id) ?? []
  return place === undefined ? null : Number(place)
}

/** The next place that is not answered: behind the one shown, else the first one before it. Null where there is none. */
export function nextOpen({ places, at }: QuizRun): number | null {
  const open = places.flatMap(({ answered }, place) => (answered === null ? [place] : []))
  return open.find((place) => place > at) ?? open[0] ?? null
}

/** "I slipped": the answer to the question shown never counted, and it is open again. */
export function takeBack(run: QuizRun): QuizRun {
  const slips = (run.places[run.at]?.slips ?? 0) + 1
  return changePlace(run, { given: null, answered: null, slips })
}

/** The mean score over all questions, 0..1; one that was not answered counts 0. */
export function scoreOf({ places }: QuizRun): number {
  return places.reduce((sum, { answered }) => sum + (answered?.score ?? 0), 0) / places.length
}
