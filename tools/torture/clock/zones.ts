import { studyDay } from '../../../src/memory/day.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** Zones whose clocks are changed twice a year: at several hours, by an hour or half of one, north and south. */
export const ZONES = ['Europe/Brussels', 'America/New_York', 'America/St_Johns', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Auckland'] as const
export type Zone = (typeof ZONES)[number]

/** Hours at which a study day begins, that are tried. */
export const BOUNDARIES = [0, 4, 23] as const

/** The year whose changes are tried. */
const YEAR = 2026
const STEP_MS = 10 * MINUTE_MS

const FORMATS = new Map(ZONES.map((zone) => [zone, new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })]))

/** What the clock on the wall shows, as if it were UTC, in milliseconds. */
function wallClock(at: number, zone: Zone): number {
  const parts = FORMATS.get(zone)?.formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts?.find((one) => one.type === type)?.value)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}

/** Moments at which the offset of a zone changes in the year, to ten minutes. */
export function changesOf(zone: Zone): readonly number[] {
  const changes: number[] = []
  for (let at = Date.UTC(YEAR, 0, 1); at < Date.UTC(YEAR + 1, 0, 1); at += DAY_MS) {
    if (offset(at, zone) === offset(at + DAY_MS, zone)) continue
    let before = at
    while (offset(before + STEP_MS, zone) === offset(at, zone)) before += STEP_MS
    changes.push(before + STEP_MS)
  }
  return changes
}

/** Minutes ahead of UTC. */
function offset(at: number, zone: Zone): number {
  return (wallClock(at, zone) - at) / MINUTE_MS
}

/**
 * Walks three days around a change in steps of ten minutes, and holds the study day against the date on the wall some
 * hours before. Returns what is wrong, and how many moments were looked at.
 */
export function walkAround(change: number, zone: Zone, boundary: number): { readonly moments: number; readonly faults: readonly string[] } {
  const faults: string[] = []
  const seen: { readonly wall: number; readonly day: number }[] = []
  for (let at = change - 1.5 * DAY_MS; at <= change + 1.5 * DAY_MS; at += STEP_MS) {
    const wall = wallClock(at, zone)
    const day = studyDay(at, offset(at, zone), boundary)
    seen.push({ wall, day })
    const date = new Date(wall)
    const calendar = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()) / DAY_MS - (date.getUTCHours() < boundary ? 1 : 0)
    if (day !== calendar) faults.push(`${zone}, boundary ${boundary}: ${new Date(wall).toISOString()} counts as day ${day}, not ${calendar}`)
  }
  const ordered = seen.toSorted((a, b) => a.wall - b.wall)
  for (const [n, { day, wall }] of ordered.entries()) {
    if (day < (ordered[n - 1]?.day ?? day)) faults.push(`${zone}, boundary ${boundary}: the day goes back at ${new Date(wall).toISOString()}`)
  }
  return { moments: seen.length, faults }
}
