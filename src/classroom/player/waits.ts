/** Something that was not acknowledged is said again after so long, in milliseconds. */
const AGAIN_MS = 1_500
const WORD_MS = 10_000
/** Share by which such a time varies, so that a room does not speak in chorus. */
const SWING = 0.2
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 8_000

/** Milliseconds until a message is sent again: 1.2 to 1.8 s. `dice`: 0..1. */
export function waitForReply(dice: number): number {
  return about(AGAIN_MS, dice)
}

/** Milliseconds until who waits for the host's word asks again: 8 to 12 s. `dice`: 0..1. */
export function waitForWord(dice: number): number {
  return about(WORD_MS, dice)
}

/**
 * Milliseconds until the way to the broker is tried again after `tries` attempts in vain: anything below a bound that
 * doubles from 0.5 to 8 s ("full jitter", Brooker, "Exponential backoff and jitter", AWS 2015). `dice`: 0..1.
 */
export function waitForWay(tries: number, dice: number): number {
  return dice * Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tries)
}

function about(ms: number, dice: number): number {
  return ms * (1 - SWING + 2 * SWING * dice)
}
