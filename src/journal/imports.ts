import type { Folded } from './fold.ts'
import { Ledger } from './ledger/ledger.ts'
import { parseLineId } from './line-id.ts'
import type { ImportBody, Line } from './line.ts'
import { uniteRuns } from './ledger/run-algebra.ts'
import { Rulings } from './ledger/rulings.ts'
import { writeRuns } from './ledger/runs.ts'
import { sameContent, settle } from './merge.ts'
import { pushTo } from './multimap.ts'

/** Keeps an import line far below the largest line that a backup may hold. */
const RUNS_A_LINE = 400
/** So many ids, or lines, take some milliseconds at most. */
const IDS_AT_ONCE = 1_000
const LINES_AT_ONCE = 64

/** What an import notes of itself. */
type About = Pick<ImportBody, 'batch' | 'from' | 'made'>

/** What an import would do. */
export interface ImportPlan {
  /** Lines of the file that are not here yet, as they are. */
  readonly fresh: readonly Line[]
  /** How many lines of the file are here already and count. */
  readonly known: number
  /** How many are here already, were taken out again with an import that was withdrawn, and count again. */
  readonly back: number
  /** What notes the import, to be stamped and stored together with `fresh`. Empty if it adds nothing. */
  readonly bodies: readonly ImportBody[]
}

/** An import as the journal remembers it. */
export interface ImportNote {
  readonly batch: string
  /** Learner whose file it was. */
  readonly from: string
  /** When the file was made, and when it was imported, in milliseconds since 1970 UTC. */
  readonly made: number
  readonly at: number
  /** The import was taken out again. */
  readonly withdrawn: boolean
}

/**
 * Plans the import of a file's lines into a journal. What it notes as taken are the lines that begin to count by it:
 * those that are not here, and those that are here only by imports that were withdrawn. What an import that was withdrawn
 * in the file had brought there is held: it is added, and does not count here either. `batch` is a new random id;
 * `from` and `made` come from the file. Pauses every few lines; `folded` may grow meanwhile.
 */
export function* walkPlan<M>(folded: Folded<M>, lines: readonly Line[], about: About): Generator<void, ImportPlan> {
  const fresh: Line[] = []
  const took: string[] = []
  const held: string[] = []
  const isOutThere = yield* walkOutIn(lines)
  let known = 0
  let back = 0
  for (const [base, arriving] of yield* walkByBase(lines)) {
    yield
    const present = folded.ledger.claimants(base)
    // Nothing is hashed for what is here already.
    let settled: readonly Line[] | null = null
    for (const line of arriving) {
      const entry = present.find((one) => sameContent(one.line, line))
      if (entry === undefined) fresh.push(line)
      else if (!entry.out) known += 1
      if (entry !== undefined && !entry.out) continue
      settled ??= settle([...present.map((one) => one.line), ...arriving])
      const id = settled.find((one) => sameContent(one, line))?.id ?? line.id
      if (entry !== undefined && !isOutThere(line)) back += 1
      if (!isOutThere(line)) took.push(id)
      else if (entry === undefined) held.push(id)
    }
  }
  return { fresh, known, back, bodies: [...(yield* walkNote(took, 'took', about)), ...(yield* walkNote(held, 'held', about))] }
}

/** The imports that a journal notes, the newest first. */
export function importsOf<M>(folded: Folded<M>): readonly ImportNote[] {
  const notes = new Map<string, ImportNote>()
  for (const { line, time, out } of folded.ledger.imports) {
    if (line.do !== 'import' || out) continue
    const { batch, from, made } = line
    notes.set(batch, { batch, from, made, at: time, withdrawn: folded.ledger.isWithdrawn(batch) })
  }
  return [...notes.values()].sort((a, b) => b.at - a.at || (a.batch < b.batch ? -1 : 1))
}

function* walkByBase(lines: Iterable<Line>): Generator<void, ReadonlyMap<string, readonly Line[]>> {
  const claims = new Map<string, Line[]>()
  for (const line of lines) {
    yield
    const { base } = parseLineId(line.id)
    if (claims.get(base)?.some((other) => sameContent(other, line)) !== true) pushTo(claims, base, line)
  }
  return claims
}

/** Which lines of a file do not count in it: imports brought them that were withdrawn there. */
function* walkOutIn(lines: readonly Line[]): Generator<void, (line: Line) => boolean> {
  if (!lines.some((line) => line.do === 'withdraw')) return () => false
  // It rules over nothing itself: every import in the file would have it look at all lines anew.
  const there = new Ledger(new Set())
  for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
    there.add(lines.slice(from, from + LINES_AT_ONCE))
    yield
  }
  const rulings = new Rulings(there.imports)
  return (line) => there.claimants(parseLineId(line.id).base).some((entry) => rulings.isOut(entry.line.id) && sameContent(entry.line, line))
}

function* walkNote(ids: readonly string[], as: 'took' | 'held', about: About): Generator<void, readonly ImportBody[]> {
  const pieces: (readonly string[])[] = []
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    pieces.push(writeRuns(ids.slice(from, from + IDS_AT_ONCE)))
    yield
  }
  const runs = uniteRuns(...pieces)
  const bodies: ImportBody[] = []
  for (let from = 0; from < runs.length; from += RUNS_A_LINE) {
    bodies.push({ do: 'import', ...about, took: [], [as]: runs.slice(from, from + RUNS_A_LINE) })
  }
  return bodies
}
