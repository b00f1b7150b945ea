import localforage from 'localforage/src/localforage.js'
import { Database } from '../storage/database.ts'
import { toStoreError } from '../storage/fault.ts'
import type { BulkAnswer, BulkTask } from '../storage/snapshot/bulk-messages.ts'
import { renewSnapshot } from '../storage/snapshot/renew.ts'
import { readWhole } from '../storage/snapshot/whole.ts'

/** Lets the next lines go; set while the page has not asked for them. */
let goOn: () => void = () => undefined

function say(answer: BulkAnswer): void {
  postMessage(answer)
}

async function work({ kind, name, timeout }: Exclude<BulkTask, { kind: 'more' }>): Promise<void> {
  const database = new Database(name, async () => localforage, timeout)
  try {
    if (kind === 'renew') {
      await renewSnapshot(database)
      say({ kind: 'done', damage: [] })
      return
    }
    const { damage } = await readWhole(database, async (lines) => {
      const asked = new Promise<void>((resolve) => (goOn = resolve))
      say({ kind: 'lines', lines })
      await asked
    })
    say({ kind: 'done', damage })
  } catch (error) {
    const { fault, message } = toStoreError(error)
    say({ kind: 'failed', fault, message })
  }
}

// The tasks come from our own page; what is read is checked as it always is.
addEventListener('message', ({ data }: MessageEvent<BulkTask>) => {
  if (data.kind === 'more') goOn()
  else void work(data)
})
