import type { Line } from '../../journal/line.ts'
import { LineError, parseLine } from '../../journal/parse-line.ts'
import { countRuns, uniteRuns, withoutRuns } from '../../journal/ledger/run-algebra.ts'
import { listRuns, writeRuns } from '../../journal/ledger/runs.ts'
import type { Compared, JournalSide } from '../../journal/second-copy-port.ts'
import type { Database } from '../database.ts'
import { pause } from '../pause.ts'
import { FILLED } from './folder.ts'
import type { IdRuns } from './messages.ts'
import { readNote, writeNote } from './note.ts'
import type { SecondCopy } from './second-copy.ts'

/** All lines are compared so often, not only those that came since the last time: damage inside a file shows only then. */
const WHOLE_EVERY_MS = 7 * 86_400_000
const IDS_AT_ONCE = 1_000
const LINES_AT_ONCE = 1_000

/** What came of a comparison, and how much was compared. */
export interface ComparedCopies extends Compared {
  /** Whether all lines were compared. */
  readonly whole: boolean
}

/**
 * Compares both copies by the ids of their lines and gives each what it lacks. Reads of the second copy only what lies
 * beyond the last agreement, unless `whole` is asked for, a file is shorter than it was, or a week has gone. What either
 * side gets while this runs is found the next time. Rejects with a `StoreError` where one side cannot be read or written.
 */
export async function compareCopies(
  side: JournalSide,
  copy: Pick<SecondCopy, 'append' | 'look' | 'fetch' | 'mend'>,
  database: Pick<Database, 'get' | 'put'>,
  { now, whole }: { readonly now: number; readonly whole: boolean },
): Promise<ComparedCopies> {
  const note = await readNote(database)
  const due = whole || note === null || now - note.wholeAt > WHOLE_EVERY_MS || now < note.wholeAt
  if (due) await side.whole()
  let before = await runsOf(side.ids())
  const looked = await copy.look(due ? {} : note.ends)
  if (looked.whole && !due) {
    await side.whole()
    before = await runsOf(side.ids())
  }
  const there = looked.whole || note === null ? looked.ids : uniteRuns(note.ids, looked.ids)
  // A line is stored in the journal before it is copied, so whatever was read there is here by now, or lost.
  await side.catchUp()
  const here = uniteRuns(side.summed(), await runsOf(side.ids()))
  const lost = withoutRuns(there, here).filter((id) => !side.sums(id))
  const { gone, ...back } = await bringLost(side, copy, lost)
  const { written, all } = await writeMissing(side, copy, withoutRuns(before, there))
  const mended = all && looked.damaged > 0 ? await copy.mend() : 0
  const after = await copy.look(mended > 0 ? {} : looked.ends)
  const ids = after.whole ? after.ids : withoutRuns(uniteRuns(there, after.ids), gone)
  if (all) {
    await writeNote(database, { ends: after.ends, ids, wholeAt: looked.whole ? now : (note?.wholeAt ?? 0) })
  }
  const { damaged, newer } = looked
  return { lines: countRuns(ids), ...back, written, damaged, mended, newer, whole: looked.whole }
}

/** In pieces, so that a long journal holds nothing else up. */
async function runsOf(ids: Iterable<string>): Promise<IdRuns> {
  const runs: string[] = []
  let piece: string[] = []
  for (const id of ids) {
    piece.push(id)
    if (piece.length < IDS_AT_ONCE) continue
    runs.push(...writeRuns(piece))
    piece = []
    await pause()
  }
  return uniteRuns(runs, writeRuns(piece))
}

interface Back {
  readonly answersBack: number
  readonly linesBack: number
}

/** Hands the journal what it lost; `gone` is what the second copy does not have either, whatever was noted. */
async function bringLost(side: JournalSide, copy: Pick<SecondCopy, 'fetch'>, lost: IdRuns): Promise<Back & { readonly gone: IdRuns }> {
  if (lost.length === 0) return { answersBack: 0, linesBack: 0, gone: [] }
  const texts = new Set<string>()
  await copy.fetch(lost, (part) => {
    for (const text of part) texts.add(text)
  })
  const lines: Line[] = []
  for (const text of texts) {
    lines.push(...read(text))
    if (lines.length % LINES_AT_ONCE === 0) await pause()
  }
  if (lines.length > 0) await side.adopt(lines)
  const gone = withoutRuns(lost, writeRuns(lines.map(({ id }) => id)))
  return { answersBack: lines.filter((line) => line.do === 'answer').length, linesBack: lines.length, gone }
}

/** A line, or none where it is one that this version refuses: it stays in the second copy. */
function read(text: string): readonly Line[] {
  try {
    return [parseLine(JSON.parse(text))]
  } catch (error) {
    if (error instanceof LineError) return []
    throw error
  }
}

/** Adds lines to the second copy. `all`: it has taken every one of them. */
async function writeMissing(side: JournalSide, copy: Pick<SecondCopy, 'append'>, missing: IdRuns): Promise<{ written: number; all: boolean }> {
  let written = 0
  for (const lines of inPieces(side, missing)) {
    if (!(await copy.append(FILLED, side.learner(), lines))) return { written, all: false }
    written += lines.length
  }
  return { written, all: true }
}

function* inPieces(side: JournalSide, ids: IdRuns): Generator<readonly Line[]> {
  let lines: Line[] = []
  for (const id of listRuns(ids)) {
    const line = side.line(id)
    if (line !== undefined) lines.push(line)
    if (lines.length < LINES_AT_ONCE) continue
    yield lines
    lines = []
  }
  if (lines.length > 0) yield lines
}
