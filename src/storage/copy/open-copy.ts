import { askWorker, type AskedWorker } from '../ask-worker.ts'
import { COPY_LIMITS, type CopyOutcome, type CopyTask } from './outcome.ts'

const TIME_LIMIT_MS = 30_000

/** What is used of a worker. */
export type CopyWorker = AskedWorker<CopyTask, CopyOutcome>

/**
 * Reads a copy of the document in a worker of its own, which is ended after `limit` milliseconds. Never rejects: a
 * worker that fails or takes too long is an outcome too. What is too large is refused before a worker is started.
 */
export async function openCopy(
  task: CopyTask,
  startWorker: () => CopyWorker = startCopyWorker,
  limit: number = TIME_LIMIT_MS,
): Promise<CopyOutcome> {
  const size = typeof task.source === 'string' ? task.source.length : task.source.size
  if (size > COPY_LIMITS.file) return { state: 'refused', fault: 'oversized', line: null }
  const answer = await askWorker(startWorker(), task, limit)
  if (answer === 'hanging' || answer === 'stopped') return { state: 'refused', fault: answer, line: null }
  return answer
}

function startCopyWorker(): CopyWorker {
  return new Worker(new URL('../../workers/copy.worker.ts', import.meta.url), { type: 'module' })
}
