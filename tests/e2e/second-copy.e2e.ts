import { gunzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open, restore, takeBackup } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { answersInSecondCopy, deleteDatabase, leaveApp, replaceInSecondCopy, secondCopy } from './support/private-files.ts'
import { keysUnder, storedUnder, storeUnder } from './support/stored.ts'
import { StudyPage } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)
const past = twoWeeks(bank)

test.use({ serviceWorkers: 'block' })

test.beforeEach(({ faults }) => {
  // The plain page names no icon, so the browser asks for one.
  faults.expect(/404.*favicon/)
})

test('the browser deleted the journal: all of it comes back from the second copy, and the learner is told', async ({ page }) => {
  await restore(page, backupFile(past))
  await expect.poll(() => answersInSecondCopy(page)).toBe(past.length)
  const journal = await page.getByText(/^Journal /).innerText()
  await leaveApp(page)
  await deleteDatabase(page, 'passage')

  await open(page)
  await expect(page.getByText(`This browser had lost ${past.length} answers.`)).toBeVisible()
  await expect(page.getByText('This browser deleted your answers')).toHaveCount(0)
  await page.getByRole('button', { name: 'Understood' }).click()
  await expect(page.getByText('Lost answers were brought back')).toHaveCount(0)
  await expectAnswersSaved(page, past.length)
  expect((await page.getByText(/^Journal /).innerText()).split('.')[0]).toBe(journal.split('.')[0])
  await page.reload()
  await expect(page.getByText(`${past.length} answers saved on this device.`)).toBeVisible()
  await expect(page.getByText('Lost answers were brought back')).toHaveCount(0)
})

test('everything that is deleted on purpose stays deleted', async ({ page }) => {
  await restore(page, backupFile(past))
  await expect.poll(() => answersInSecondCopy(page)).toBe(past.length)
  await page.getByRole('textbox', { name: 'Type delete' }).fill('delete')
  await page.getByRole('button', { name: 'Delete everything on this device' }).click()
  await expect(page.getByText('0 answers saved on this device.')).toBeVisible()
  expect(await answersInSecondCopy(page)).toBe(0)
  await open(page)
  await page.reload()
  await expectAnswersSaved(page, 0)
})

test('a second copy that is gone or cut is filled again, and a journal that lost a stretch gets it back and says so', async ({ page }) => {
  await page.clock.install()
  await restore(page, backupFile(past))
  await expect.poll(() => answersInSecondCopy(page)).toBe(past.length)
  await agreed(page)
  await leaveApp(page)
  for (const [name] of Object.entries(await secondCopy(page))) await replaceInSecondCopy(page, name, null)
  await open(page)
  await inAWhile(page, async () => expect(await answersInSecondCopy(page)).toBe(past.length))
  await agreed(page)

  const [key = ''] = await keysUnder(page, 'log/')
  await storeUnder(page, key, 'spoilt')
  await page.reload()
  await expect(page.getByText('Part of the journal could not be read')).toBeVisible()
  await inAWhile(page, () => expect(page.getByText(`This browser had lost ${past.length} answers.`)).toBeVisible({ timeout: 100 }))
  await expectAnswersSaved(page, past.length)
})

test('a backup saved at once over a damaged stretch holds what the second copy has of it, and nothing is told that is mended', async ({ page }) => {
  await restore(page, backupFile(past))
  await expect.poll(() => answersInSecondCopy(page)).toBe(past.length)
  const [key = ''] = await keysUnder(page, 'log/')
  await leaveApp(page)
  await storeUnder(page, key, 'spoilt')

  await open(page, '/settings')
  const { buffer } = await takeBackup(page, 'Save a backup')
  expect(gunzipSync(buffer).toString().split('\n')[0]).toContain(`"answers":${past.length}`)
  await expect(page.getByText('Last backup today.')).toBeVisible()
  await expect(page.getByText('Lost answers were brought back')).toBeVisible()
  await expect(page.getByText('Part of the journal could not be read')).toHaveCount(0)
  await page.reload()
  await expectAnswersSaved(page, past.length)
  await expect(page.getByText('Part of the journal could not be read')).toHaveCount(0)
})

test('answers that the journal lost come back, although one goes on answering at once', async ({ page }) => {
  await page.clock.install()
  await open(page, '/study')
  const study = new StudyPage(page, key)
  for (let answers = 1; answers <= 2; answers += 1) {
    await study.answer(await study.shown(), 'right')
    await expect.poll(() => answersInSecondCopy(page)).toBe(answers)
    await study.next.click()
  }
  const [log = ''] = await keysUnder(page, 'log/')
  await leaveApp(page)
  await storeUnder(page, log, 'spoilt')

  await open(page, '/study')
  // Where they are back before the session is, it comes back to the feedback of the last of them.
  await study.dontKnow.or(study.next).first().waitFor()
  if (await study.next.isVisible()) await study.next.click()
  await study.answer(await study.shown(), 'right')
  await inAWhile(page, () => expect(page.getByText('This browser had lost 2 answers.')).toBeVisible({ timeout: 100 }))
  await open(page, '/settings')
  await expect(page.getByText('3 answers saved on this device.')).toBeVisible()
})

/** What the app does within 40 s, in less: in steps so short and so far apart that no call of storage seems to hang. */
async function inAWhile(page: Page, expected: () => Promise<void>): Promise<void> {
  let left = 40_000
  await expect(async () => {
    const step = Math.min(1_500, left)
    left -= step
    await page.clock.fastForward(step)
    await expected()
  }).toPass({ intervals: [250], timeout: 40_000 })
}

/** Both copies have been compared, and what they agree on is noted. */
async function agreed(page: Page): Promise<void> {
  await inAWhile(page, async () => expect(await storedUnder(page, 'mirror')).toHaveLength(1))
}
