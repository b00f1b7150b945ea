import { listRuns, writeRuns } from '../../journal/ledger/runs.ts'
import { voided, type StatementGround } from './statement.ts'
import type { Keyed } from './statements.ts'

/** What a record store has taken so far: keys of statements, and of those that were voided since. */
export interface Sent {
  readonly stated: ReadonlySet<string>
  readonly voided: ReadonlySet<string>
}

/** The same as it is stored: runs of keys. */
export interface StoredSent {
  readonly stated: readonly string[]
  readonly voided: readonly string[]
}

export const NOTHING_SENT: Sent = { stated: new Set(), voided: new Set() }

/** A statement on its way: what is noted once it was taken. */
export interface Outgoing extends Keyed {
  readonly voids: boolean
}

/**
 * What a record store lacks: the difference between the journal and what was taken. The journal is the queue, so nothing
 * of it can be lost; what was stated and does not count any more is voided, and never stated again.
 */
export function outgoing(statements: readonly Keyed[], sent: Sent, ground: Pick<StatementGround, 'learner' | 'actor'>): readonly Outgoing[] {
  const counting = new Set(statements.map(({ key }) => key))
  const fresh = statements.filter(({ key }) => !sent.stated.has(key) && !sent.voided.has(key))
  const gone = [...sent.stated].filter((key) => !counting.has(key))
  return [
    ...fresh.map((one) => ({ ...one, voids: false })),
    ...gone.map((key) => ({ key, voids: true, make: () => voided(key, ground) })),
  ]
}

/** What was taken, with these statements added. */
export function withTaken(sent: Sent, taken: readonly Outgoing[]): Sent {
  const stated = new Set(sent.stated)
  const gone = new Set(sent.voided)
  for (const { key, voids } of taken) {
    if (voids) stated.delete(key)
    ;(voids ? gone : stated).add(key)
  }
  return { stated, voided: gone }
}

export function storedSent({ stated, voided: gone }: Sent): StoredSent {
  return { stated: writeRuns(stated), voided: writeRuns(gone) }
}

export function readSent({ stated, voided: gone }: StoredSent): Sent {
  return { stated: new Set(listRuns(stated)), voided: new Set(listRuns(gone)) }
}
