import { clampStrength, nextStrength, retrievability, type FirstStabilities, type Strength } from './fsrs.ts'
import type { History, Step } from './histories.ts'
import type { Tested } from './readiness/learner-error.ts'

/** A forecast that came to the test on a study day. */
export interface Trial extends Tested {
  readonly day: number
}

/** A strength and the study day from which it holds. */
export interface Held extends Strength {
  readonly lastDay: number
}

/**
 * Goes through a history as the schedule does and hands on every step with the strength before it; returns the strength
 * at the end, null where nothing was started.
 */
export function replay(steps: readonly Step[], first: FirstStabilities, each?: (step: Step, before: Held | null) => void): Held | null {
  let held: Held | null = null
  for (const step of steps) {
    each?.(step, held)
    held = after(held, step, first)
  }
  return held
}

/** The strength after a step. */
function after(held: Held | null, step: Step, first: FirstStabilities): Held | null {
  if (step.kind === 'seed') return { ...clampStrength(step), lastDay: step.day }
  if (step.rating === 0) return held
  const days = held === null ? 0 : Math.max(0, step.day - held.lastDay)
  return { ...nextStrength(held, days, step.rating, first), lastDay: step.day }
}

/**
 * Every answer of a history to a fact that was started on an earlier day: what was foretold, and what came of it. No
 * first answers, no repeats, and no lucky guess that left the memory as it was.
 */
export function trialsOf({ steps }: History, first: FirstStabilities): readonly Trial[] {
  const trials: Trial[] = []
  let counted = 0
  replay(steps, first, (step, before) => {
    if (step.kind === 'seed') counted += 1
    if (step.kind !== 'answer' || step.rating === 0) return
    counted += 1
    if (before === null || step.day <= before.lastDay) return
    const foretold = retrievability(before.stability, step.day - before.lastDay)
    trials.push({ day: step.day, foretold, right: step.right, guess: step.guess, ease: step.ease, young: counted === 2 })
  })
  return trials
}
