import { learn } from '../memory/learn/learn.ts'

// The task comes from our own page; it is parsed all the same, so that a message of an older page does no harm.
addEventListener('message', (event: MessageEvent<unknown>) => {
  postMessage(learn(event.data))
})
