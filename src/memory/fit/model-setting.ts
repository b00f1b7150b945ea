import type { FirstStabilities } from '../fsrs.ts'

/** The learner's own memory model: first stabilities in days, and how many answers they were fitted to. */
export interface OwnModel {
  readonly first: FirstStabilities
  readonly answers: number
}

/** What the journal keeps where the learner has switched the own model off. */
export const SWITCHED_OFF = 'published'

/** Reads an own model as the journal keeps it, `0.2 1.3 2.3 8.3 from 412`; null for anything else. */
export function readModel(value: unknown): OwnModel | null {
  const [numbers = '', answers] = String(value).split(' from ')
  const [again, hard, good, easy, ...more] = numbers.split(' ').map(Number)
  if (!isDays(again) || !isDays(hard) || !isDays(good) || !isDays(easy) || more.length > 0) return null
  return { first: [again, hard, good, easy], answers: Number(answers) || 0 }
}

function isDays(value: number | undefined): value is number {
  return value !== undefined && value >= 0.01 && value <= 100
}
