import type { Device } from '../ports.ts'
import { now } from './clock.ts'

/** Digits and letters, as numbers to this base are written with. */
const BASE = 36
const ID_LENGTH = 10
const MINUTE_MS = 60_000
/** As long as most writes take on a slow phone, and too short to be seen. */
const PATIENCE_MS = 24
/** The largest multiple of 36 a byte can hold: larger bytes are thrown away, so that every character is as likely. */
const FAIR = 252

/** The browser's clock and randomness. `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export const browserDevice: Device = {
  now,
  tz: (at) => -new Date(at).getTimezoneOffset(),
  afterWrite: (write, work) => {
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([write, patience]).then(work, work)
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
      if (byte < FAIR) id += (byte % BASE).toString(BASE)
    }
    return id
  },
}
