import { StoreError } from '../../journal/store-port.ts'
import type { Memory } from '../../memory/memory.ts'
import type { ScheduleSettings } from '../../memory/schedule.ts'
import { Database } from '../database.ts'
import { withDeadline } from '../deadline.ts'
import { toStoreError } from '../fault.ts'
import { holdsLines } from '../holds-lines.ts'
import { isBadKey, snapshotKey } from '../keys.ts'
import type { Surroundings } from '../surroundings.ts'
import type { StoredFound } from '../../journal/stored-found.ts'
import type { CheckAnswer, CheckTask } from './messages.ts'

/** What is used of the worker. */
export interface CheckWorker {
  postMessage(task: CheckTask): void
  addEventListener(type: 'message', listener: (event: MessageEvent<CheckAnswer>) => void, options: { once: true }): void
  addEventListener(type: 'error', listener: () => void, options: { once: true }): void
  terminate(): void
}

const FACTS_AT_ONCE = 1_000
/** Folding a million lines takes seconds. */
const ANSWER_MS = 60_000

export interface Shown {
  readonly facts: ReadonlyMap<string, Memory>
  readonly schedule: ScheduleSettings
}

/** The data check's way to what is stored. */
export interface StoredCheck {
  /**
   * Reads every stored line anew, in a worker, and compares what follows from them with what the app shows. Calls back
   * with how many stretches were read, and of how many. A snapshot that does not agree goes, and a new one is made. Rejects with
   * a `StoreError`.
   */
  run(shown: Shown, onProgress: (done: number, of: number) => void): Promise<StoredFound>
  /** A damaged stretch as it is stored; null where there is none. */
  damaged(key: string): Promise<string | null>
}

/** The same, in this browser. */
export function storedCheck(around: Surroundings, startWorker: () => CheckWorker = startCheckWorker): StoredCheck {
  const database = new Database(around.name, around.load, around.timeout)

  async function replaceSnapshots(keys: readonly string[]): Promise<void> {
    for (const key of keys) await database.remove(key)
    await (await around.bulk(database)).renew()
  }

  return {
    async run(shown, onProgress) {
      const worker = startWorker()
      try {
        const found = await checkStored(database, worker, shown, onProgress)
        // What a newer version keeps is left to it.
        if (found.snapshots.spoilt.length === 0 || found.newer > 0) return found
        await replaceSnapshots(found.snapshots.spoilt)
        return { ...found, snapshots: { ...found.snapshots, replaced: true } }
      } finally {
        worker.terminate()
      }
    },
    async damaged(key) {
      const value = await database.get(key)
      return typeof value === 'string' ? value : null
    },
  }
}

async function checkStored(database: Database, worker: CheckWorker, { facts, schedule }: Shown, onProgress: (done: number, of: number) => void): Promise<StoredFound> {
  const all = await database.keys()
  const present = new Set(all)
  const keys = all.filter((key) => holdsLines(key, present))
  const unreadable: { key: string; reason: string }[] = all.filter(isBadKey).map((key) => ({ key, reason: 'Set aside at an earlier start.' }))
  // Before the lines: one that is made meanwhile would stand for lines that were not read.
  const snapshots = new Map<string, unknown>()
  for (const key of [snapshotKey(0), snapshotKey(1)]) if (present.has(key)) snapshots.set(key, await database.get(key).catch(() => null))
  for (const [n, key] of keys.entries()) {
    try {
      await ask(worker, { do: 'stretch', key, value: await database.get(key) })
    } catch (error) {
      const { fault, message } = toStoreError(error)
      if (fault !== 'broken') throw error
      unreadable.push({ key, reason: message })
    }
    onProgress(n + 1, keys.length)
  }
  for (const [key, value] of snapshots) await ask(worker, { do: 'snapshot', key, value })
  const shown = [...facts]
  for (let from = 0; from < shown.length; from += FACTS_AT_ONCE) await ask(worker, { do: 'shown', facts: shown.slice(from, from + FACTS_AT_ONCE) })
  const answer = await ask(worker, { do: 'finish', schedule: { boundary: schedule.boundary, first: schedule.first ?? null } })
  if (answer.kind !== 'found') throw new StoreError('broken', 'The worker of the data check answered something else.')
  return { ...answer.found, damaged: [...unreadable, ...answer.found.damaged] }
}

function ask(worker: CheckWorker, task: CheckTask): Promise<CheckAnswer> {
  return withDeadline(ANSWER_MS, 'The data check', () =>
    new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }) => resolve(data), { once: true })
      worker.addEventListener('error', () => reject(new StoreError('hanging', 'The worker of the data check stopped.')), { once: true })
      worker.postMessage(task)
    }),
  )
}

function startCheckWorker(): CheckWorker {
  return new Worker(new URL('../../workers/check.worker.ts', import.meta.url), { type: 'module' })
}
