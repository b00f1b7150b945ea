import { askWorker, type AskedWorker } from '../ask-worker.ts'
import type { BackupOutcome } from './format.ts'

const TIME_LIMIT_MS = 60_000

/** What is used of a worker. */
export type BackupWorker = AskedWorker<Blob, BackupOutcome>

/**
 * Reads a backup in a worker of its own, which is ended after `limit` milliseconds. Never rejects: a worker that fails
 * or takes too long is an outcome too.
 */
export async function openBackup(
  file: Blob,
  startWorker: () => BackupWorker = startBackupWorker,
  limit: number = TIME_LIMIT_MS,
): Promise<BackupOutcome> {
  const answer = await askWorker(startWorker(), file, limit)
  if (answer === 'hanging') return { state: 'refused', fault: answer, reason: `Reading it took more than ${limit} ms.` }
  if (answer === 'stopped') return { state: 'refused', fault: answer, reason: 'Reading the file broke off.' }
  return answer
}

function startBackupWorker(): BackupWorker {
  return new Worker(new URL('../../workers/backup.worker.ts', import.meta.url), { type: 'module' })
}
