import type { Folded } from '../../journal/fold.ts'
import { Gathering } from '../../journal/gathering.ts'
import type { Line } from '../../journal/line.ts'
import { foldCut } from '../../journal/snapshot/cut.ts'
import { readSnapshot } from '../../journal/snapshot/text.ts'
import type { Memory } from '../../memory/memory.ts'
import { makeReducer } from '../../memory/schedule.ts'
import { memoryTable } from '../../memory/snapshot/memory-table.ts'
import { scheduleOf } from '../../memory/snapshot/schedule-of.ts'
import { walked } from '../../memory/walk.ts'
import { decodeSlot } from '../snapshot/slot.ts'
import { sameMemory } from './same-memory.ts'

/**
 * What came of looking at a snapshot. `unknown`: what it stands for cannot be told, because another version of the app wrote it
 * or its stretches are stored otherwise by now; no start uses it then.
 */
export type SnapshotLook = 'agrees' | 'spoilt' | 'unknown'

/**
 * Whether a stored snapshot is whole and says what the lines that it stands for amount to. Total.
 *
 * @param stretches the stored lines by their key; none of a stretch that could not be read to its end
 */
export function lookAtSnapshot(stored: unknown, stretches: ReadonlyMap<string, readonly Line[]>): SnapshotLook {
  const reading = decodeSlot(stored)
  if (reading.state === 'foreign') return 'unknown'
  if (reading.state === 'refused') return 'spoilt'
  const snapshot = walked(readSnapshot(reading.slot.body, memoryTable))
  if (snapshot.state !== 'sound') return 'spoilt'
  const lines = linesIn(reading.slot.covered, stretches)
  if (lines === null) return 'unknown'
  const { cut } = snapshot
  return agree(foldCut(cut, makeReducer(scheduleOf(cut.base.settings))), foldOf(lines)) ? 'agrees' : 'spoilt'
}

/** The lines that a snapshot stands for; null where they do not stand there as they did. */
function linesIn(covered: ReadonlyMap<string, number>, stretches: ReadonlyMap<string, readonly Line[]>): readonly Line[] | null {
  const all: Line[] = []
  for (const [key, count] of covered) {
    const lines = stretches.get(key)
    if (lines === undefined || lines.length < count) return null
    for (const line of lines.slice(0, count)) all.push(line)
  }
  return all
}

function foldOf(lines: readonly Line[]): Folded<Memory> {
  const gathering = new Gathering<Memory>()
  gathering.add(lines)
  return walked(gathering.fold(makeReducer(scheduleOf(gathering.settings()))))
}

function agree(one: Folded<Memory>, other: Folded<Memory>): boolean {
  return (
    one.answers === other.answers &&
    sameMaps(one.facts, other.facts, sameMemory) &&
    sameMaps(one.notes, other.notes, Object.is) &&
    sameMaps(one.settings, other.settings, Object.is)
  )
}

function sameMaps<V>(one: ReadonlyMap<string, V>, other: ReadonlyMap<string, V>, same: (one: V | undefined, other: V | undefined) => boolean): boolean {
  return one.size === other.size && [...one].every(([key, value]) => same(value, other.get(key)))
}
