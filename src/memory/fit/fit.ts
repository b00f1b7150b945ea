import { PUBLISHED, retrievability, type FirstStabilities } from '../fsrs.ts'
import type { History } from '../histories.ts'
import { LEAST_TO_FIT } from './least.ts'
import { replay } from '../replay.ts'

/** What a fit found. */
export interface Fitted {
  /** The learner's own first stabilities, in days, fitted to all answers. */
  readonly first: FirstStabilities
  /** How many answers of later days they rest on. */
  readonly answers: number
  /** Mean log loss on the held-out later answers, with the published stabilities and with ones fitted to the earlier. */
  readonly published: number
  readonly own: number
}

/** Part of the answers that is fitted to; the later rest is held out. */
const EARLIER = 0.8

/** Range of a first stability, in days, and how far, in log days, a learner's is likely to lie from the published one. */
const RANGE = { low: 0.02, high: 100 } as const
const SPREAD = 1
const STEPS = 24
const GOLDEN = (Math.sqrt(5) - 1) / 2
const LEAST_CHANCE = 1e-4

type FirstRating = 1 | 2 | 3 | 4

/**
 * Fits the four first stabilities of FSRS-6 to a learner's answers; null where there are too few. A fact's course depends
 * on the one that its first rating picked, so each is found by itself: the least log loss of the answers of later days,
 * held to the published value as by a normal prior on its logarithm, by golden-section search. Same-day repeats stand
 * in no history. Whether the result is of use, `isBetter` says.
 */
export function fitFirst(histories: readonly History[]): Fitted | null {
  const answers = histories.reduce((sum, history) => sum + laterDays(history).length, 0)
  if (answers < LEAST_TO_FIT) return null
  const split = splitDay(histories)
  const earlier = fitBefore(histories, split)
  return {
    first: fitBefore(histories, Infinity),
    answers,
    published: lossOf(histories, PUBLISHED, split, Infinity),
    own: lossOf(histories, earlier, split, Infinity),
  }
}

/** Whether a fit foretells later answers better than the published stabilities. */
export function isBetter({ own, published }: Fitted): boolean {
  return own < published
}

/** The study day from which on answers are held out: the later fifth of them. */
export function splitDay(histories: readonly History[]): number {
  const days = histories.flatMap(laterDays).sort((a, b) => a - b)
  return days[Math.floor(days.length * EARLIER)] ?? Infinity
}

function laterDays({ steps }: History): readonly number[] {
  const days: number[] = []
  replay(steps, PUBLISHED, (step, before) => {
    if (step.kind === 'answer' && step.rating !== 0 && before !== null && step.day > before.lastDay) days.push(step.day)
  })
  return days
}

/** The first stabilities fitted to the answers before a study day. */
export function fitBefore(histories: readonly History[], day: number): FirstStabilities {
  const [again, hard, good, easy] = PUBLISHED
  const fit = (rating: FirstRating, published: number): number => fitOne(histories.filter((one) => firstRating(one) === rating), rating, published, day)
  return [fit(1, again), fit(2, hard), fit(3, good), fit(4, easy)]
}

/** The first rating that started a memory; null where something else did. */
function firstRating({ steps }: History): FirstRating | null {
  for (const step of steps) {
    if (step.kind === 'seed') return null
    if (step.rating !== 0) return step.rating
  }
  return null
}

function fitOne(histories: readonly History[], rating: FirstRating, published: number, day: number): number {
  if (histories.length === 0) return published
  const cost = (log: number): number => {
    const deviation = (log - Math.log(published)) / SPREAD
    return sumOfLoss(histories, withFirst(rating, Math.exp(log)), -Infinity, day).loss + (deviation * deviation) / 2
  }
  return Math.exp(leastBy(cost, Math.log(RANGE.low), Math.log(RANGE.high)))
}

function withFirst(rating: FirstRating, stability: number): FirstStabilities {
  const [again, hard, good, easy] = PUBLISHED
  return [rating === 1 ? stability : again, rating === 2 ? stability : hard, rating === 3 ? stability : good, rating === 4 ? stability : easy]
}

/** Where between two bounds a function with one valley is least (Kiefer, "Sequential minimax search", 1953). */
function leastBy(cost: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to]
  let [a, b] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)]
  let [costA, costB] = [cost(a), cost(b)]
  for (let step = 0; step < STEPS; step += 1) {
    if (costA < costB) {
      ;[high, b, costB] = [b, a, costA]
      a = high - GOLDEN * (high - low)
      costA = cost(a)
    } else {
      ;[low, a, costA] = [a, b, costB]
      b = low + GOLDEN * (high - low)
      costB = cost(b)
    }
  }
  return (low + high) / 2
}

/** Mean log loss of the answers of later days from one study day on and before another. */
export function lossOf(histories: readonly History[], first: FirstStabilities, from: number, before: number): number {
  const { loss, count } = sumOfLoss(histories, first, from, before)
  return count === 0 ? 0 : loss / count
}

function sumOfLoss(histories: readonly History[], first: FirstStabilities, from: number, before: number): { readonly loss: number; readonly count: number } {
  let loss = 0
  let count = 0
  for (const { steps } of histories) {
    replay(before === Infinity ? steps : steps.filter(({ day }) => day < before), first, (step, held) => {
      if (step.kind !== 'answer' || step.rating === 0 || held === null || step.day <= held.lastDay || step.day < from) return
      const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, retrievability(held.stability, step.day - held.lastDay)))
      loss -= Math.log(step.right ? chance : 1 - chance)
      count += 1
    })
  }
  return { loss, count }
}
