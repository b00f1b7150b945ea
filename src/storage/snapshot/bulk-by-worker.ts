import type { Line } from '../../journal/line.ts'
import { StoreError, type Damage } from '../../journal/store-port.ts'
import { withDeadline } from '../deadline.ts'
import type { Bulk } from './bulk.ts'
import type { BulkAnswer, BulkTask } from './bulk-messages.ts'

/** What is used of the worker. */
export interface BulkWorker {
  postMessage(task: BulkTask): void
  addEventListener(type: 'message', listener: (event: MessageEvent<BulkAnswer>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/** A worker that hands nothing over for so long while it reads is given up. */
const SILENT_MS = 30_000

/**
 * Work on the whole journal in a worker of its own, which is ended with it. `name`, `timeout`: those of the database;
 * `silent`: milliseconds that reading may stand still.
 */
export function bulkByWorker(name: string, timeout: number, startWorker: () => BulkWorker = startBulkWorker, silent: number = SILENT_MS): Bulk {
  async function ask(what: 'renew' | 'read', take: (lines: readonly Line[]) => Promise<void>, alive: () => void): Promise<readonly Damage[]> {
    const worker = startWorker()
    try {
      return await new Promise<readonly Damage[]>((resolve, reject) => {
        worker.addEventListener('error', () => reject(new StoreError('broken', 'Reading the journal broke off.')))
        worker.addEventListener('message', ({ data }) => {
          alive()
          if (data.kind === 'done') return resolve(data.damage)
          if (data.kind === 'failed') return reject(new StoreError(data.fault, data.message))
          take(data.lines).then(() => worker.postMessage({ kind: 'more' }), reject)
          return undefined
        })
        worker.postMessage({ kind: what, name, timeout })
      })
    } finally {
      worker.terminate()
    }
  }

  return {
    async renew() {
      await ask('renew', async () => undefined, () => undefined).catch(() => undefined)
    },
    readWhole: (take) => withDeadline(silent, 'Reading the journal', (alive) => ask('read', take, alive)),
  }
}

function startBulkWorker(): BulkWorker {
  return new Worker(new URL('../../workers/journal.worker.ts', import.meta.url), { type: 'module' })
}
