import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import {
  chooseBackup,
  countsOnToday,
  expectAnswersSaved,
  goTo,
  numbersOfDocument,
  open,
  restore,
  takeBackup,
} from './support/app-pages.ts'
import { altered, backupFile, fileOf, type ChosenFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { StudyPage } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)
const past = twoWeeks(bank)

/** Answers the first questions of a session and leaves it. */
async function answerSome(page: Page, count: number): Promise<void> {
  const study = new StudyPage(page, key)
  await open(page)
  await page.getByRole('button', { name: /^(Try \d+ questions|Start)$/ }).click()
  for (let asked = 0; asked < count; asked += 1) {
    await study.answer(await study.shown(), 'right')
    await study.next.click()
  }
  await page.getByRole('link', { name: /^(Pause and go to Today\. Your place is kept\.|Done)$/ }).click()
}

/** Answers a session to its end, so that there is something to lose. Returns how many answers that were. */
async function answerSession(page: Page): Promise<number> {
  const study = new StudyPage(page, key)
  await open(page)
  await page.getByRole('button', { name: /^(Try \d+ questions|Start)$/ }).click()
  const questions = Number(await page.getByRole('progressbar').getAttribute('aria-valuemax'))
  for (let asked = 0; asked < questions; asked += 1) {
    await study.answer(await study.shown(), 'right')
    await study.next.click()
  }
  await page.getByRole('link', { name: 'Done' }).click()
  return questions
}

test('a backup saved, the site’s data cleared, the backup restored: the same state', async ({ page, context }) => {
  await restore(page, backupFile(past))
  const answered = await answerSession(page)
  const today = await countsOnToday(page)
  await goTo(page, 'Document')
  const document = await numbersOfDocument(page)
  await goTo(page, 'Settings')
  const journal = await page.getByText(/^Journal [a-z0-9]{8,}/).innerText()
  const file = await takeBackup(page, 'Save a backup')
  await expect(page.getByText(/^Saved as passage-.*\.jsonl\.gz$/)).toBeVisible()
  await expect(page.getByText('Last backup today.')).toBeVisible()

  const devtools = await context.newCDPSession(page)
  await page.goto('about:blank')
  await devtools.send('Storage.clearDataForOrigin', { origin: new URL('/', test.info().project.use.baseURL).origin, storageTypes: 'all' })
  await open(page, '/settings')
  await expect(page.getByText('0 answers saved on this device.')).toBeVisible()

  await chooseBackup(page, file)
  await expect(page.getByRole('heading', { name: 'What this file holds' })).toBeVisible()
  await expect(page.getByText(`${past.length + answered} answers, about`)).toBeVisible()
  await page.getByRole('button', { name: /^Restore \d+ lines$/ }).click()
  await expect(page.getByText(/^\d+ lines restored\.$/)).toBeVisible()
  await page.reload()
  await expectAnswersSaved(page, past.length + answered)
  expect(words(await page.getByText(/^Journal /).innerText())).toEqual(words(journal))
  await goTo(page, 'Document')
  expect(await numbersOfDocument(page)).toEqual(document)
  await goTo(page, 'Today')
  expect(await countsOnToday(page)).toBe(today)
})

/** "Journal <id>", without the space used. */
function words(text: string): string | undefined {
  return text.split('.')[0]
}

test('the same backup again adds nothing; an import can be taken out again', async ({ page }) => {
  const file = backupFile(past)
  await answerSome(page, 2)
  await goTo(page, 'Document')
  const document = await numbersOfDocument(page)
  await goTo(page, 'Settings')
  await chooseBackup(page, file)
  await page.getByRole('textbox', { name: 'Type unite' }).fill('unite')
  await page.getByRole('button', { name: 'Unite both journals' }).click()
  await expect(page.getByText(`${past.length} lines restored.`)).toBeVisible()
  await expectAnswersSaved(page, past.length + 2)

  await chooseBackup(page, file)
  await expect(page.getByText(`${past.length} lines are here already, 0 lines are new`)).toBeVisible()
  await expect(page.getByText('Everything in it is here already. Nothing to restore.')).toBeVisible()
  await page.getByRole('button', { name: 'Change nothing' }).click()

  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.getByRole('button', { name: 'Withdraw it', exact: true }).click()
  await expect(page.getByText('The import was taken out again.')).toBeVisible()
  await expect(page.getByText('Withdrawn', { exact: true })).toBeVisible()
  await goTo(page, 'Document')
  expect(await numbersOfDocument(page)).toEqual(document)
  await page.reload()
  await expect.poll(() => numbersOfDocument(page)).toEqual(document)
})

test('another learner’s file is told apart, and joins only after a typed word', async ({ page }) => {
  await answerSome(page, 1)
  await open(page, '/settings')
  await chooseBackup(page, backupFile(past, { learner: 'somebodyelse' }))
  await expect(page.getByText('This is another learner’s file')).toBeVisible()
  const unite = page.getByRole('button', { name: 'Unite both journals' })
  await expect(unite).toBeDisabled()
  await page.getByRole('textbox', { name: 'Type unite' }).fill('unit')
  await expect(unite).toBeDisabled()
  await page.getByRole('button', { name: 'Change nothing' }).click()
  await expectAnswersSaved(page, 1)

  await chooseBackup(page, backupFile(past, { learner: 'somebodyelse' }))
  await page.getByRole('textbox', { name: 'Type unite' }).fill('Unite')
  await unite.click()
  await expectAnswersSaved(page, past.length + 1)
})

const sound = backupFile(past)
const REFUSED: readonly (readonly [string, ChosenFile, RegExp])[] = [
  ['damaged', altered(sound, (text) => text.replace('"score":1', '"score":0')), /^The file is damaged/],
  ['damaged in its packing', fileOf(flipped(sound.buffer)), /^The file is (damaged|cut off)/],
  ['cut off', fileOf(sound.buffer.subarray(0, sound.buffer.length - 200)), /^The file is cut off/],
  ['cut off between lines', altered(sound, (text) => `${text.split('\n').slice(0, 5).join('\n')}\n`), /^The file is cut off/],
  ['foreign', fileOf(Buffer.from('a,b\n1,2\n')), /^This is not a backup made by Passage/],
  ['empty', fileOf(Buffer.alloc(0)), /^This is not a backup made by Passage/],
  ['newer', backupFile(past, { version: 2 }), /^The file was made by a newer version/],
  ['too long in one line', altered(sound, (text) => `${text}${'x'.repeat(70_000)}\n`), /^The file is larger than a backup can be/],
]

test('a damaged, foreign, cut off, oversized or newer file says so and changes nothing', async ({ page }) => {
  await answerSome(page, 1)
  await open(page, '/settings')
  for (const [what, file, message] of REFUSED) {
    await chooseBackup(page, file)
    const alert = page.getByRole('alert')
    await expect(alert.getByText('This file was not restored. Nothing was changed.'), what).toBeVisible()
    await expect(alert.getByText(message), what).toBeVisible()
    await expect(page.getByRole('heading', { name: 'What this file holds' }), what).toBeHidden()
  }
  await page.reload()
  await expectAnswersSaved(page, 1)
  await expect(page.getByRole('heading', { name: 'Imports' })).toBeHidden()
})

/** A bit of the packed text turned over. */
function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  const middle = Math.floor(copy.length / 2)
  copy.writeUInt8(copy.readUInt8(middle) ^ 0x10, middle)
  return copy
}
