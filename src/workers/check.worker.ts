import { JournalCheck } from '../storage/check/journal-check.ts'
import type { CheckTask } from '../storage/check/messages.ts'

const check = new JournalCheck()

// The tasks come from our own page; what was stored is checked by `JournalCheck`.
addEventListener('message', (event: MessageEvent<CheckTask>) => {
  postMessage(check.take(event.data))
})
