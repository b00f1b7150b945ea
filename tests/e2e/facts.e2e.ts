import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { FORMS } from '../../src/bank/form.ts'
import { builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { expectGoodLooks } from './support/looks.ts'

const bank = builtBank()
const active = bank.facts.filter((fact) => fact.status === 'active')
const past = twoWeeks(bank)

test.describe.configure({ timeout: 120_000 })

function rows(page: Page): Locator {
  return page.getByRole('list', { name: 'Facts found' }).getByRole('listitem')
}

/** Number of the row whose link has the focus; null where none has. */
function focusedRow(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('[role=listitem]')?.getAttribute('aria-posinset'))
}

/** Opens a fact that has a form, asked by that form. */
async function openForm(page: Page, form: string): Promise<void> {
  const fact = active.find((one) => one.forms.some((own) => own === form))
  if (fact === undefined) throw new Error(`No fact of the bank is asked by ${form}.`)
  await open(page, `/facts/${fact.id}?form=${form}`)
  await expect(page.getByText('Only to try: nothing is recorded.')).toBeVisible()
}

test('search and filters find facts, a note is found too, and the place in the list is kept', async ({ page }) => {
  await restore(page, backupFile(past))
  await open(page, '/facts')
  await expect(page.getByRole('heading', { name: 'Facts', level: 1 })).toBeVisible()
  await expect(page.getByRole('status')).toHaveText(`${active.length} facts`)
  const inB7 = active.filter((fact) => fact.at.some((place) => place.startsWith('B7.')))
  await page.getByRole('searchbox', { name: 'Search' }).fill('b7')
  await expect(page.getByRole('status')).toHaveText(`${inB7.length} of ${active.length} facts`)
  await rows(page).first().getByRole('link').click()
  await page.getByRole('textbox', { name: 'A note to yourself, found by the search' }).fill('Think of the açaí')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect(page.getByRole('status')).toHaveText('Note saved')
  await page.getByRole('link', { name: 'All facts' }).click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('ACAI')
  await expect(page.getByRole('status')).toHaveText(`1 of ${active.length} facts`)
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await expect(page.getByRole('status')).toHaveText(`${active.length} facts`)

  await page.evaluate(() => window.scrollTo(0, 4_000))
  const row = rows(page).nth(12)
  const ask = await row.locator('.ask').innerText()
  await row.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ask)
  await page.goBack()
  await expect(page.getByRole('link', { name: ask })).toBeInViewport()
})

test('one fact tells its history and its next date, pauses, resumes and starts over', async ({ page }) => {
  await restore(page, backupFile(past))
  await open(page, '/facts')
  await page.getByRole('combobox', { name: 'State' }).selectOption('Due')
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.getByText(/^Due, recall \d\d%/)).toContainText(/because recall is about \d\d%\.$/)
  await expect(page.getByText(/right · counts as (Good|Easy)/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByText('Not asked while it is paused.')).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Resume' }).click()
  await page.getByRole('button', { name: 'Start over' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Start over' }).click()
  await expect(page.getByText('Not started yet.')).toBeVisible()
  await expect(page.getByText(/right · counts as (Good|Easy)/).first()).toBeVisible()
})

test('every form can be tried, and nothing of it is written down', async ({ page }) => {
  for (const form of FORMS) {
    await openForm(page, form)
    const told = page.getByRole('status').getByRole('heading', { level: 2 })
    await page.getByRole('button', { name: form === 'card' ? 'Show' : 'Don’t know', exact: true }).click()
    await expect(told).toBeVisible()
    await expect(form === 'card' ? page.getByRole('group', { name: 'Answer' }) : told).toBeFocused()
    await page.getByRole('button', { name: 'Ask it again' }).click()
    await expect(told).toBeHidden()
  }
  await expectAnswersSaved(page, 0)
})

test('reports go into a file that says nothing of who wrote them', async ({ page }) => {
  const [first] = active
  if (first === undefined) throw new Error('The bank has no fact.')
  const stamp = { id: 'wpast000-000001', at: Date.UTC(2026, 1, 16, 12), tz: 0 }
  const body = { do: 'report', bank: bank.id, bankv: bank.version, fact: first.id, form: 'choice', note: 'Two answers fit.' } as const
  await restore(page, backupFile([{ ...stamp, ...body }], { learner: 'someoneelse00someone' })).catch(() => undefined)
  await open(page, '/reports')
  await expect(page.getByText('Two answers fit.')).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the reports as a file' }).click()
  const saved = await download
  expect(saved.suggestedFilename()).toBe('passage-reports.json')
  expect(JSON.parse(await readFile(await saved.path(), 'utf8'))).toEqual({
    format: 'passage-reports',
    version: 1,
    reports: [{ bank: bank.id, version: bank.version, fact: first.id, form: 'choice', note: 'Two answers fit.', date: '2026-02-16' }],
  })
})

test('the list by the keyboard: Tab goes from row to row beyond what is in view', async ({ page }) => {
  await open(page, '/facts')
  await page.getByRole('searchbox', { name: 'Search' }).focus()
  // Three filters, then the rows.
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Tab')
  await expect.poll(() => focusedRow(page)).toBe('1')
  for (let row = 2; row <= 40; row += 1) {
    await page.keyboard.press('Tab')
    await expect.poll(() => focusedRow(page)).toBe(String(row))
  }
  await expect(rows(page).filter({ has: page.locator(':focus') })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
})

test('looks: list, nothing found, one fact, a form tried, reports', async ({ page }) => {
  await restore(page, backupFile(past))
  await open(page, '/facts')
  await expect(rows(page).first()).toBeVisible()
  await expectGoodLooks(page, 'Facts')
  await page.getByRole('searchbox', { name: 'Search' }).fill('zeppelin')
  await expectGoodLooks(page, 'no fact')
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.getByRole('combobox', { name: 'State' }).selectOption('Due')
  await rows(page).first().getByRole('link').click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible()
  await expectGoodLooks(page, 'one fact')
  await page.getByRole('button', { name: 'Start over' }).click()
  await expectGoodLooks(page, 'start over')
  await page.keyboard.press('Escape')
  await openForm(page, 'choice')
  await expectGoodLooks(page, 'a form to try')
  await page.getByRole('button', { name: 'Don’t know' }).click()
  await expectGoodLooks(page, 'a form tried')
  await open(page, '/reports')
  await expectGoodLooks(page, 'reports')
})
