import type { PlayerState } from '../../../classroom/player/state.ts'

/**
 * Whether the device must remember what has changed. A sign of life of the host need not be written four times a second:
 * what it says of time and seats comes again with the next one.
 */
export function isWorthKeeping(before: PlayerState, after: PlayerState): boolean {
  const { wish, way, door, room, shown, questions, answers, taken, knowsRoom } = after
  return (
    wish !== before.wish ||
    way.kind !== before.way.kind ||
    door !== before.door ||
    room !== before.room ||
    shown !== before.shown ||
    questions !== before.questions ||
    answers !== before.answers ||
    taken !== before.taken ||
    knowsRoom !== before.knowsRoom
  )
}
