import type { Rating } from '../../journal/line.ts'
import type { History } from '../histories.ts'

/** How a learner's answers tend to be rated. Each list sums to 1. */
export interface Habits {
  /** Again, Hard, Good, Easy at a fact's first answer. */
  readonly first: readonly number[]
  /** Hard, Good, Easy where a fact was recalled. */
  readonly recalled: readonly number[]
}

/** What is taken for granted until the learner's own answers outweigh it, as so many answers each. */
const FIRST = [9, 1, 9, 1] as const
const RECALLED = [1, 17, 2] as const

/** A learner's habits by the journal. */
export function habitsOf(histories: Iterable<History>): Habits {
  const first: number[] = [...FIRST]
  const recalled: number[] = [...RECALLED]
  for (const { steps } of histories) {
    for (const [place, step] of steps.entries()) {
      if (step.kind !== 'answer' || step.rating === 0) continue
      if (place === 0) count(first, step.rating - 1)
      else if (step.rating > 1) count(recalled, step.rating - 2)
    }
  }
  return { first: shares(first), recalled: shares(recalled) }
}

function count(counts: number[], place: number): void {
  counts[place] = (counts[place] ?? 0) + 1
}

function shares(counts: readonly number[]): readonly number[] {
  const total = counts.reduce((sum, one) => sum + one, 0)
  return counts.map((one) => one / total)
}

/** The rating that a number of 0..1 falls on, where the first of the shares stands for `lowest`. */
export function ratingAt(habit: readonly number[], chance: number, lowest: 1 | 2): Exclude<Rating, 0> {
  let left = chance
  for (const [place, share] of habit.entries()) {
    left -= share
    if (left < 0) return clamp(place + lowest)
  }
  return 3
}

function clamp(rating: number): Exclude<Rating, 0> {
  return rating <= 1 ? 1 : rating === 2 ? 2 : rating === 3 ? 3 : 4
}
