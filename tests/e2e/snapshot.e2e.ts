import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { countsOnToday, expectAnswersSaved, goTo, open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { appIsThere, withoutScripts } from './support/first-page.ts'
import { expect, test } from './support/fixtures.ts'
import { layYears, storedYears, yearsOf } from './support/long-journal.ts'
import { keysUnder, storedUnder, storeUnder } from './support/stored.ts'
import { StudyPage } from './support/study-page.ts'

const ANSWERS = 6_000
const bank = builtBank()
const key = new AnswerKey(bank)

/** Scripts that the page has fetched since it was loaded. */
function scripts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.endsWith('.js')))
}

/** Answers a question in the session that Today offers, and comes back. */
async function answerOne(page: Page, study: StudyPage): Promise<void> {
  await page.getByRole('button', { name: /^(?:Start|Try|Go on)/ }).first().click()
  await study.answer(await study.shown(), 'right')
  await expect(page.getByText(/Saving/)).toBeHidden()
}

test('a journal of many years: a start from its snapshot, an answer, one taken back, a restored backup, a damaged snapshot', async ({ page }) => {
  test.slow()
  const study = new StudyPage(page, key)
  const lines = yearsOf(bank, ANSWERS)
  await open(page)
  await countsOnToday(page)
  const letWholeBeRead = await withoutScripts(page, /\/journal\.worker-/)
  await layYears(page, await storedYears(lines))

  await test.step('Today needs the snapshot and no more', async () => {
    await appIsThere(page)
    await countsOnToday(page)
    expect((await scripts(page)).some((name) => name.includes('/journal-depth-'))).toBe(true)
    letWholeBeRead()
  })

  await test.step('an answer is saved, and so is one that is taken back', async () => {
    await answerOne(page, study)
    await study.next.click()
    await study.answer(await study.shown(), 'wrong')
    await study.slipped.click()
    await study.shown()
    await open(page, '/settings')
    await expectAnswersSaved(page, ANSWERS + 2)
    await page.reload()
    await expectAnswersSaved(page, ANSWERS + 2)
  })

  await test.step('what looks back has every answer', async () => {
    await goTo(page, 'Progress')
    await expect(page.getByRole('heading', { name: 'Progress', level: 1 })).toBeVisible()
    expect((await scripts(page)).some((name) => name.includes('/journal.worker-'))).toBe(true)
  })

  await test.step('a backup of earlier answers goes behind the snapshot', async () => {
    const earlier = yearsOf(bank, 300).map((line, n) => ({ ...line, id: `wearlier-${String(n + 1).padStart(6, '0')}`, at: 1_500_000_000_000 + n * 60_000 }))
    await restore(page, backupFile(earlier, { learner: 'learnerofmanyyears00' }))
    await expectAnswersSaved(page, ANSWERS + 302)
    await page.reload()
    await expectAnswersSaved(page, ANSWERS + 302)
  })

  await test.step('with a bit turned in the snapshot everything is read, and nothing is lost', async () => {
    for (const slot of await keysUnder(page, 'snap/')) {
      const [value = ''] = await storedUnder(page, slot)
      const place = Math.floor(value.length / 2)
      await storeUnder(page, slot, value.slice(0, place) + String.fromCharCode(value.charCodeAt(place) ^ 1) + value.slice(place + 1))
    }
    await open(page)
    await page.reload()
    // Not the counts: the session before was left, and Today offers the rest of it in their place.
    await expect(page.getByText(/questions? left of your session/)).toBeVisible()
    expect((await scripts(page)).some((name) => name.includes('/journal-depth-'))).toBe(false)
    await expectAnswersSaved(page, ANSWERS + 302)
  })

  await test.step('the data check makes a damaged snapshot anew, and finds that it agrees', async () => {
    await open(page, '/settings')
    const check = page.getByRole('button', { name: /^Check (the data|again)$/ })
    await check.click()
    await expect(page.getByText('The summary for a quick start was damaged; it is made anew from your answers.')).toBeVisible()
    await check.click()
    await expect(page.getByText('Everything agrees. Nothing had to be mended.')).toBeVisible()
    await expect(page.getByText('Summaries for a quick start that agree')).toBeVisible()
  })
})
