import { PAINT_VERSION, type FirstVisit, type FirstWords, type Paint, type Rooms } from '../app/first-page.ts'
import { gap, sections } from './picture.ts'

/** What Today says now, and the picture above it. */
export interface Said {
  readonly words: FirstWords
  readonly picture: () => HTMLElement
  /** Null where they are not known. */
  readonly rooms: Rooms | null
}

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
const MINUTE_MS = 60_000

/**
 * What Today kept for this start; what the build wrote for whoever never answered; null where nothing is known.
 *
 * @param width of the window, in CSS pixels; 0 where the browser does not tell yet, as at some starts of Chromium: then the
 *   window is taken to be as wide as it was
 */
export function whatIsSaid(built: FirstVisit | null, width: number, at: Date): Said | null {
  try {
    const kept: Paint | null = JSON.parse(localStorage.getItem('passage-first') ?? 'null')
    if (kept !== null) return kept.bank === built?.bank ? saidBy(kept, width, at) : null
    if (localStorage.getItem('passage/canary') !== null) return null
  } catch {
    // Storage is blocked, so nothing was ever answered; or it holds something else.
  }
  return built === null ? null : { words: built.words, picture: () => sections(built), rooms: null }
}

function saidBy({ version, width, rooms, boundary, after, days }: Paint, wide: number, at: Date): Said | null {
  // An earlier version of the app may have written it.
  const written: number = version
  const local = at.getTime() - at.getTimezoneOffset() * MINUTE_MS
  const words = days[Math.floor((local - boundary * HOUR_MS) / DAY_MS)]
  const asWide = wide === 0 || wide === width
  if (written !== PAINT_VERSION || words === undefined || at.getTime() < after || !asWide) return null
  return { words, picture: () => gap(rooms.picture), rooms }
}
