import type { Contents } from '../contents.ts'
import type { Database } from '../database.ts'
import { isPackKey, parsePartKey } from '../keys.ts'
import { readBeyond } from './beyond.ts'
import type { Bulk } from './bulk.ts'
import { readSlots } from './slots.ts'

/** From about so many lines on, a journal without a snapshot gets one before the page goes on: a worker reads it then. */
const MANY_LINES = 20_000
/** Lines that a key holds, about. */
const IN_PACK = 3_000
const IN_PART = 2_048
const IN_SEGMENT = 100

/** What a start needs, with the help of a snapshot; null where there is none, so that everything is to be read. */
export async function readFromSnapshot(database: Database, bulk: () => Promise<Bulk>): Promise<Contents | null> {
  let keys = await database.keys()
  let { newest } = await readSlots(database, keys)
  if (newest === null && linesIn(keys) > MANY_LINES) {
    await (await bulk()).renew()
    keys = await database.keys()
    newest = (await readSlots(database, keys)).newest
  }
  return newest === null ? null : readBeyond(database, keys, newest)
}

function linesIn(keys: readonly string[]): number {
  return keys.reduce((sum, key) => sum + (isPackKey(key) ? IN_PACK : parsePartKey(key) !== null ? IN_PART : IN_SEGMENT), 0)
}
