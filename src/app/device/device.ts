import type { Device } from '../ports.ts'

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'
const ID_LENGTH = 10
const MINUTE_MS = 60_000
/** The largest multiple of 36 a byte can hold: larger bytes are thrown away, so that every character is as likely. */
const FAIR = 252

/** The browser's clock and randomness. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export const browserDevice: Device = {
  now: () => Date.now(),
  tz: (at) => -new Date(at).getTimezoneOffset(),
  // A hidden page draws no frames; what it has under way must not wait until it is looked at.
  soon: (work) => {
    if (document.visibilityState === 'visible') requestAnimationFrame(() => work())
    else setTimeout(work, 0)
  },
  watchClock: (listener) => {
    setInterval(listener, MINUTE_MS)
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') listener()
    })
  },
  id: () => {
    let id = ''
    while (id.length < ID_LENGTH) {
      const [byte = 0] = crypto.getRandomValues(new Uint8Array(1))
      if (byte < FAIR) id += ALPHABET.charAt(byte % ALPHABET.length)
    }
    return id
  },
}
