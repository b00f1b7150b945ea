import { FORMS, FormSchema, type Form } from '../bank/form.ts'
import { answersNewestFirst, type Folded } from '../journal/fold.ts'
import type { Planned } from './session/session.ts'
import * as v from 'valibot'

/** The learner's own median time for each form of which enough is known, in milliseconds. */
export type Pace = ReadonlyMap<Form, number>

/** Seconds that a question takes until the learner's own pace is known. */
export const DEFAULT_SECONDS = 25

const LEAST_ANSWERS = 5
/** Of so many answers of a form, and of so many altogether, the newest count. */
const RECENT_OF_FORM = 40
const RECENT = 400
/** Whoever takes longer has put the phone aside. */
export const LONGEST_MS = 120_000

/** The learner's pace by the newest answers of the journal. */
export function paceOf<M>(folded: Folded<M>): Pace {
  const times = recentTimes(folded)
  const known = [...times].filter(([, list]) => list.length >= LEAST_ANSWERS)
  return new Map(known.map(([form, list]) => [form, median(list)]))
}

function recentTimes<M>(folded: Folded<M>): ReadonlyMap<Form, readonly number[]> {
  const times = new Map<Form, number[]>(FORMS.map((form) => [form, []]))
  let seen = 0
  for (const { line } of answersNewestFirst(folded)) {
    seen += 1
    if (seen > RECENT) break
    const list = v.is(FormSchema, line.form) ? times.get(line.form) : undefined
    if (list === undefined || list.length >= RECENT_OF_FORM) continue
    if (line.ms > 0 && line.ms <= LONGEST_MS) list.push(line.ms)
  }
  return times
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1)
  return (low + high) / 2
}

/** The learner's own median time for a form in milliseconds; null while it is not known. */
export function medianMs(pace: Pace, form: Form): number | null {
  return pace.get(form) ?? null
}

/** Seconds that a question of this form is expected to take. */
export function secondsFor(pace: Pace, form: Form): number {
  const known = medianMs(pace, form)
  return known === null ? DEFAULT_SECONDS : known / 1000
}

/** Minutes that these questions are expected to take, not rounded. */
export function estimateMinutes(queue: readonly Pick<Planned, 'form'>[], pace: Pace): number {
  return queue.reduce((sum, { form }) => sum + secondsFor(pace, form), 0) / 60
}

/** Minutes that so many questions of mixed forms are expected to take, by the mean of the learner's own medians. */
export function minutesFor(pace: Pace, questions: number): number {
  const known = [...pace.values()]
  const seconds = known.length === 0 ? DEFAULT_SECONDS : known.reduce((sum, ms) => sum + ms, 0) / known.length / 1000
  return (questions * seconds) / 60
}
