import type { Walk } from '../../memory/walk.ts'

/** The thread is left to others after so many milliseconds. */
const SLICE_MS = 12

/** Resolves in a task of its own, so that what waits for the thread comes first. */
export function leaveThread(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/** Does long work in slices. `now`: the clock, in milliseconds. */
export async function inSlices<T>(walk: Walk<T>, now: () => number): Promise<T>
/** Null where `goOn` says before a slice that nobody waits for it any more. */
export async function inSlices<T>(walk: Walk<T>, now: () => number, goOn: () => boolean): Promise<T | null>
export async function inSlices<T>(walk: Walk<T>, now: () => number, goOn: () => boolean = () => true): Promise<T | null> {
  for (;;) {
    await leaveThread()
    if (!goOn()) return null
    const until = now() + SLICE_MS
    let step = walk.next()
    while (step.done !== true && now() < until) step = walk.next()
    if (step.done === true) return step.value
  }
}
