import type { Line } from '../../journal/line.ts'
import { askWorker, type AskedWorker } from '../ask-worker.ts'
import type { BackupAnswer, BackupOutcome, BackupTask } from './format.ts'

const TIME_LIMIT_MS = 60_000

/** What is used of a worker. */
export type BackupWorker = AskedWorker<BackupTask, BackupAnswer>

/**
 * Reads a backup in a worker of its own, which is ended after `limit` milliseconds. Never rejects: a worker that fails
 * or takes too long is an outcome too. The lines come in pieces, each in a task of the page's own, and are held back until
 * the worker has found the whole file sound.
 */
export async function openBackup(
  file: Blob,
  startWorker: () => BackupWorker = startBackupWorker,
  limit: number = TIME_LIMIT_MS,
): Promise<BackupOutcome> {
  const worker = startWorker()
  const lines: Line[] = []
  const answer = await askWorker<BackupTask, BackupAnswer>(worker, file, limit, [], (said) => {
    if ('end' in said) return false
    lines.push(...said.piece)
    worker.postMessage('more')
    return true
  })
  if (answer === 'hanging') return { state: 'refused', fault: answer, reason: `Reading it took more than ${limit} ms.` }
  if (answer === 'stopped' || !('end' in answer)) return { state: 'refused', fault: 'stopped', reason: 'Reading the file broke off.' }
  const { end } = answer
  return end.state === 'sound' ? { state: 'sound', backup: { ...end.about, lines } } : end
}

function startBackupWorker(): BackupWorker {
  return new Worker(new URL('../../workers/backup.worker.ts', import.meta.url), { type: 'module' })
}
