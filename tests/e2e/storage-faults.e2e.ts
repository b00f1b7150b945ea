import type { Page } from '@playwright/test'
import { readBackup } from '../../src/storage/backup/read-backup.ts'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open, restore, takeBackup } from './support/app-pages.ts'
import { breakStorage, closeStorage, mendStorage, type StorageFault } from './support/broken-storage.ts'
import { expect, test } from './support/fixtures.ts'
import { StudyPage } from './support/study-page.ts'

const key = new AnswerKey(builtBank())
const TITLE = 'Answers can’t be saved here'
const WHY: Readonly<Record<StorageFault, string>> = {
  blocked: 'This browser does not let the app store anything.',
  missing: 'This browser does not let the app store anything.',
  full: 'Storage is full.',
  hanging: 'The browser’s storage does not answer.',
}

/** Looks at what the notice says of a fault, and at the copy that it offers. */
async function expectTold(page: Page, fault: StorageFault, answers: number): Promise<void> {
  const notice = page.getByRole('alert')
  await expect(notice.getByText(TITLE)).toBeVisible({ timeout: 15_000 })
  await expect(notice.getByText(WHY[fault])).toBeVisible()
  const { buffer } = await takeBackup(page, 'Save a copy')
  const reading = await readBackup(new Blob([new Uint8Array(buffer)]))
  expect(reading).toMatchObject({ state: 'sound' })
  expect(reading.state === 'sound' ? reading.backup.lines.filter((line) => line.do === 'answer') : []).toHaveLength(answers)
}

test('storage blocked: it is said at once, the session goes on, and a copy holds every answer', async ({ page, browser, faults }) => {
  await breakStorage(page, 'blocked')
  await open(page)
  const study = new StudyPage(page, key)
  await page.getByRole('button', { name: 'Try 6 questions' }).click({ timeout: 15_000 })
  await study.answer(await study.shown(), 'right')
  const notice = page.getByRole('alert')
  await expect(notice.getByText(TITLE)).toBeVisible({ timeout: 15_000 })
  await study.next.click()
  await study.finish()
  await expect(page.getByText('6 of 6 right at first.')).toBeVisible()
  await expect(notice.getByText('6 lines are waiting to be saved.')).toBeVisible()
  const copy = await takeBackup(page, 'Save a copy')

  await page.getByRole('link', { name: 'Done' }).click()
  await expect(page.getByText('Not saved')).toBeVisible()
  await expect(page.getByRole('alert').getByText(TITLE)).toBeVisible()

  const elsewhere = await browser.newContext()
  faults.watch(elsewhere)
  const other = await elsewhere.newPage()
  await restore(other, copy)
  await expectAnswersSaved(other, 6)
  await elsewhere.close()
})

test('no storage at all: it is said at once, a copy holds every answer, and the browser asks before it leaves the page', async ({ page }) => {
  await breakStorage(page, 'missing')
  await open(page, '/study')
  const study = new StudyPage(page, key)
  await study.answer(await study.shown(), 'right')
  await expectTold(page, 'missing', 1)

  const asked = page.waitForEvent('dialog')
  const reloaded = page.reload()
  const dialog = await asked
  expect(dialog.type(), 'what waits is lost by it').toBe('beforeunload')
  await dialog.accept()
  await reloaded
})

for (const fault of ['blocked', 'full', 'hanging'] as const) {
  test(`storage ${fault} for a while: Try again saves everything that waited`, async ({ page, context }) => {
    test.setTimeout(60_000)
    await breakStorage(page, fault)
    await open(page, '/study')
    const study = new StudyPage(page, key)
    await expect(study.dontKnow).toBeVisible({ timeout: 15_000 })
    for (let asked = 0; asked < 2; asked += 1) {
      await study.answer(await study.shown(), 'right')
      await study.next.click()
    }
    const shown = await study.shown()
    await expectTold(page, fault, 2)
    await mendStorage(page)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page.getByRole('alert')).toBeHidden()
    expect((await study.shown()).text).toBe(shown.text)
    await study.answer(shown, 'right')
    await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
    await expect(page.getByText('Saved on this device')).toBeVisible()
    const later = await context.newPage()
    await open(later, '/settings')
    await expect(later.getByText('3 answers saved on this device.')).toBeVisible()
  })
}

test('a disk that ran full in mid-session closes the database; once there is space Try again saves what waited', async ({ page, context }) => {
  await open(page, '/study')
  const study = new StudyPage(page, key)
  await study.answer(await study.shown(), 'right')
  await study.next.click()
  await closeStorage(page)
  await study.answer(await study.shown(), 'right')
  const notice = page.getByRole('alert')
  await expect(notice.getByText(WHY.full)).toBeVisible()
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(notice.getByText(WHY.full)).toBeVisible()
  await mendStorage(page)
  await notice.getByRole('button', { name: 'Try again' }).click()
  await expect(notice).toBeHidden()
  const later = await context.newPage()
  await open(later, '/settings')
  await expect(later.getByText('2 answers saved on this device.')).toBeVisible()
})
