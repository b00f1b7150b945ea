import type { Locator, Page } from '@playwright/test'
import type { AnswerLine } from '../../src/journal/line.ts'
import { builtBank } from './support/answer-key.ts'
import { open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { studyDayNow } from './support/history.ts'
import { expectGoodLooks } from './support/looks.ts'
import { dayOf, reviewsAmong, sixWeeks } from './support/weeks.ts'

const bank = builtBank()
const much = sixWeeks(bank)
const little = much.slice(-12)

test.describe.configure({ timeout: 180_000 })

/** The chart with this heading. */
function chart(page: Page, title: string): Locator {
  return page.getByRole('region', { name: title, exact: true })
}

/** The rows of a chart's table, each as its cells. */
async function rowsOf(page: Page, title: string): Promise<readonly (readonly string[])[]> {
  const here = chart(page, title)
  await here.getByRole('button', { name: 'Show as table' }).click()
  const rows = await here.locator('tbody tr').all()
  const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()))
  await here.getByRole('button', { name: 'Show as picture' }).click()
  return cells
}

async function openWith(page: Page, lines: readonly AnswerLine[]): Promise<void> {
  await restore(page, backupFile(lines))
  await open(page, '/progress')
  await expect(chart(page, 'Taken for one another')).toBeVisible({ timeout: 20_000 })
}

function percent(part: number, whole: number): string {
  return String(Math.round((100 * part) / whole))
}

test('without answers every chart says when it will show something', async ({ page }) => {
  await open(page, '/progress')
  await expect(page.getByText('Next: 6 questions')).toBeVisible()
  await expect(chart(page, 'Taken for one another')).toBeVisible({ timeout: 20_000 })
  await expect(chart(page, 'The document, painted by what you know').getByRole('button', { name: /^A1: not started/ })).toBeVisible()
  await expect(page.getByText('A square appears on every day you practise.')).toBeVisible()
  await expect(page.getByText('0 of 40 reviews.')).toBeVisible()
  await expect(page.getByText('A level appears after 30 answers')).toBeVisible()
  await expect(page.getByText('Nothing was missed four times or more.')).toBeVisible()
  await expectGoodLooks(page, 'Progress, empty')
})

test('with a few answers', async ({ page }) => {
  await openWith(page, little)
  const days = new Set(little.map(dayOf)).size
  await expect(page.getByText(`${days} of the last 28 days ${days === 1 ? 'has' : 'have'} practice.`)).toBeVisible()
  await expect(chart(page, 'Expected score').getByText(`${little.length} of 30 answers.`)).toBeVisible({ timeout: 20_000 })
  await expectGoodLooks(page, 'Progress, little')
})

test('with six weeks of answers the figures are those of the journal', async ({ page }) => {
  await openWith(page, much)
  await expect(chart(page, 'Expected score if the exam were today').getByText(/^likely \d+–\d+; \d+% of the text started/)).toBeVisible({ timeout: 20_000 })
  const today = studyDayNow()
  const lately = new Set(much.map(dayOf).filter((day) => day > today - 28)).size
  await expect(page.getByText(`${lately} of the last 28 days have practice.`)).toBeVisible()

  const reviews = reviewsAmong(much)
  const passed = reviews.filter(({ score }) => score === 1).length
  await expect(page.getByText(`You recalled ${percent(passed, reviews.length)}% in ${reviews.length} reviews; your target is 90%.`)).toBeVisible()

  const days = await rowsOf(page, 'Days with practice')
  expect(days.map(([, answers]) => Number(answers)).reduce((sum, n) => sum + n, 0)).toBe(much.length)
  expect(days).toHaveLength(new Set(much.map(dayOf)).size)

  const forms = await rowsOf(page, 'Kept, by form of question')
  expect(forms.map((row) => Number(row.at(-1))).reduce((sum, n) => sum + n, 0)).toBe(reviews.length)
  const cloze = reviews.filter(({ form }) => form === 'cloze')
  const clozeRight = cloze.filter(({ score }) => score === 1).length
  expect(forms.find(([name]) => name === 'Fill the gap')?.slice(1, 2)).toEqual([percent(clozeRight, cloze.length)])

  const levels = await rowsOf(page, 'How sure, how right')
  const sure = much.filter((line) => line.sure === 'sure')
  expect(levels.find(([name]) => name === 'Sure')).toEqual([
    'Sure',
    percent(sure.filter(({ score }) => score === 1).length, sure.length),
    expect.stringMatching(/^\d+–\d+$/),
    '90',
    String(sure.length),
  ])

  const due = await rowsOf(page, 'Next seven days')
  const booked = due.map((row) => Number(row[1]) + Number(row[2])).reduce((sum, n) => sum + n, 0)
  const later = Number(/^(\d+) facts?/.exec(await chart(page, 'Next seven days').getByText(/fall due later/).innerText())?.[1])
  expect(booked + later).toBe(new Set(much.map(({ fact }) => fact)).size)

  const misses = new Map<string, number>()
  for (const { fact, score } of much) if (score === 0) misses.set(fact, (misses.get(fact) ?? 0) + 1)
  const hard = [...misses.values()].filter((times) => times >= 4)
  expect((await rowsOf(page, 'Hard to keep')).map((row) => Number(row[1]))).toEqual(hard.sort((a, b) => b - a))
})

test('looks right with six weeks of answers, every table and explanation open too', async ({ page }) => {
  await openWith(page, much)
  await expectGoodLooks(page, 'Progress, much')
  for (const button of await page.getByRole('button', { name: 'What is this?' }).all()) await button.click()
  // From the last on: a button that was pressed has another name.
  for (const button of (await page.getByRole('button', { name: 'Show as table' }).all()).reverse()) await button.click()
  await expectGoodLooks(page, 'Progress, tables')
})

test('by keyboard alone: a table, an explanation, the answers, a passage', async ({ page }) => {
  await openWith(page, much)
  const retention = chart(page, 'Kept from one review to the next')
  await retention.getByRole('button', { name: 'Show as table' }).focus()
  await page.keyboard.press('Enter')
  await expect(retention.getByRole('table')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(retention.getByRole('button', { name: 'What is this?' })).toBeFocused()
  await page.keyboard.press('Space')
  await expect(retention.getByText(`It rests on ${reviewsAmong(much).length} answers.`)).toBeVisible()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'The answers behind it' })).toBeFocused()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(50)
  await expectGoodLooks(page, 'answers behind a figure')
  await page.getByRole('link', { name: 'Progress' }).last().focus()
  await page.goBack()
  const passage = chart(page, 'The document, painted by what you know').getByRole('button', { name: /^B1: \d+ in 100/ })
  await passage.focus()
  await page.keyboard.press('Space')
  await expect(page.getByRole('dialog', { name: /B1/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(passage).toBeFocused()
})
