import type { PlayerState } from '../../../classroom/player/state.ts'

/** What comes again with the next sign of life of the host. */
const PASSING: ReadonlySet<string> = new Set<keyof PlayerState>(['heard', 'heardAt', 'clock', 'seats', 'behindSince'])

/**
 * Whether the device must remember what has changed. A sign of life of the host need not be written four times a second,
 * nor how often the way was tried.
 */
export function isWorthKeeping(before: PlayerState, after: PlayerState): boolean {
  const had = new Map<string, unknown>(Object.entries({ ...before, way: before.way.kind }))
  return Object.entries({ ...after, way: after.way.kind }).some(([part, now]) => !PASSING.has(part) && now !== had.get(part))
}
