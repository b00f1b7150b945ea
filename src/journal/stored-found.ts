import type { Damage } from './store-port.ts'

/** What stands in the database of the journal. */
export interface StoredFound {
  /** Stretches that could be read. */
  readonly stretches: number
  /** Different lines in them; answers among them. */
  readonly lines: number
  readonly answers: number
  /** Their ids, as runs. */
  readonly ids: readonly string[]
  readonly writers: number
  readonly damaged: readonly Damage[]
  /** Stretches that a later version wrote. */
  readonly newer: number
  /** Facts whose memory is not what follows from the stored lines. */
  readonly differing: number
  readonly snapshots: SnapshotsFound
}

export interface SnapshotsFound {
  /** How many say what their lines amount to. */
  readonly agreeing: number
  /** Keys of those that are damaged or say something else. */
  readonly spoilt: readonly string[]
  /** The spoilt ones are gone, and a new one was made of all that is stored. */
  readonly replaced: boolean
}
