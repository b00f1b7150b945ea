import type { Page } from '@playwright/test'
import { AnswerKey, builtBank, plain } from './support/answer-key.ts'
import { countsOnToday, expectAnswersSaved, goTo, open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { KINDS } from './support/dice.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { expectNoSidewaysScroll } from './support/looks.ts'
import { startOn, StudyPage, type Shown } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)

/** What the verdict says of a wrong answer. */
async function expectMiss(study: StudyPage, shown: Shown): Promise<void> {
  if (shown.form === 'card') await study.expectVerdict('Forgotten')
  else if (shown.form === 'true-false') await study.expectVerdict(`That statement is ${String(shown.truth)}`)
  else if (shown.form === 'choice' || shown.form === 'tiles') {
    const reasons = shown.fact.traps.map(({ reason }) => reason.slice(1))
    const said = await study.verdict.innerText()
    expect(said).toMatch(/^Not [A-D]: /)
    expect(reasons.some((reason) => said.endsWith(reason)), said).toBe(true)
    await expect(study.page.getByText('Your answer', { exact: true })).toBeVisible()
    await expect(study.page.getByText('Correct', { exact: true })).toBeVisible()
  } else if (shown.form === 'select') await study.expectVerdict(/^You found \d of \d/)
  else if ('group' in shown) await study.expectVerdict(/^\d of \d( facts)? right$/)
  else await study.expectVerdict(/^Not quite: ./)
}

test('first visit: a question on Today, one tap to answer it, a whole session, new counts', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page)
  const counts = await countsOnToday(page)
  expect(counts).toMatch(/^6 new/)
  const texts = (await page.getByRole('main').getByRole('paragraph').allInnerTexts()).map(plain)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()

  const first = await study.shown()
  expect(texts).toContain(plain(first.text))
  await expect(page.getByText('First look: a guess is fine')).toBeVisible()
  await study.answer(first, 'wrong', 'Sure')
  await expectMiss(study, first)
  await expect(page.getByText(/^You were sure\. It comes back after four questions, then tomorrow\./)).toBeVisible()
  await study.next.click()

  const second = await study.shown()
  expect(second.fact.id).not.toBe(first.fact.id)
  await study.answer(second, 'unknown')
  await study.expectVerdict(/^(The answer: .|That statement is )/)
  await study.next.click()

  const third = await study.shown()
  await study.answer(third, 'right', 'Guess')
  await study.expectVerdict('Right. You said guess, so one more look tomorrow.')
  await study.next.click()

  await study.finish()
  await expect(page.getByText(/^4 of 6 right at first\.$/)).toBeVisible()
  await expect(page.getByText('questions answered')).toBeVisible()
  await page.getByRole('link', { name: 'Done' }).click()

  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  expect(await countsOnToday(page)).toMatch(/^6 new/)
  // Eight answers are not worth a reminder.
  await expect(page.getByRole('button', { name: 'Save a backup' })).toHaveCount(0)
  await expectAnswersSaved(page, 8)
})

test('each form, wrong and right, gets its verdict in words', async ({ page }) => {
  test.setTimeout(90_000)
  const study = await startOn(page, bank, twoWeeks(bank), { times: 2 })
  const missed = new Set<string>()
  const known = new Set<string>()
  for (let asked = 0; asked < 60 && !(KINDS.every((kind) => missed.has(kind) && known.has(kind))); asked += 1) {
    const shown = await study.shown()
    const how = missed.has(shown.form) ? 'right' : 'wrong'
    await study.answer(shown, how)
    if (how === 'wrong') await expectMiss(study, shown)
    else await study.expectVerdict(shown.form === 'card' ? 'Known' : 'Right')
    await expect(page.getByText(/^(It|What you missed|The first of them) comes back (after four questions|at the end|tomorrow|in|on)\b/)).toBeVisible()
    ;(how === 'wrong' ? missed : known).add(shown.form)
    await study.next.click()
  }
  expect([...missed]).toEqual(expect.arrayContaining([...KINDS]))
  expect([...known]).toEqual(expect.arrayContaining([...KINDS]))
})

/** Sees that nothing in a row of an answer is wider than the row, and no row than the page, with a word of so many letters in each. */
async function expectWithinRows(page: Page, letters: number): Promise<void> {
  for (const width of [320, 390, 600]) {
    await page.setViewportSize({ width, height: 844 })
    for (const text of await page.locator('label > .text').all()) await text.evaluate((one, word) => (one.textContent = word), 'm'.repeat(letters))
    await expectNoSidewaysScroll(page, `${letters} letters`)
    for (const row of await page.locator('label:has(> .text)').all()) {
      expect(await row.evaluate((one) => one.scrollWidth - one.clientWidth), `${letters} letters at ${width} px`).toBe(0)
    }
  }
}

test('a word that is longer than its row breaks within it, before and after the answer', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/study')
  const shown = await study.shown()
  expect(shown.form).toBe('choice')
  await expectWithinRows(page, 38)
  await page.getByRole('radio').last().check()
  await study.button('Sure').click()
  await expect(study.verdict).toBeVisible()
  await expectWithinRows(page, 26)
})

test('I slipped: the answer never counted and its question comes once more at the end', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  const first = await study.shown()
  await study.answer(first, 'wrong')
  await study.slipped.click()
  expect((await study.shown()).fact.id).not.toBe(first.fact.id)
  await expect(page.getByRole('progressbar')).toHaveAccessibleName('Question 2 of 7')

  for (let asked = 2; asked <= 6; asked += 1) {
    await study.answer(await study.shown(), 'right')
    await study.next.click()
  }
  const last = await study.shown()
  expect(last.fact.id).toBe(first.fact.id)
  await study.answer(last, 'right')
  await page.getByRole('button', { name: 'Finish', exact: true }).click()
  await expect(page.getByText('6 of 6 right at first.')).toBeVisible()
})

test('the last answer can be changed from the menu until the next one', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  const first = await study.shown()
  await study.answer(first, 'wrong')
  await study.next.click()
  const second = await study.shown()
  await study.button('Options for this question').click()
  await study.button('Change my last answer').click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect((await study.shown()).text).toBe(second.text)
  await expect(page.getByRole('progressbar')).toHaveAccessibleName('Question 2 of 7')
  await study.button('Options for this question').click()
  await expect(study.button('Change my last answer')).toBeHidden()
})

test('Count it as right overrules the app on a typed answer, and only there', async ({ page }) => {
  const study = await startOn(page, bank, twoWeeks(bank))
  // A fact that was missed before and is missed again comes back at the end.
  const met = new Set<string>()
  for (;;) {
    const shown = await study.shown()
    await study.answer(shown, 'wrong')
    if ((shown.form === 'short' || shown.form === 'cloze') && !met.has(shown.fact.id)) break
    met.add(shown.fact.id)
    if (!['short', 'cloze', 'number', 'date'].includes(shown.form)) await expect(study.countRight).toBeHidden()
    await study.next.click()
  }
  await expect(page.getByText(/^It comes back after four questions/)).toBeVisible()
  await study.countRight.click()
  await study.expectVerdict('Counted as right')
  await expect(page.getByText(/^It comes back (tomorrow|in|on)\b/)).toBeVisible()
  await expect(study.countRight).toBeHidden()
})

test('a question can be reported while it is open and after it was answered', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  await study.button('Options for this question').click()
  await study.button('Report this question').click()
  const dialog = page.getByRole('dialog', { name: 'Report this question' })
  await expect(dialog.getByRole('button', { name: 'Save the report' })).toBeDisabled()
  await dialog.getByLabel('What is wrong with it?').fill('Two answers could be meant.')
  await dialog.getByRole('button', { name: 'Save the report' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Report saved')).toBeVisible()

  await study.answer(await study.shown(), 'right')
  await study.button('Report this question').click()
  await dialog.getByLabel('What is wrong with it?').fill('The reason is unclear.')
  await dialog.getByRole('button', { name: 'Save the report' }).click()
  await expect(page.getByText('Report saved')).toBeVisible()
})

test('5 more goes on after the end; a passage practised from the Document shows there', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/doc')
  await page.getByRole('link', { name: /\(A1\): not started/ }).click()
  const answered = await study.finish()
  await page.getByRole('button', { name: '5 more' }).click()
  await expect(page.getByRole('progressbar')).toHaveAccessibleName(`Question ${answered + 1} of ${answered + 5}`)
  await study.answer(await study.shown(), 'right')
  await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await expect(page.getByRole('button', { name: 'Go on where you stopped' })).toBeVisible()
  await goTo(page, 'Document')
  await expect(page.getByRole('link', { name: /\(A1\): \d+ in 100/ })).toBeVisible()
})

test('flashcards alone are one tap away', async ({ page }) => {
  const study = new StudyPage(page, key)
  await restore(page, backupFile(twoWeeks(bank)))
  await goTo(page, 'Today')
  await page.getByRole('radio', { name: 'Flashcards' }).check()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (let asked = 0; asked < 3; asked += 1) {
    const shown = await study.shown()
    expect(shown.form).toBe('card')
    await study.answer(shown, 'right')
    await study.next.click()
  }
})
