import { PLAIN_ADDRESS } from './support/addresses.ts'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { countsOnToday, expectAnswersSaved, open, takeBackup } from './support/app-pages.ts'
import { expect, test } from './support/fixtures.ts'
import { storedUnder } from './support/stored.ts'
import { StudyPage } from './support/study-page.ts'

const key = new AnswerKey(builtBank())

test('on a plain http address a session works, its answers stay, and the app says what is missing', async ({ page }) => {
  await open(page, '', PLAIN_ADDRESS)
  expect(await page.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false])
  await expect(page.getByText(/^This address works while that computer is on\. To keep studying elsewhere, save a backup/)).toBeVisible()
  await expect(page.getByText('Ready to work offline.')).toBeHidden()

  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  expect(await new StudyPage(page, key).finish()).toBe(6)
  await page.getByRole('link', { name: 'Done' }).click()
  const counts = await countsOnToday(page)
  await page.reload()
  expect(await countsOnToday(page)).toBe(counts)
  await expectAnswersSaved(page, 6)
  await expect(page.getByText('This browser cannot promise to keep this data.')).toBeVisible()
  await takeBackup(page, 'Save a backup')
  await page.reload()
  await expect(page.getByText('6 answers saved on this device.')).toBeVisible()
})

test('on a plain http address a question that was left returns after a reload', async ({ page }) => {
  await open(page, '/study', PLAIN_ADDRESS)
  const study = new StudyPage(page, key)
  await study.answer(await study.shown(), 'right')
  await study.next.click()
  const second = await study.shown()
  // Until its place is kept a reload comes back to the feedback before it.
  await expect.poll(async () => (await storedUnder(page, 'draft/')).join()).toContain('"answered":null')
  await page.reload()
  expect((await study.shown()).text).toBe(second.text)
  await expect(page.getByRole('progressbar')).toHaveAccessibleName('Question 2 of 6')
})
