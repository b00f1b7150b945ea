import { readFile } from 'node:fs/promises'
import { PLAIN_ADDRESS } from './support/addresses.ts'
import { builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { answersInSecondCopy, leaveApp, replaceInSecondCopy, secondCopy } from './support/private-files.ts'
import { storeUnder } from './support/stored.ts'

const past = twoWeeks(builtBank())
const SOUND = 'Everything agrees. Nothing had to be mended.'

test.use({ serviceWorkers: 'block' })
test.describe.configure({ timeout: 120_000 })

test('the data check finds everything in order, heals flipped bytes of the second copy, and says so', async ({ page, faults }) => {
  faults.expect(/404.*favicon/)
  await restore(page, backupFile(past))
  await expect.poll(() => answersInSecondCopy(page)).toBe(past.length)
  await expect(page.getByText('Every answer is kept twice on this device')).toBeVisible()
  const check = page.getByRole('button', { name: /^Check (the data|again)$/ })
  await check.click()
  await expect(page.getByText(SOUND)).toBeVisible()
  await expect(page.getByRole('definition').filter({ hasText: String(past.length) }).first()).toBeVisible()

  await leaveApp(page)
  const [[name, text] = ['', '']] = Object.entries(await secondCopy(page))
  const place = text.indexOf('"do":"answer"', Math.floor(text.length / 2))
  await replaceInSecondCopy(page, name, `${text.slice(0, place)}XXXX${text.slice(place + 4)}`)
  await open(page, '/settings')
  await check.click()
  await expect(page.getByText('1 line written to the second copy again.')).toBeVisible()
  await expect(page.getByText('1 damaged line taken out of the second copy.')).toBeVisible()
  expect(await answersInSecondCopy(page)).toBe(past.length)
  await check.click()
  await expect(page.getByText(SOUND)).toBeVisible()
})

test('a damaged part is named, and saved as a file just as it is', async ({ page }) => {
  await restore(page, backupFile(past))
  await storeUnder(page, 'log/wother/0', 'spoilt beyond reading')
  await page.reload()
  await page.getByRole('button', { name: 'Understood' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save it as a file: bad/log/wother/0' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('passage-bad-log-wother-0.txt')
  expect(await readFile(await file.path(), 'utf8')).toBe('spoilt beyond reading')
  await expect(page.getByText('Saved as passage-bad-log-wother-0.txt')).toBeVisible()
  await expectAnswersSaved(page, past.length)
})

test('a newer version has written here: it is said at once, nothing is overwritten, and the session goes on', async ({ page }) => {
  await restore(page, backupFile(past))
  const newer = '{"format":"passage-log","version":9}\nof a later version'
  await storeUnder(page, 'log/wlater/0', newer)
  await page.reload()
  await expect(page.getByText('A newer version of Passage has written here. This older one changes nothing')).toBeVisible()
  await expect(page.getByText('Part of the journal could not be read')).toHaveCount(0)
  await expectAnswersSaved(page, past.length)
})

test('on a plain http address the app says that there is one copy only', async ({ page }) => {
  await restore(page, backupFile(past), PLAIN_ADDRESS)
  await expect(page.getByText('There is one copy only on this device')).toBeVisible()
  await page.getByRole('button', { name: 'Check the data' }).click()
  await expect(page.getByText(SOUND)).toBeVisible()
  await page.getByRole('heading', { name: 'Data check' }).scrollIntoViewIfNeeded()
})
