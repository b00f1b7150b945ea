import type { CheckWorker } from '../../../src/storage/check/check-stored.ts'
import { JournalCheck } from '../../../src/storage/check/journal-check.ts'
import type { CheckAnswer } from '../../../src/storage/check/messages.ts'

/** The worker's work in the test's own thread; messages are copied as between threads. */
export function madeUpWorker(ended: () => void): CheckWorker {
  const check = new JournalCheck()
  let listener: ((event: MessageEvent<CheckAnswer>) => void) | null = null
  return {
    postMessage: (task) => {
      const data = structuredClone(check.take(structuredClone(task)))
      queueMicrotask(() => listener?.(new MessageEvent('message', { data })))
    },
    addEventListener: (type: string, added: (event: MessageEvent<CheckAnswer>) => void) => {
      if (type === 'message') listener = added
    },
    terminate: ended,
  }
}
