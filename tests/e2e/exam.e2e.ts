import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { accessibilityFaults } from './support/axe.ts'
import { goTo, open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { StudyPage } from './support/study-page.ts'

const bank = builtBank()
const DAY_MS = 86_400_000
const PATIENT = { timeout: 60_000 }

/** "Today you would score about 21% (…)": the number. */
async function expectedScore(page: Page): Promise<number> {
  const line = page.getByText(/^Today you would score about \d+%/)
  await expect(line).toBeVisible(PATIENT)
  return Number(/about (\d+)%/.exec(await line.innerText())?.[1])
}

async function openSheet(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Set an exam date' }).click()
  await expect(page.getByRole('dialog', { name: 'Your exam' })).toBeVisible()
}

test('an exam date is set, three days are studied, and plan and score follow', async ({ page }) => {
  test.slow()
  await restore(page, backupFile(twoWeeks(bank)))
  await goTo(page, 'Today')
  const before = await expectedScore(page)
  await openSheet(page)
  await page.getByLabel('Score you aim at').selectOption('60%')
  await expect(page.getByText(/^Ready by \d+ \w+: \d+ a day, about \d+ minutes?$/)).toBeVisible(PATIENT)
  await page.getByRole('button', { name: 'Keep this plan' }).click()
  await expect(page.getByRole('heading', { name: /^Exam on \d+ \w+$/ })).toBeVisible()
  await expect(page.getByText('28 days', { exact: true })).toBeVisible()
  const start = Date.now()
  for (const days of [0, 1, 2]) {
    await page.clock.setFixedTime(start + days * DAY_MS)
    await page.reload()
    await page.getByRole('radio', { name: '5 min' }).check()
    await page.getByRole('button', { name: /^Start/ }).click()
    const study = new StudyPage(page, new AnswerKey(bank))
    expect(await study.finish()).toBeGreaterThan(4)
    await page.getByRole('link', { name: 'Done' }).click()
    await expect(page.getByText(`${28 - days} days`, { exact: true })).toBeVisible(PATIENT)
  }
  expect(await expectedScore(page)).toBeGreaterThan(before)
  await expect(page.getByText(/The plan: \d+ a day/)).toBeVisible()
})

test('a goal out of reach says so and offers ways out', async ({ page }) => {
  await open(page)
  await openSheet(page)
  const tomorrow = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10)
  await page.getByLabel('Date of the exam').fill(tomorrow)
  await page.getByLabel('Score you aim at').selectOption('90%')
  await expect(page.getByText(/^90% for sure is not within reach at 50 a day/)).toBeVisible(PATIENT)
  expect(await accessibilityFaults(page)).toEqual([])
  await page.getByRole('button', { name: /^Take it on .* or later$/ }).click()
  await expect(page.getByText(/^Ready by /)).toBeVisible(PATIENT)
  await page.getByRole('button', { name: 'Keep this plan' }).click()
  await expect(page.getByRole('heading', { name: /^Exam on / })).toBeVisible()
})

test('the day after the exam asks how it went and clears the date', async ({ page }) => {
  await open(page)
  await openSheet(page)
  await expect(page.getByRole('button', { name: /^Keep/ })).toBeEnabled(PATIENT)
  const exam = new Date(await page.getByLabel('Date of the exam').inputValue()).getTime()
  await page.getByRole('button', { name: /^Keep/ }).click()
  await expect(page.getByRole('heading', { name: /^Exam on / })).toBeVisible()
  await page.clock.setFixedTime(exam + 1.5 * DAY_MS)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'How did it go?' })).toBeVisible()
  await page.getByRole('button', { name: 'As I thought' }).click()
  await expect(page.getByRole('button', { name: 'Set an exam date' })).toBeVisible()
})
