import type { Line } from './line.ts'

/** The JSON value that stands for a line in storage and in backups. */
function plain(line: Line): object {
  return line.do === 'unknown' ? line.raw : line
}

/** One line of JSON, without a line break. `parseLine(JSON.parse(…))` gives the line back. */
export function serialise(line: Line): string {
  return JSON.stringify(plain(line))
}

/** The same text for the same content, in whatever order its keys were written: what is hashed and compared. */
export function canonical(line: Line): string {
  return JSON.stringify(plain(line), sortKeys)
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
