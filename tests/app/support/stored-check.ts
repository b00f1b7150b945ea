import type { SnapshotsFound, StoredFound } from '../../../src/journal/stored-found.ts'
import type { StoredCheck } from '../../../src/app/later-ports.ts'
import type { JournalStore } from '../../../src/journal/store-port.ts'
import { JournalCheck } from '../../../src/storage/check/journal-check.ts'
import { encodeSegment } from '../../../src/storage/segment.ts'
import { serialise } from '../../../src/journal/serialise.ts'

const NO_SNAPSHOTS: SnapshotsFound = { agreeing: 0, spoilt: [], replaced: false }

/** The real check's work on what a store holds, and damaged stretches that are laid into it. */
export class FakeStoredCheck implements StoredCheck {
  readonly spoilt = new Map<string, string>()
  fails = false
  /** What the next run finds of the snapshots. */
  snapshots: SnapshotsFound = NO_SNAPSHOTS

  constructor(private readonly store: Pick<JournalStore, 'open'>) {}

  async run({ facts, schedule }: Parameters<StoredCheck['run']>[0], onProgress: (done: number, of: number) => void): Promise<StoredFound> {
    if (this.fails) throw new Error('unreadable')
    const check = new JournalCheck()
    const { lines } = await this.store.open()
    check.take({ do: 'stretch', key: 'log/w1/0', value: encodeSegment({ writer: 'w1', n: 0, texts: lines.map(serialise) }) })
    for (const [key, value] of this.spoilt) check.take({ do: 'stretch', key, value })
    onProgress(1, 1)
    check.take({ do: 'shown', facts: [...facts] })
    const answer = check.take({ do: 'finish', schedule })
    if (answer.kind !== 'found') throw new Error('no answer')
    const { snapshots } = this
    this.snapshots = NO_SNAPSHOTS
    return { ...answer.found, snapshots }
  }

  async damaged(key: string): Promise<string | null> {
    return this.spoilt.get(key) ?? null
  }
}
