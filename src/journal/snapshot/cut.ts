import { emptyFold, foldFact, foldMore, type Folded, type Reducer } from '../fold.ts'
import type { Entry } from '../ledger/entry.ts'
import { lastOfRun } from '../ledger/runs.ts'
import { parseLineId } from '../line-id.ts'
import type { Line } from '../line.ts'
import { Asked } from './asked.ts'
import type { Base } from './base.ts'
import { Marks } from './marks.ts'

/** A journal in two: what amounts to its base, and its newest lines. */
export interface Cut<M> {
  readonly base: Base<M>
  readonly recent: readonly Line[]
}

/** How much stays beyond the cut: lines, so that what looks back a little, or takes back, needs no more of the journal. */
export interface Recent {
  /** So many answers that count, at the least. */
  readonly answers: number
  /** So many lines at the most: a journal that cannot be cut there is not cut. */
  readonly most: number
}

/**
 * Cuts a journal so that its newest lines stay lines. The cut lies between two effective times: then no line beyond it
 * gets its time from a line before it, whatever the clocks did. Null where the journal is too short, or cannot be cut.
 *
 * @param reducer the one that `folded` was made with
 * @param fixed keys of the settings on which the reducer depends
 */
export function cutOff<M>(folded: Folded<M>, reducer: Reducer<M>, fixed: ReadonlySet<string>, wanted: Recent): Cut<M> | null {
  const { ledger, base } = folded
  const spoken = spokenOf(ledger.timelines.all())
  const recent: Entry[] = []
  let enough = 0
  for (const entry of ledger.timelines.newestFirst()) {
    const before = recent.at(-1)?.time
    if (enough >= wanted.answers && before !== undefined && entry.time < before && standsAlone(folded, recent, spoken, entry.time)) {
      return { base: baseOf(folded, reducer, fixed, recent, entry.time), recent: linesOf(recent) }
    }
    if (recent.length >= wanted.most) break
    recent.push(entry)
    if (entry.line.do === 'answer' && ledger.effective(entry, entry.line) !== undefined) enough += 1
  }
  return base !== null && recent.length < wanted.most ? { base, recent: linesOf(recent) } : null
}

function linesOf(entries: readonly Entry[]): readonly Line[] {
  return entries.map(({ line }) => line).reverse()
}

/** For every question that is taken back or scored anew, the effective time of the first line to do so. */
function spokenOf(entries: Iterable<Entry>): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  for (const { line, time } of entries) {
    if (line.do === 'undo' || line.do === 'regrade') first.set(line.q, Math.min(time, first.get(line.q) ?? Infinity))
  }
  return first
}

/** Whether nothing up to the cut bears on what these lines say, and none of them got its id from a clash with another. */
function standsAlone<M>({ base, ledger }: Folded<M>, recent: readonly Entry[], spoken: ReadonlyMap<string, number>, cut: number): boolean {
  return recent.every(({ line }) => {
    const { base: plain } = parseLineId(line.id)
    if (line.id !== plain || ledger.claimants(plain).length > 1) return false
    return line.do !== 'answer' || !((spoken.get(line.q) ?? Infinity) <= cut || base?.asked.has(line.q) === true)
  })
}

function baseOf<M>(folded: Folded<M>, reducer: Reducer<M>, fixed: ReadonlySet<string>, recent: readonly Entry[], cut: number): Base<M> {
  const { base, ledger, notes, settings } = folded
  const older = [...ledger.timelines.all()].filter(({ time }) => time <= cut)
  const asked = (base?.asked ?? new Asked()).with(older.flatMap(questionOf), recent.flatMap(questionOf))
  return {
    cut,
    floor: recent.reduce((floor, entry) => (weighs(entry, asked, fixed) ? Math.max(floor, entry.time) : floor), cut),
    ...numbersOf(base, older.map(({ line }) => line.id), namedBy(ledger.imports.map(({ line }) => line))),
    asked,
    fixed,
    facts: factsAt(folded, reducer, recent, cut),
    // What is newer than the cut stands over these in any case.
    notes,
    settings,
    answers: folded.answers - recent.filter(({ line }) => line.do === 'answer').length,
    out: new Set(recent.flatMap(({ line, out }) => (out ? [line.id] : []))),
  }
}

/** Whether a line beyond the cut has a say in what is before it, so that its time must stay as it is. */
function weighs({ line }: Entry, asked: Asked, fixed: ReadonlySet<string>): boolean {
  if (line.do === 'undo' || line.do === 'regrade') return asked.has(line.q)
  return line.do === 'import' || line.do === 'withdraw' || (line.do === 'set' && fixed.has(line.key))
}

function questionOf({ line }: Entry): readonly string[] {
  return line.do === 'answer' || line.do === 'undo' || line.do === 'regrade' ? [line.q] : []
}

/** What imports name, once any was withdrawn: until then it makes no difference. */
function namedBy(imports: readonly Line[]): readonly string[] {
  if (!imports.some((line) => line.do === 'withdraw')) return []
  return imports.flatMap((line) => (line.do === 'import' ? [...line.took, ...(line.held ?? [])] : []))
}

/** The ids that are in the base or that an import there names, as `Base` keeps them. */
function numbersOf<M>(base: Base<M> | null, ids: readonly string[], runs: readonly string[]): Pick<Base<M>, 'last' | 'loose'> {
  const last = new Map(base?.last)
  const loose: string[] = []
  const add = (id: string): void => {
    const { base: plain, writer, number } = parseLineId(id)
    if (number === null) loose.push(plain)
    else last.set(writer, Math.max(number, last.get(writer) ?? -1))
  }
  ids.forEach(add)
  for (const run of runs) add(lastOfRun(run))
  return { last, loose: (base?.loose ?? new Marks()).with(loose) }
}

/** The memories at the cut: those that newer lines have moved since are folded up to there. */
function factsAt<M>(folded: Folded<M>, reducer: Reducer<M>, recent: readonly Entry[], cut: number): ReadonlyMap<string, M> {
  const facts = new Map(folded.facts)
  const moved = new Set(recent.flatMap(({ line }) => ('fact' in line && 'bank' in line ? [`${line.bank}/${line.fact}`] : [])))
  for (const fact of moved) {
    const memory = foldFact(folded, fact, reducer, cut)
    if (memory === undefined) facts.delete(fact)
    else facts.set(fact, memory)
  }
  return facts
}

/** The fold that a cut stands for. `reducer`: the one that it was made with. */
export function foldCut<M>({ base, recent }: Cut<M>, reducer: Reducer<M>): Folded<M> {
  return foldMore(emptyFold(base), reducer, recent)
}

/** Not fewer: every step copies the table of all memories. */
const LINES_AT_ONCE = 150

/** The same in steps of so many lines, pausing after each. */
export function* walkCut<M>({ base, recent }: Cut<M>, reducer: Reducer<M>, atOnce = LINES_AT_ONCE): Generator<void, Folded<M>> {
  let folded = emptyFold(base)
  for (let from = 0; from < recent.length; from += atOnce) {
    folded = foldMore(folded, reducer, recent.slice(from, from + atOnce))
    yield
  }
  return folded
}
