import { learn } from '../memory/learn/learn.ts'
import { Parts } from '../memory/learn/parts.ts'

const parts = new Parts()

// The task comes from our own page; it is parsed all the same, so that a message of an older page does no harm.
addEventListener('message', (event: MessageEvent<unknown>) => {
  const task = parts.add(event.data)
  if (task !== null) postMessage(learn(task))
})
