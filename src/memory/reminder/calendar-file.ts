/** A daily appointment with the app. */
export interface DailyReminder {
  /** Time of day, such as `19:30`. */
  readonly time: string
  /** Calendar day of the first one, such as `2026-02-16`. */
  readonly from: string
  /** The moment the file is made, in milliseconds since 1970 UTC. */
  readonly now: number
  /** The same for every file of one learner, so that a new one takes the place of the one before. */
  readonly uid: string
  readonly title: string
  readonly text: string
  /** Where the app is. */
  readonly address: string
}

const LINE_END = '\r\n'
/** Bytes of one line, its break apart (RFC 5545, 3.1). */
const LONGEST_LINE = 75

/**
 * A calendar (RFC 5545) with one appointment of ten minutes every day, which rings when it begins. Its time is a floating
 * one, so it rings at that hour wherever the learner is. Throws a `RangeError` for a time of day or a day that is none.
 */
export function calendarFile({ time, from, now, uid, title, text, address }: DailyReminder): string {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) throw new RangeError(`${time} is no time of day.`)
  if (!/^\d{4}-\d\d-\d\d$/.test(from)) throw new RangeError(`${from} is no day.`)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passage//Daily reminder//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${from.replaceAll('-', '')}T${time.replace(':', '')}00`,
    'DURATION:PT10M',
    'RRULE:FREQ=DAILY',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${address.replace(/[\r\n]/g, '')}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => folded(line) + LINE_END).join('')
}

/** `20260216T190000Z` */
function stamp(now: number): string {
  return `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
}

/** Cuts a long line between characters; what is cut off goes on behind a space. */
function folded(line: string): string {
  let text = ''
  let bytes = 0
  for (const character of line) {
    const size = bytesOf(character)
    if (bytes + size > LONGEST_LINE) {
      text += `${LINE_END} `
      bytes = 1
    }
    text += character
    bytes += size
  }
  return text
}

/** Bytes of a character in UTF-8. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
