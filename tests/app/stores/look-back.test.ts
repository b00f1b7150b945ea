import { expect, it } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useLookBack } from '../../../src/app/stores/look-back.ts'
import { StoreError } from '../../../src/journal/store-port.ts'
import { openWorld } from '../support/world.ts'

it('a screen opens although the earlier answers cannot be read, and says so until they can', async () => {
  await openWorld()
  const journal = useJournal()
  const { whole } = journal
  journal.whole = () => Promise.reject(new StoreError('hanging', 'Not now.'))
  const back = useLookBack()
  await back.read()
  expect([back.unread, journal.fault]).toEqual([true, null])
  journal.whole = whole
  await back.read()
  expect(back.unread).toBe(false)
})
