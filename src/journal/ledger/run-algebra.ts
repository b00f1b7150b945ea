import { makeLineId } from '../line-id.ts'
import { pushTo } from '../multimap.ts'
import { readRuns } from './runs.ts'

/** Sets of line ids as `writeRuns` writes them: what is worked out here takes as long as there are runs, not ids. */

interface Run {
  readonly first: number
  readonly last: number
}

const RUN = /^([^~]+)-(\d{6,15})(?:\.\.(\d{6,15}))?$/

interface Sorted {
  readonly runs: ReadonlyMap<string, readonly Run[]>
  readonly single: readonly string[]
}

/** All ids of some sets. */
export function uniteRuns(...sets: readonly (readonly string[])[]): readonly string[] {
  return write(sort(sets.flat()))
}

/** The ids of one set that another one lacks. */
export function withoutRuns(set: readonly string[], other: readonly string[]): readonly string[] {
  const from = sort(set)
  const gone = sort(other)
  const known = readRuns(other)
  const runs = new Map([...from.runs].map(([writer, of]) => [writer, of.flatMap((run) => gaps(run, gone.runs.get(writer) ?? []))]))
  return write({ runs, single: from.single.filter((id) => !known.has(id)) })
}

/** How many ids a set holds. */
export function countRuns(set: readonly string[]): number {
  const { runs, single } = sort(set)
  return [...runs.values()].flat().reduce((sum, { first, last }) => sum + last - first + 1, single.length)
}

/** What is left of a run where others, in ascending order, are taken out. */
function gaps(run: Run, taken: readonly Run[]): readonly Run[] {
  const left: Run[] = []
  let first = run.first
  for (const out of taken) {
    if (out.last < first || out.first > run.last) continue
    if (out.first > first) left.push({ first, last: out.first - 1 })
    first = out.last + 1
  }
  return first > run.last ? left : [...left, { first, last: run.last }]
}

function sort(texts: readonly string[]): Sorted {
  const found = new Map<string, Run[]>()
  const single = new Set<string>()
  for (const text of texts) {
    const [, writer, from, to = from] = RUN.exec(text) ?? []
    const run = { first: Number(from), last: Number(to) }
    if (writer === undefined || writeRun(writer, run) !== text) single.add(text)
    else pushTo(found, writer, run)
  }
  return { runs: new Map([...found].map(([writer, of]) => [writer, joined(of)])), single: [...single].sort() }
}

function joined(runs: readonly Run[]): readonly Run[] {
  const united: { first: number; last: number }[] = []
  for (const { first, last } of [...runs].sort((a, b) => a.first - b.first)) {
    const before = united.at(-1)
    if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last)
    else united.push({ first, last })
  }
  return united
}

function write({ runs, single }: Sorted): readonly string[] {
  return [...[...runs].flatMap(([writer, of]) => of.map((run) => writeRun(writer, run))), ...single]
}

function writeRun(writer: string, { first, last }: Run): string {
  return makeLineId(writer, first) + (last > first ? `..${String(last).padStart(6, '0')}` : '')
}
