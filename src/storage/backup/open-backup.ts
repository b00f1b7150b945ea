import type { BackupOutcome } from './format.ts'

const TIME_LIMIT_MS = 60_000

/** What is used of a worker. */
export interface BackupWorker {
  postMessage(file: Blob): void
  addEventListener(type: 'message', listener: (event: MessageEvent<BackupOutcome>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/**
 * Reads a backup in a worker of its own, which is ended after `limit` milliseconds. Never rejects: a worker that fails
 * or takes too long is an outcome too.
 */
export function openBackup(
  file: Blob,
  startWorker: () => BackupWorker = startBackupWorker,
  limit: number = TIME_LIMIT_MS,
): Promise<BackupOutcome> {
  return new Promise((resolve) => {
    const worker = startWorker()
    const finish = (outcome: BackupOutcome) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(outcome)
    }
    const timer = setTimeout(
      () => finish({ state: 'refused', fault: 'hanging', reason: `Reading it took more than ${limit} ms.` }),
      limit,
    )
    worker.addEventListener('message', ({ data }) => finish(data))
    worker.addEventListener('error', () =>
      finish({ state: 'refused', fault: 'stopped', reason: 'Reading the file broke off.' }),
    )
    worker.postMessage(file)
  })
}

function startBackupWorker(): BackupWorker {
  return new Worker(new URL('../../workers/backup.worker.ts', import.meta.url), { type: 'module' })
}
