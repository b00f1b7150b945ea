import type { Locator, Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { goTo, open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { startOn, StudyPage, type Shown } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)

/** Goes on with Tab until the element has the focus, as one does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Forty presses of Tab did not reach it.')
}

/** The text fields of a typed form, in their order. */
function fieldsOf(study: StudyPage, { form, fact }: Shown): readonly Locator[] {
  if (form === 'cloze') return [study.field('Gap 1 of 1')]
  if (form !== 'date') return [study.field(/^Your answer/)]
  const date = fact.answer.kind === 'date' ? fact.answer.date : { year: 0 }
  const parts = [...('day' in date ? ['Day'] : []), ...('month' in date ? ['Month'] : []), 'Year']
  return parts.map((name) => study.field(name))
}

/** Types 1325 into every field, and sees that it is text and nothing else. */
async function expectDigitsAreText(study: StudyPage, shown: Shown): Promise<void> {
  const { page } = study
  for (const field of fieldsOf(study, shown)) {
    await field.focus()
    await page.keyboard.type('1325')
    await expect(field).toHaveValue('1325')
    await expect(field).toBeFocused()
    await expect(study.dontKnow).toBeVisible()
    await expect(study.verdict).toBeHidden()
  }
}

test('a whole session by the keyboard alone', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page)
  await expect(page.getByRole('button', { name: 'Try 6 questions' })).toBeVisible()
  await tabTo(page, page.getByRole('button', { name: 'Try 6 questions' }))
  await page.keyboard.press('Enter')
  for (let asked = 1; asked <= 6; asked += 1) {
    const shown = await study.shown()
    for (const { option, letter } of await rightOptions(study, shown)) {
      await page.keyboard.press(letter)
      await expect(option).toBeChecked()
    }
    await page.keyboard.press('3')
    await study.expectVerdict('Right')
    await expect(study.verdict).toBeFocused()
    await page.keyboard.press('Enter')
  }
  await expect(study.over).toBeFocused()
  await tabTo(page, page.getByRole('link', { name: 'Done' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
})

test('the chart on Today is one stop before Start; arrows move in it, and its passages open', async ({ page }) => {
  await restore(page, backupFile(twoWeeks(bank)))
  await goTo(page, 'Today')
  const chart = page.getByRole('group', { name: /^Sections from left to right/ })
  const last = chart.getByRole('button').last()
  await expect(last).toBeVisible()
  await tabTo(page, chart.locator('a[tabindex="0"]'))
  await page.keyboard.press('End')
  await expect(last).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(last).not.toBeFocused()
  const opened = chart.locator('a:focus')
  const name = await opened.getAttribute('aria-label')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(chart.getByRole('button', { name: name ?? '', exact: true })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await chart.evaluate((all) => all.contains(document.activeElement))).toBe(false)
  await page.keyboard.press('Shift+Tab')
  await expect(chart.getByRole('button', { name: name ?? '', exact: true })).toBeFocused()
})

/** What is right among the options, and the keys that pick it: T or F, or the letter of its place. */
async function rightOptions(study: StudyPage, shown: Shown): Promise<{ option: Locator; letter: string }[]> {
  if (shown.form === 'true-false') {
    const right = shown.truth ? 'True' : 'False'
    return [{ option: study.option(right), letter: right.charAt(0) }]
  }
  if (shown.form === 'select') return Promise.all(shown.keys.map((text) => withLetter(study.page.getByRole('checkbox'), study.box(text))))
  return [await withLetter(study.page.getByRole('radio'), study.option('key' in shown ? shown.key : ''))]
}

async function withLetter(options: Locator, option: Locator): Promise<{ option: Locator; letter: string }> {
  for (let place = 0; place < (await options.count()); place += 1) {
    if (await options.nth(place).and(option).count()) return { option, letter: String.fromCharCode('a'.charCodeAt(0) + place) }
  }
  throw new Error('The right answer is not among the options.')
}

test('in a typed form digits are text; Enter moves to Think so, arrows and Enter commit; cards have keys of their own', async ({
  page,
}) => {
  test.setTimeout(90_000)
  const study = await startOn(page, bank, twoWeeks(bank))
  const seen = new Set<string>()
  const wanted = ['short', 'number', 'cloze', 'date', 'card']
  for (let asked = 0; asked < 40 && !wanted.every((form) => seen.has(form)); asked += 1) {
    const shown = await study.shown()
    if (!wanted.includes(shown.form) || seen.has(shown.form)) await study.answer(shown, 'right')
    else if (shown.form === 'card') await answerCardByKeys(study)
    else await answerTypedByKeys(study, shown)
    seen.add(shown.form)
    await page.keyboard.press('Enter')
  }
  expect([...seen]).toEqual(expect.arrayContaining(wanted))
})

async function answerTypedByKeys(study: StudyPage, shown: Shown): Promise<void> {
  const { page } = study
  const first = fieldsOf(study, shown)[0]
  await expect(first ?? study.verdict, `the first field of ${shown.form}`).toBeFocused()
  await expectDigitsAreText(study, shown)
  await study.put(shown, 'right')
  await page.keyboard.press('Enter')
  await expect(study.button('Think so')).toBeFocused()
  await expect(study.verdict).toBeHidden()
  await page.keyboard.press('ArrowRight')
  await expect(study.button('Sure')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(study.button('Guess')).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await study.expectVerdict('Right')
  await expect(study.verdict).toBeFocused()
}

async function answerCardByKeys(study: StudyPage): Promise<void> {
  const { page } = study
  await page.keyboard.press('3')
  await expect(study.show).toBeVisible()
  await page.keyboard.press('Space')
  await expect(study.button('Forgot')).toBeVisible()
  await expect(page.getByRole('group', { name: 'Answer', exact: true })).toBeFocused()
  await page.keyboard.press('3')
  await study.expectVerdict('Known')
  await expect(study.verdict).toBeFocused()
}

test('a choice is a group of radio buttons, and the confidence a group of its own, for the arrows', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/study')
  await study.shown()
  await expect(page.getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await expect(study.verdict).toBeHidden()
  await tabTo(page, study.button('Guess'))
  await page.keyboard.press('ArrowRight')
  await expect(study.button('Think so')).toBeFocused()
  await page.getByRole('radio').nth(1).focus()
  await page.keyboard.press('Enter')
  await expect(study.button('Think so')).toBeFocused()
  await expect(study.verdict).toBeHidden()
  await page.keyboard.press('Enter')
  await expect(study.verdict).toBeFocused()
})

test('Escape closes a dialog and gives the focus back; keys do nothing behind it', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/study')
  await study.shown()
  const options = study.button('Options for this question')
  await tabTo(page, options)
  await page.keyboard.press('Enter')
  const menu = page.getByRole('dialog', { name: 'Options' })
  await expect(menu).toBeVisible()
  await page.keyboard.press('a')
  await page.keyboard.press('t')
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(options).toBeFocused()
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked()

  await study.answer(await study.shown(), 'right')
  await tabTo(page, study.button('Report this question'))
  await page.keyboard.press('Enter')
  const report = page.getByRole('dialog', { name: 'Report this question' })
  await expect(report.getByRole('textbox')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(report).toBeHidden()
  await expect(study.button('Report this question')).toBeFocused()
})

test('the skip link is the first stop and leads to the content; a new screen takes the focus', async ({ page }) => {
  await open(page, '/help')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page).toHaveURL(/#\/help$/)
  await page.keyboard.press('Shift+Tab')
  await expect(page.getByRole('heading', { level: 1, name: 'Help' })).toBeVisible()
  await page.getByRole('navigation').getByRole('link', { name: 'More' }).press('Enter')
  await page.getByRole('main').getByRole('link', { name: /^Settings/ }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused()
})

test('single keys can be switched off; with confidence off a single Check commits', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/settings')
  await page.getByRole('checkbox', { name: /^Single-key shortcuts/ }).uncheck()
  await page.getByRole('checkbox', { name: /^Ask how sure I am/ }).uncheck()
  await page.goto('./#/study')
  const shown = await study.shown()
  for (const { letter } of await rightOptions(study, shown)) await page.keyboard.press(letter)
  for (const radio of await page.getByRole('radio').all()) await expect(radio).not.toBeChecked()
  await study.put(shown, 'right')
  await expect(study.button('Sure')).toBeHidden()
  await page.getByRole('radio').first().focus()
  await page.keyboard.press('Enter')
  await expect(study.button('Check')).toBeFocused()
  await page.keyboard.press('Enter')
  await study.expectVerdict('Right')
})
