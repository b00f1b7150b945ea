import type { BankSource } from '../bank/source-port.ts'
import type { JournalStore } from '../journal/store-port.ts'
import type { LearnAnswer } from '../memory/learn/learn.ts'
import type { LearnTask } from '../memory/learn/task.ts'
import type { Line } from '../journal/line.ts'
import type { BackupOutcome } from './backup/format.ts'
import type { CopyOutcome, CopyTask } from './copy/outcome.ts'
import type { CopyShelf } from './copy-shelf.ts'
import type { LaterStorage } from './later.ts'
import { banks } from 'virtual:banks'
import { bankSource } from './bank-source.ts'
import { handOut } from './hand-out.ts'
import { createLocalforageStore } from './localforage-store.ts'
import type { Persistence } from './persistence.ts'
import { browserSurroundings, type Surroundings } from './surroundings.ts'

interface BrowserStorage {
  readonly journal: { readonly durable: JournalStore; readonly standIn: () => Promise<JournalStore> }
  readonly backups: {
    save(lines: Iterable<Line>, learner: string, now: number, tz: number): Promise<string>
    read(file: Blob): Promise<BackupOutcome>
  }
  readonly files: { save(content: string | Blob, name: string, type: string): void }
  readonly persistence: {
    ask: () => Promise<Persistence>
    state: () => Promise<Persistence>
    used: () => Promise<number | null>
  }
  readonly banks: BankSource
  /** Loads what may be needed where nothing more can be loaded: a stand-in for the store, and saving a backup. */
  prepare(): Promise<unknown>
  /** What no first screen needs: a record store's shelf, and deleting all that is stored. */
  later(): Promise<LaterStorage>
  readonly forecasts: { workOut: (task: LearnTask) => Promise<Exclude<LearnAnswer, { kind: 'refused' }> | null> }
  readonly copies: CopyShelf & { read(source: Blob | string, prints: CopyTask['prints']): Promise<CopyOutcome> }
}

/** Everything that this browser stores and hands out, put together once, at the start. */
export function browserStorage(given: Pick<Surroundings, 'random' | 'now'>): BrowserStorage {
  const occasional = () => import('./occasional.ts')
  const around = browserSurroundings(given)
  let shelf: CopyShelf | null = null
  const copies = async (): Promise<CopyShelf> => (shelf ??= (await import('./copy-shelf.ts')).createCopyShelf(around))
  return {
    journal: { durable: createLocalforageStore(around), standIn: async () => (await occasional()).createStandIn(around) },
    backups: {
      async save(lines, learner, now, tz) {
        const { backupFileName, writeBackup } = await occasional()
        const backup = await writeBackup(lines, learner, now)
        const name = backupFileName(backup, now, tz)
        handOut(backup, name)
        return name
      },
      read: async (file) => (await import('./backup/open-backup.ts')).openBackup(file),
    },
    files: { save: (content, name, type) => handOut(new Blob([content], { type }), name) },
    persistence: {
      ask: async () => (await occasional()).askForPersistence(),
      state: async () => (await occasional()).persistence(),
      used: async () => (await (await occasional()).space()).used,
    },
    banks: bankSource(banks),
    prepare: occasional,
    later: async () => (await import('./later.ts')).laterStorage(around),
    forecasts: { workOut: async (task) => (await import('./forecasts.ts')).workOut(task) },
    copies: {
      read: async (source, { places }) => (await import('./copy/open-copy.ts')).openCopy({ source, prints: { places } }),
      load: async (bank) => (await copies()).load(bank),
      keep: async (bank, copy) => (await copies()).keep(bank, copy),
      remove: async (bank) => (await copies()).remove(bank),
    },
  }
}
