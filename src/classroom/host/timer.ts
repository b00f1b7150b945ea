import type { Clock } from '../protocol/messages/from-host.ts'

/** Time that runs, may pause, and may be limited. Moments and lengths in milliseconds. */
export interface Timer {
  readonly limitMs: number | null
  /** Time until it was paused last. */
  readonly usedMs: number
  /** Since when it runs; null while it is paused. */
  readonly since: number | null
}

/** A timer that starts now. */
export function startTimer(limitMs: number | null, at: number): Timer {
  return { limitMs, usedMs: 0, since: at }
}

/** Time that has passed while it ran. A clock that was set back counts as no time. */
export function usedMs({ usedMs: used, since }: Timer, at: number): number {
  return used + (since === null ? 0 : Math.max(0, at - since))
}

/** What is left for somebody whose times are multiplied by `factor`, below 0 once it is over; Infinity without a limit. */
export function leftMs(timer: Timer, factor: number, at: number): number {
  return timer.limitMs === null ? Infinity : timer.limitMs * factor - usedMs(timer, at)
}

/** Stands still from now on. */
export function pauseTimer(timer: Timer, at: number): Timer {
  return { ...timer, usedMs: usedMs(timer, at), since: null }
}

/** Runs again from now on. */
export function resumeTimer(timer: Timer, at: number): Timer {
  return timer.since === null ? { ...timer, since: at } : timer
}

/** Makes a limit longer; a timer that has run out gets the whole of it from now. Without a limit nothing changes. */
export function addTime(timer: Timer, ms: number, at: number): Timer {
  return timer.limitMs === null ? timer : { ...timer, limitMs: Math.max(timer.limitMs, usedMs(timer, at)) + ms }
}

/** As players are told; null without a limit. */
export function clockOf(timer: Timer, at: number): Clock {
  return timer.limitMs === null ? null : { limitMs: timer.limitMs, usedMs: usedMs(timer, at), running: timer.since !== null }
}
