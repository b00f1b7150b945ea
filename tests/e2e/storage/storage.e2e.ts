import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CONTRACT } from '../../storage/contract.ts'
import { ADDRESS, PLAIN_ADDRESS } from '../support/addresses.ts'
import { expect, test } from '../support/fixtures.ts'
import { answersInSecondCopy } from '../support/private-files.ts'
import { buildTrialPage, openTrialPage, serveTrialPage } from './trial-page.ts'

let directory = ''

test.beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'passage-trial-'))
  await buildTrialPage(directory)
})

test.afterAll(async () => {
  await rm(directory, { recursive: true, force: true })
})

const PLACES = [
  ['this computer’s own name', ADDRESS],
  ['a plain http address', PLAIN_ADDRESS],
] as const

for (const [where, address] of PLACES) {
  test.describe(`at ${where}`, () => {
    test.beforeEach(async ({ context }) => serveTrialPage(context, directory, address))

    test('the localforage store keeps the journal store’s contract', async ({ context }) => {
      const page = await openTrialPage(context, address)
      expect(await page.evaluate(() => 'locks' in navigator)).toBe(address === ADDRESS)
      for (const { name } of CONTRACT) {
        expect.soft(await page.evaluate((clause) => window.trial.check(clause), name), name).toBe('kept')
      }
    })

    test('two tabs that write at once lose nothing', async ({ context }) => {
      const tabs = [await openTrialPage(context, address), await openTrialPage(context, address)]
      await Promise.all(tabs.map((tab) => tab.evaluate(() => window.trial.open())))
      const told = Promise.all(tabs.map((tab) => tab.evaluate(() => window.trial.waitForNews())))
      const written = await Promise.all(
        tabs.map((tab, n) => tab.evaluate((q) => window.trial.append(q, 60), `tab${n}-`)),
      )
      await told
      const accepted = written.map((one) => one.accepted)
      expect(written.map((one) => one.refused)).toEqual([null, null])
      expect(new Set(accepted.flat()).size).toBe(120)
      for (const [n, tab] of tabs.entries()) {
        expect((await tab.evaluate(() => window.trial.readNew())).toSorted()).toEqual(accepted[1 - n]?.toSorted())
      }
      const third = await openTrialPage(context, address)
      expect((await third.evaluate(() => window.trial.open())).ids).toEqual(accepted.flat().toSorted())
    })

    test('answers and the draft are there after a reload', async ({ context }) => {
      const page = await openTrialPage(context, address)
      const { learner } = await page.evaluate(() => window.trial.open())
      const { accepted } = await page.evaluate(() => window.trial.append('before', 5))
      await page.evaluate(() => window.trial.writeDraft('study', { typed: 'spring ti' }))
      await page.reload()
      await page.waitForFunction(() => 'trial' in window)
      const again = await page.evaluate(() => window.trial.open())
      expect(again).toEqual({ ids: accepted.toSorted(), learner, wiped: false })
      expect(await page.evaluate(() => window.trial.readDraft('study'))).toEqual({ typed: 'spring ti' })
      const later = await page.evaluate(() => window.trial.append('after', 1))
      expect(accepted).not.toContain(later.accepted[0])
    })

    test('a store that the browser deleted is told from a first run, or filled from the second copy where there can be one', async ({ context }) => {
      const page = await openTrialPage(context, address)
      expect(await page.evaluate(() => window.trial.open())).toMatchObject({ wiped: false })
      const { accepted } = await page.evaluate(() => window.trial.append('lost', 3))
      const copied = address === ADDRESS
      if (copied) await expect.poll(() => answersInSecondCopy(page)).toBe(3)
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('passage').addEventListener('success', resolve)
          }),
      )
      await page.reload()
      await page.waitForFunction(() => 'trial' in window)
      const expected = copied ? { ids: accepted.toSorted(), wiped: false } : { ids: [], wiped: true }
      expect(await page.evaluate(() => window.trial.open())).toMatchObject(expected)
    })

    test('a backup is read in its worker, and a cut-off one is refused there', async ({ context }) => {
      const page = await openTrialPage(context, address)
      await page.evaluate(() => window.trial.open())
      const { accepted } = await page.evaluate(() => window.trial.append('kept', 20))
      expect(await page.evaluate(() => window.trial.backUp(0))).toEqual(accepted.toSorted())
      for (const bytes of [1, 9, 60]) {
        expect(await page.evaluate((cutOff) => window.trial.backUp(cutOff), bytes)).toBe('truncated')
      }
    })
  })
}

test('a full disk is reported, and what was accepted stays', async ({ context }) => {
  await serveTrialPage(context, directory, ADDRESS)
  const page = await openTrialPage(context, ADDRESS)
  const devtools = await context.newCDPSession(page)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ADDRESS, quotaSize: 400_000 })
  await page.evaluate(() => window.trial.open())
  const { accepted, refused } = await page.evaluate(() => window.trial.append('many', 5_000))
  expect(refused).toBe('StoreError full')
  expect(accepted.length).toBeGreaterThan(0)
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: ADDRESS })
  await page.reload()
  await page.waitForFunction(() => 'trial' in window)
  expect((await page.evaluate(() => window.trial.open())).ids).toEqual(accepted.toSorted())
})
