import type { LearnAnswer } from '../memory/learn/learn.ts'
import { inParts, type LearnMessage } from '../memory/learn/parts.ts'
import type { LearnTask } from '../memory/learn/task.ts'
import { askWorker, type AskedWorker } from './ask-worker.ts'

const TIME_LIMIT_MS = 60_000

/** What is used of a worker. */
export type LearnWorker = AskedWorker<LearnMessage, LearnAnswer>

/**
 * Has a task worked out in a worker of its own, which is ended after `limit` milliseconds. Never rejects: null where the
 * worker fails, takes too long or refuses the task.
 */
export async function workOut(
  task: LearnTask,
  startWorker: () => LearnWorker = startLearnWorker,
  limit: number = TIME_LIMIT_MS,
): Promise<Exclude<LearnAnswer, { kind: 'refused' }> | null> {
  const { ahead, last } = inParts(task)
  const answer = await askWorker(startWorker(), last, limit, ahead)
  return answer === 'hanging' || answer === 'stopped' || answer.kind === 'refused' ? null : answer
}

function startLearnWorker(): LearnWorker {
  return new Worker(new URL('../workers/learn.worker.ts', import.meta.url), { type: 'module' })
}
