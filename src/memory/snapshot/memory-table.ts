import * as v from 'valibot'
import type { MemoryTable } from '../../journal/snapshot/text.ts'
import type { Memory } from '../memory.ts'

/** Raised whenever the same lines come to other memories, or memories are written otherwise: older snapshots are then made anew. */
export const MEMORY_VERSION = 1

const numbers = v.array(v.number())
const days = v.array(v.nullable(v.number()))
const flags = v.array(v.boolean())

/** A column for each field: a tenth of what an object for each fact takes to be read. */
const Columns = v.strictObject({
  keys: v.array(v.string()),
  stability: numbers,
  difficulty: numbers,
  lastDay: days,
  firstDay: days,
  answeredDay: days,
  previousDay: days,
  answers: numbers,
  lapses: numbers,
  missed: flags,
  lift: flags,
  recheckDay: days,
  cappedIntervals: numbers,
  paused: flags,
  rev: numbers,
} satisfies Record<keyof Memory | 'keys', v.GenericSchema>)

/** Columns of whatever: what stands in them is looked at a few rows at a time. */
const Lists = v.record(v.string(), v.custom<readonly unknown[]>(Array.isArray))
const ROWS_AT_ONCE = 500

/** Writes memories as columns. */
export const memoryTable: MemoryTable<Memory> = {
  write(facts) {
    const memories = [...facts.values()]
    const column = <K extends keyof Memory>(field: K) => memories.map((memory) => memory[field])
    return {
      keys: [...facts.keys()],
      ...{ stability: column('stability'), difficulty: column('difficulty'), lastDay: column('lastDay'), firstDay: column('firstDay') },
      ...{ answeredDay: column('answeredDay'), previousDay: column('previousDay'), answers: column('answers'), lapses: column('lapses') },
      ...{ missed: column('missed'), lift: column('lift'), recheckDay: column('recheckDay') },
      ...{ cappedIntervals: column('cappedIntervals'), paused: column('paused'), rev: column('rev') },
    } satisfies v.InferInput<typeof Columns>
  },

  *read(table) {
    const whole = v.safeParse(Lists, table)
    if (!whole.success) return null
    const lists = Object.entries(whole.output)
    const rows = Math.max(0, ...lists.map(([, { length }]) => length))
    if (lists.some(([, { length }]) => length !== rows)) return null
    const memories = new Map<string, Memory>()
    for (let from = 0; from === 0 || from < rows; from += ROWS_AT_ONCE) {
      const parsed = v.safeParse(Columns, Object.fromEntries(lists.map(([name, list]) => [name, list.slice(from, from + ROWS_AT_ONCE)])))
      if (!parsed.success) return null
      const { keys, ...columns } = parsed.output
      for (const [row, key] of keys.entries()) memories.set(key, memoryAt(columns, row))
      yield
    }
    return memories
  },
}

function memoryAt(columns: Omit<v.InferOutput<typeof Columns>, 'keys'>, row: number): Memory {
  return {
    stability: columns.stability[row] ?? 0,
    difficulty: columns.difficulty[row] ?? 0,
    lastDay: columns.lastDay[row] ?? null,
    firstDay: columns.firstDay[row] ?? null,
    answeredDay: columns.answeredDay[row] ?? null,
    previousDay: columns.previousDay[row] ?? null,
    answers: columns.answers[row] ?? 0,
    lapses: columns.lapses[row] ?? 0,
    missed: columns.missed[row] ?? false,
    lift: columns.lift[row] ?? false,
    recheckDay: columns.recheckDay[row] ?? null,
    cappedIntervals: columns.cappedIntervals[row] ?? 0,
    paused: columns.paused[row] ?? false,
    rev: columns.rev[row] ?? 0,
  }
}
