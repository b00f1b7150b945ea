import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { chooseBackup, goTo, open, restore } from './support/app-pages.ts'
import { backupFile, fileOf } from './support/backup-file.ts'
import { breakStorage } from './support/broken-storage.ts'
import { KINDS } from './support/dice.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { expectGoodLooks, expectNoSidewaysScroll } from './support/looks.ts'
import { answersInSecondCopy, deleteDatabase, leaveApp } from './support/private-files.ts'
import { storeUnder } from './support/stored.ts'
import { startOn, StudyPage } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)
const past = twoWeeks(bank)

test.describe.configure({ timeout: 120_000 })

test('first visit: Today, Document, Settings, Help and an unknown page', async ({ page }) => {
  await open(page)
  await expect(page.getByRole('button', { name: 'Try 6 questions' })).toBeVisible()
  await expectGoodLooks(page, 'Today, first visit')
  for (const tab of ['Document', 'Settings', 'Help'] as const) {
    await goTo(page, tab)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    await expectGoodLooks(page, tab)
  }
  await open(page, '/nowhere')
  await expect(page.getByRole('heading', { name: 'No such page' })).toBeVisible()
  await expectGoodLooks(page, 'unknown page')
})

test('with answers: Today, the report of a restore, its fault, imports, Document', async ({ page }) => {
  await restore(page, backupFile(past))
  await expectGoodLooks(page, 'Settings after a restore')
  await chooseBackup(page, backupFile(past.slice(0, 5), { learner: 'somebodyelse' }))
  await expect(page.getByRole('heading', { name: 'What this file holds' })).toBeVisible()
  await expectGoodLooks(page, 'report of a restore')
  await chooseBackup(page, fileOf(Buffer.from('a,b')))
  await expect(page.getByRole('alert')).toBeVisible()
  await expectGoodLooks(page, 'fault of a restore')
  await goTo(page, 'Today')
  await expect(page.getByText(/^Number: chance in 100/)).toBeVisible()
  await expectGoodLooks(page, 'Today with answers')
  for (const width of [320, 360, 900, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    await expect.soft.poll(() => smallestOnChart(page), { message: `px of the chart's smallest word at ${width} px` }).toBeGreaterThan(13.9)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await goTo(page, 'Document')
  await expect(page.getByRole('link', { name: / in 100/ }).first()).toBeVisible()
  await expectGoodLooks(page, 'Document with answers')
})

/** How large the smallest word of the chart is drawn, in CSS pixels. */
function smallestOnChart(page: Page): Promise<number> {
  return page.locator('.chart svg').evaluate((chart) => {
    if (!(chart instanceof SVGSVGElement)) return 0
    const scale = chart.getScreenCTM()?.a ?? 0
    return Math.min(...[...chart.querySelectorAll('text')].map((text) => scale * Number.parseFloat(getComputedStyle(text).fontSize)))
  })
}

test('each form, while it asks and after it was answered', async ({ page }) => {
  const study = await startOn(page, bank, past)
  const seen = new Set<string>()
  for (let asked = 0; asked < 40 && !KINDS.every((kind) => seen.has(kind)); asked += 1) {
    const shown = await study.shown()
    const isNew = !seen.has(shown.form)
    seen.add(shown.form)
    if (!isNew) await study.answer(shown, 'right')
    else {
      await study.put(shown, 'wrong')
      await expectGoodLooks(page, `${shown.form}, asked`)
      await study.button(shown.form === 'card' ? 'Forgot' : 'Sure').click()
      await expect(study.verdict).toBeVisible()
      await expectGoodLooks(page, `${shown.form}, answered`)
    }
    await study.next.click()
  }
  expect([...seen]).toEqual(expect.arrayContaining([...KINDS]))
})

test('the session’s menu and report, its end, and nothing to ask', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/study')
  await study.answer(await study.shown(), 'right')
  await study.next.click()
  await study.shown()
  await study.button('Options for this question').click()
  await expectGoodLooks(page, 'menu')
  await study.button('Report this question').click()
  await expect(page.getByRole('dialog', { name: 'Report this question' })).toBeVisible()
  await expectGoodLooks(page, 'report')
  await page.keyboard.press('Escape')
  await study.finish()
  await expectGoodLooks(page, 'session over')
})

test('storage that cannot be written', async ({ page }) => {
  await breakStorage(page, 'blocked')
  await open(page, '/settings')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectGoodLooks(page, 'Settings without storage')
  await page.goto('./#/study')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectGoodLooks(page, 'Study without storage')
})

test('data that the browser deleted, and data that is damaged', async ({ page }) => {
  await open(page)
  await page.evaluate(() => localStorage.setItem('passage/canary', JSON.stringify({ learner: 'somebodyelse' })))
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'This browser deleted your answers' })).toBeVisible()
  await expectGoodLooks(page, 'Today after the data was deleted')
  await page.evaluate(() => localStorage.clear())
  await storeUnder(page, 'log/wdamaged/0', 'what no journal holds')
  await page.reload()
  await expect(page.getByRole('alert').filter({ hasText: 'Part of the journal could not be read' })).toBeVisible()
  await expectGoodLooks(page, 'Today with a damaged journal')
})

test('answers that were brought back from the second copy, and a data check', async ({ page, faults }) => {
  // The plain page names no icon, so the browser asks for one.
  faults.expect(/404.*favicon/)
  await restore(page, backupFile(past))
  await expect.poll(() => answersInSecondCopy(page)).toBe(past.length)
  await leaveApp(page)
  await deleteDatabase(page, 'passage')
  await open(page)
  await expect(page.getByText(`This browser had lost ${past.length} answers.`)).toBeVisible()
  // The settings are gone too, so that a backup seems due: its line comes last.
  await expect(page.getByRole('button', { name: 'Not now' })).toBeVisible()
  await expectGoodLooks(page, 'Today with answers that were brought back')
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Check the data' }).click()
  await expect(page.getByText('Everything agrees. Nothing had to be mended.')).toBeVisible()
  await expectGoodLooks(page, 'Settings with a data check')
})

test('wider letter, word and line spacing cuts nothing off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 844 })
  const study = new StudyPage(page, key)
  const views: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['Today', () => open(page)],
    ['Study', () => page.getByRole('button', { name: 'Try 6 questions' }).click()],
    ['answered', async () => study.answer(await study.shown(), 'wrong')],
    ['Document', () => open(page, '/doc')],
    ['Settings', () => open(page, '/settings')],
    ['Help', () => open(page, '/help')],
  ]
  for (const [what, go] of views) {
    await go()
    await expect(page.getByRole('heading').first()).toBeVisible()
    const before = await cutOff(page)
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [sheet]
    })
    await expectNoSidewaysScroll(page, what)
    expect.soft(await cutOff(page), `cut off on ${what}`).toEqual(before)
    await page.evaluate(() => (document.adoptedStyleSheets = []))
  }
})

/** The texts that do not fit into their boxes. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, label, legend, h1, h2, p, li')]
      .filter((element) => element instanceof HTMLElement && element.offsetParent !== null)
      .filter((element) => getComputedStyle(element).overflow !== 'visible' && element.clientWidth > 1)
      .filter((element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
      .map((element) => element.textContent.trim().slice(0, 60)),
  )
}

test('with less motion wished for, nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const study = new StudyPage(page, key)
  await open(page, '/study')
  await study.answer(await study.shown(), 'wrong')
  const moving = await page.evaluate(() =>
    document.getAnimations().filter(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0) > 1).length,
  )
  expect(moving).toBe(0)
})

test('in forced colours a picked answer still differs from the others', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const study = new StudyPage(page, key)
  await open(page, '/study')
  const shown = await study.shown()
  const row = page.getByRole('main').locator('label').filter({ has: page.getByRole('radio') }).nth(1)
  await study.dontKnow.focus()
  const before = await row.screenshot({ animations: 'disabled' })
  await page.getByRole('radio').nth(1).check()
  await study.dontKnow.focus()
  expect(before.equals(await row.screenshot({ animations: 'disabled' }))).toBe(false)
  await study.answer(shown, 'right')
  await expect(page.getByText('Correct', { exact: true })).toBeVisible()
})
