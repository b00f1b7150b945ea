import { makeLineId, parseLineId } from '../line-id.ts'
import { pushTo } from '../multimap.ts'

/** A set of line ids, kept as runs of numbers. */
export interface Runs {
  has(id: string): boolean
}

const RUN = /^(.+)-(\d{1,15})\.\.(\d{1,15})$/

/** Writes ids as short as they go: runs of one writer's plain numbers together, other ids singly. */
export function writeRuns(ids: Iterable<string>): readonly string[] {
  const single: string[] = []
  const numbers = new Map<string, number[]>()
  for (const id of ids) {
    const { writer, number } = parseLineId(id)
    if (number === null || makeLineId(writer, number) !== id) single.push(id)
    else pushTo(numbers, writer, number)
  }
  return [...[...numbers].flatMap(([writer, of]) => writeWriter(writer, of)), ...single.sort()]
}

function writeWriter(writer: string, numbers: readonly number[]): readonly string[] {
  const runs: { first: number; last: number }[] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && number <= run.last + 1) run.last = number
    else runs.push({ first: number, last: number })
  }
  return runs.map(({ first, last }) => writeRun(writer, first, last))
}

/** One writer's numbers from the first to the last. */
export function writeRun(writer: string, first: number, last: number): string {
  return makeLineId(writer, first) + (last > first ? `..${pad(last)}` : '')
}

function pad(number: number): string {
  return String(number).padStart(6, '0')
}

/** Every id that `writeRuns` wrote, one by one. For lists of one's own: a run takes as long as it says. */
export function* listRuns(texts: readonly string[]): Generator<string> {
  for (const text of texts) {
    const [, writer, first, last] = RUN.exec(text) ?? []
    if (writer === undefined || first === undefined || last === undefined) yield text
    else for (let number = Number(first); number <= Number(last); number++) yield makeLineId(writer, number)
  }
}

/** The id with the greatest number of a run; what is no run is a single id. */
export function lastOfRun(text: string): string {
  const [, writer, , last] = RUN.exec(text) ?? []
  return writer === undefined || last === undefined ? text : makeLineId(writer, Number(last))
}

/** Reads what `writeRuns` wrote. Total: what is no run is a single id. */
export function readRuns(texts: readonly string[]): Runs {
  const single = new Set<string>()
  const runs = new Map<string, { first: number; last: number }[]>()
  for (const text of texts) {
    const [, writer, first, last] = RUN.exec(text) ?? []
    if (writer === undefined || first === undefined || last === undefined) {
      single.add(text)
      continue
    }
    pushTo(runs, writer, { first: Number(first), last: Number(last) })
  }
  return {
    has(id) {
      if (single.has(id)) return true
      const { writer, number } = parseLineId(id)
      if (number === null || makeLineId(writer, number) !== id) return false
      return runs.get(writer)?.some(({ first, last }) => first <= number && number <= last) ?? false
    },
  }
}
