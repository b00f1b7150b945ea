import * as v from 'valibot'
import type { Line } from '../line.ts'
import { LineError, parseLine } from '../parse-line.ts'
import { serialise } from '../serialise.ts'
import { Asked } from './asked.ts'
import type { Base } from './base.ts'
import type { Cut } from './cut.ts'
import { Marks } from './marks.ts'

/** How the memories of a base are written: as JSON, and as short as it goes. */
export interface MemoryTable<M> {
  write(facts: ReadonlyMap<string, M>): unknown
  /** Null for what `write` did not write. Pauses now and then. */
  read(table: unknown): Generator<void, ReadonlyMap<string, M> | null>
}

export type SnapshotReading<M> =
  | { readonly state: 'sound'; readonly cut: Cut<M> }
  | { readonly state: 'refused'; readonly reason: string }

const Whole = v.pipe(v.number(), v.safeInteger())
const Pairs = <V extends v.GenericSchema>(value: V) => v.array(v.strictTuple([v.string(), value]))

const Head = v.strictObject({
  cut: Whole,
  floor: Whole,
  last: Pairs(Whole),
  loose: v.string(),
  sessions: v.string(),
  open: Pairs(v.array(v.string())),
  fixed: v.array(v.string()),
  notes: Pairs(v.string()),
  settings: Pairs(v.nullable(v.union([v.string(), v.number(), v.boolean()]))),
  answers: Whole,
  out: v.array(v.string()),
  facts: v.unknown(),
})

/** Writes a cut journal as text: one line of JSON for the base, and one for each line beyond it. */
export function writeSnapshot<M>({ base, recent }: Cut<M>, table: MemoryTable<M>): string {
  const head: v.InferInput<typeof Head> = {
    ...{ cut: base.cut, floor: base.floor, last: [...base.last], loose: base.loose.toText() },
    ...{ sessions: base.asked.sessions.toText(), open: Array.from(base.asked.open, ([session, of]) => [session, [...of]]) },
    ...{ fixed: [...base.fixed], notes: [...base.notes], settings: [...base.settings], answers: base.answers, out: [...base.out] },
    facts: table.write(base.facts),
  }
  return [JSON.stringify(head), ...recent.map(serialise)].join('\n')
}

/** So many lines are read in one step: some milliseconds on a phone. */
const LINES_AT_ONCE = 50

/** Reads what `writeSnapshot` wrote, pausing now and then. Total: says what is wrong with anything else. */
export function* readSnapshot<M>(text: string, table: MemoryTable<M>): Generator<void, SnapshotReading<M>> {
  try {
    const [first = '', ...rest] = text.split('\n')
    const head = v.safeParse(Head, JSON.parse(first))
    if (!head.success) return refused('Its head cannot be read.')
    yield
    const facts = yield* table.read(head.output.facts)
    if (facts === null) return refused('Its memories cannot be read.')
    const recent: Line[] = []
    for (const line of rest) {
      if (recent.length % LINES_AT_ONCE === 0) yield
      recent.push(parseLine(JSON.parse(line)))
    }
    return { state: 'sound', cut: { base: baseFrom(head.output, facts), recent } }
  } catch (error) {
    return refused(error instanceof LineError ? `A line in it cannot be read: ${error.message}.` : 'It is no JSON.')
  }
}

function baseFrom<M>(head: v.InferOutput<typeof Head>, facts: ReadonlyMap<string, M>): Base<M> {
  const { cut, floor, answers } = head
  return {
    ...{ cut, floor, answers, facts },
    last: new Map(head.last),
    loose: new Marks(head.loose),
    asked: new Asked(new Marks(head.sessions), new Map(head.open)),
    fixed: new Set(head.fixed),
    notes: new Map(head.notes),
    settings: new Map(head.settings),
    out: new Set(head.out),
  }
}

function refused<M>(reason: string): SnapshotReading<M> {
  return { state: 'refused', reason }
}
