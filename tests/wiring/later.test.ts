import { expect, it } from 'vitest'
import { createApp } from 'vue'
import { FIRST_PAINT } from '../../src/app/ports.ts'
import { useJournal } from '../../src/app/stores/journal.ts'
import { useLookBack } from '../../src/app/stores/look-back.ts'
import { makeRouter } from '../../src/app/router.ts'
import { StoreError } from '../../src/journal/store-port.ts'
import { wireLater, type Prepare } from '../../src/wiring/later.ts'
import { openWorld } from '../app/support/world.ts'

async function prepared(): Promise<(name: string) => ReturnType<Prepare>> {
  const { pinia, firstPaint, recordStores, classes, secondCopy, storedCheck } = await openWorld()
  const app = createApp({}).use(pinia).provide(FIRST_PAINT, firstPaint)
  const prepare = wireLater(app, {}, { records: recordStores, classes: classes.shelf, secondCopy, check: storedCheck, erase: async () => undefined })
  const { resolve } = makeRouter()
  return (name) => prepare({ ...resolve('/today'), name, meta: {} })
}

it('Settings opens before the whole journal is read, Facts once it is', async () => {
  const prepare = await prepared()
  let read = (): void => undefined
  useJournal().whole = () => new Promise((resolve) => (read = resolve))
  await prepare('settings')
  let open = false
  const facts = prepare('facts').then(() => (open = true))
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(open).toBe(false)
  read()
  await facts
})

it('a screen opens all the same where the whole journal cannot be read', async () => {
  const prepare = await prepared()
  useJournal().whole = () => Promise.reject(new StoreError('hanging', 'Not now.'))
  await prepare('facts')
  expect(useLookBack().unread).toBe(true)
})
