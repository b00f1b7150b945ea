/** The parts of a line's id: `<writer>-<number>`, with `~<hash>` behind it where two lines claim one id. */
export interface LineId {
  /** The id without `~<hash>`. */
  readonly base: string
  readonly writer: string
  /** The writer's running number, or null where the id carries none. */
  readonly number: number | null
}

const DIGITS = /^\d{1,15}$/

/** Takes an id apart. Total: an id of an unknown shape is its own writer, without a number. */
export function parseLineId(id: string): LineId {
  const base = baseOf(id)
  const dash = base.lastIndexOf('-')
  if (dash < 1) return { base, writer: base, number: null }
  const tail = base.slice(dash + 1)
  return { base, writer: base.slice(0, dash), number: DIGITS.test(tail) ? Number(tail) : null }
}

/** An id without `~<hash>`. */
export function baseOf(id: string): string {
  const mark = id.indexOf('~')
  return mark < 0 ? id : id.slice(0, mark)
}

/** Makes the id of a writer's line; the number has six digits or more. */
export function makeLineId(writer: string, number: number): string {
  return `${writer}-${String(number).padStart(6, '0')}`
}

/** Orders ids so that a writer's numbers ascend, also past six digits. Negative: `a` comes first. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length
  if (a === b) return 0
  return a < b ? -1 : 1
}
