import * as v from 'valibot'
import type { Database } from '../database.ts'
import type { FileEnds, IdRuns } from './messages.ts'

const KEY = 'mirror'
const VERSION = 1

const Stored = v.object({
  version: v.literal(VERSION),
  ends: v.record(v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))),
  ids: v.array(v.string()),
  wholeAt: v.number(),
})

/** Up to where the journal and its second copy were last found to agree. */
export interface AgreementNote {
  readonly ends: FileEnds
  readonly ids: IdRuns
  /** When all lines were last compared, in milliseconds since 1970 UTC. */
  readonly wholeAt: number
}

/** Null where none was written, or it cannot be read: then all is compared. It lies beside the journal, and goes with it. */
export async function readNote(database: Pick<Database, 'get'>): Promise<AgreementNote | null> {
  const stored = await database.get(KEY)
  if (typeof stored !== 'string') return null
  try {
    const note = v.safeParse(Stored, JSON.parse(stored))
    return note.success ? note.output : null
  } catch {
    return null
  }
}

/** Replaces the note. Rejects with a `StoreError`. */
export function writeNote(database: Pick<Database, 'put'>, note: AgreementNote): Promise<void> {
  return database.put(KEY, JSON.stringify({ version: VERSION, ...note }))
}
