import type { CopyTask } from '../storage/copy/outcome.ts'
import { readCopy } from '../storage/copy/read-copy.ts'

// The task comes from our own page; what the text holds is hostile, and is only ever read as text.
addEventListener('message', (event: MessageEvent<CopyTask>) => {
  void readCopy(event.data).then((outcome) => postMessage(outcome))
})
