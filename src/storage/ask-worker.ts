import { pause } from './pause.ts'

/** What is used of a worker that gets one task and gives one answer, which may come in pieces. */
export interface AskedWorker<Task, Answer> {
  postMessage(task: Task): void
  addEventListener(type: 'message', listener: (event: MessageEvent<Answer>) => void): void
  addEventListener(type: 'error', listener: () => void): void
  terminate(): void
}

/**
 * Hands a worker its one task and waits for the answer. The worker is ended with it, or after `limit` milliseconds:
 * then the answer is `hanging`. Where it fails, as when its script cannot be fetched, the answer is `stopped`.
 *
 * @param ahead what the task needs besides, each handed over before it in a task of the page's own: copying all at once
 *   would hold the screen up
 * @param takePiece where the answer comes in pieces: takes what the worker says, and tells whether it was a piece of it
 */
export function askWorker<Task, Answer>(
  worker: AskedWorker<Task, Answer>,
  task: Task,
  limit: number,
  ahead: Iterable<Task> = [],
  takePiece: (said: Answer) => boolean = () => false,
): Promise<Answer | 'hanging' | 'stopped'> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | 'hanging' | 'stopped') => {
      clearTimeout(timer)
      worker.terminate()
      resolve(answer)
    }
    const timer = setTimeout(() => finish('hanging'), limit)
    worker.addEventListener('message', ({ data }) => (takePiece(data) ? undefined : finish(data)))
    worker.addEventListener('error', () => finish('stopped'))
    void handOver(worker, ahead, task)
  })
}

async function handOver<Task, Answer>(worker: AskedWorker<Task, Answer>, ahead: Iterable<Task>, task: Task): Promise<void> {
  for (const part of ahead) {
    worker.postMessage(part)
    await pause()
  }
  worker.postMessage(task)
}
