import { foldMore, type Folded } from '../../journal/fold.ts'
import { Gathering } from '../../journal/gathering.ts'
import { parseLineId } from '../../journal/line-id.ts'
import type { Line } from '../../journal/line.ts'
import { reachesBehind } from '../../journal/snapshot/base.ts'
import { cutOff, foldCut, type Recent } from '../../journal/snapshot/cut.ts'
import { readSnapshot, writeSnapshot } from '../../journal/snapshot/text.ts'
import type { Memory } from '../../memory/memory.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { memoryTable } from '../../memory/snapshot/memory-table.ts'
import { FIXED_SETTINGS, scheduleOf } from '../../memory/snapshot/schedule-of.ts'
import { walked } from '../../memory/walk.ts'
import type { Contents } from '../contents.ts'
import type { Database } from '../database.ts'
import { readBeyond } from './beyond.ts'
import { readSlots, writeSlot } from './slots.ts'
import { readWhole } from './whole.ts'

/** Enough for the learner's pace, with some to be taken back; what a start reads of them takes it a few milliseconds. */
const RECENT: Recent = { answers: 500, most: 4_000 }

interface Known {
  readonly folded: Folded<Memory>
  readonly covered: ReadonlyMap<string, number>
}

/**
 * Makes a snapshot of all that is stored and writes it over the older of the two slots: from the newest one and the lines
 * since, or from every line where that one does not reach. Nothing is written where nothing is new, or where the journal
 * cannot be cut. Rejects with a `StoreError`.
 */
export async function renewSnapshot(database: Database): Promise<void> {
  const keys = await database.keys()
  const { newest, next } = await readSlots(database, keys)
  const contents = newest === null ? null : await readBeyond(database, keys, newest)
  if (contents !== null && contents.lines.length === 0) return
  const known = (contents === null ? null : grown(contents)) ?? (await gathered(database))
  const cut = cutOff(known.folded, makeReducer(scheduleOf(known.folded.settings)), FIXED_SETTINGS, RECENT)
  if (cut === null) return
  const last = lastNumbers(cut.base.last, known.folded.lines.values())
  await writeSlot(database, { sequence: next, covered: known.covered, last, body: writeSnapshot(cut, memoryTable) })
}

/** The newest snapshot with the lines since; null where they reach behind it. */
function grown(contents: Contents): Known | null {
  const reading = contents.snapshot === null ? null : walked(readSnapshot(contents.snapshot, memoryTable))
  if (reading?.state !== 'sound') return null
  const { base } = reading.cut
  const reducer = makeReducer(scheduleOf(base.settings))
  const folded = foldCut(reading.cut, reducer)
  if (contents.lines.some((line) => reachesBehind(base, folded.ledger, line))) return null
  const damaged = new Set(contents.damage.map(({ key }) => key))
  return { folded: foldMore(folded, reducer, contents.lines), covered: new Map([...contents.read].filter(([key]) => !damaged.has(key))) }
}

async function gathered(database: Database): Promise<Known> {
  const gathering = new Gathering<Memory>()
  const { covered } = await readWhole(database, (lines) => gathering.add(lines))
  return { folded: walked(gathering.fold(makeReducer(scheduleOf(gathering.settings())))), covered }
}

function lastNumbers(known: ReadonlyMap<string, number>, lines: Iterable<Line>): ReadonlyMap<string, number> {
  const last = new Map(known)
  for (const { id } of lines) {
    const { writer, number } = parseLineId(id)
    if (number !== null) last.set(writer, Math.max(number, last.get(writer) ?? 0))
  }
  return last
}
