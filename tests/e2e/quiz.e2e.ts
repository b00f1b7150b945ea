import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open } from './support/app-pages.ts'
import { expect, test } from './support/fixtures.ts'
import { expectGoodLooks } from './support/looks.ts'
import { OwnBrowser } from './support/own-browser.ts'
import { storedUnder } from './support/stored.ts'
import { StudyPage } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)
const id = `${bank.id}.${bank.version}`
/** Three choices: every one can be answered by a single row. */
const CHOICES = `/quiz?bank=${id}&n=3&forms=c&seed=2s`

test.describe.configure({ timeout: 300_000 })

/** What each question of an exam shows as it is paged through, options and their order included. */
async function questionsOfExam(page: Page): Promise<readonly string[]> {
  await expect(page).toHaveURL(/#\/quiz\/run$/)
  const questions: string[] = []
  for (;;) {
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(new RegExp(`^Question ${questions.length + 1} of`))
    questions.push(await page.getByRole('main').innerText())
    const next = page.getByRole('button', { name: 'Next', exact: true })
    if (!(await next.isVisible()) || (await next.isDisabled())) return questions
    await next.click()
  }
}

async function resultShown(page: Page): Promise<void> {
  await expect(page).toHaveURL(/#\/results\/[a-z0-9]+$/)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('a practice quiz is set up, taken and told, by touch', async ({ page }) => {
  const study = new StudyPage(page, key)
  await open(page, '/quiz')
  await page.getByRole('spinbutton', { name: 'Questions, at most' }).fill('3')
  await page.locator('summary', { hasText: 'Forms' }).click()
  for (const form of await page.getByRole('group', { name: 'Forms' }).getByRole('checkbox').all()) await form.uncheck()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toHaveAccessibleDescription('No form is ticked. Tick one.')
  await page.getByRole('checkbox', { name: 'Choice', exact: true }).check()
  await expect(page.getByRole('status').filter({ hasText: 'questions, about' })).toContainText('3')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  for (const how of ['right', 'wrong', 'right'] as const) {
    await study.answer(await study.shown(), how)
    await study.next.click()
  }
  await resultShown(page)
  await expect(page.getByText('2 of 3 right')).toBeVisible()
  await expectAnswersSaved(page, 3)
})

test('an exam is set up, taken and handed in, by keyboard alone', async ({ page }) => {
  await open(page, '/quiz')
  const press = async (role: 'radio' | 'button' | 'checkbox' | 'spinbutton', name: string | RegExp, ...keys: readonly string[]): Promise<void> => {
    const control = page.getByRole(role, { name, exact: typeof name === 'string' })
    await expect(control).toBeVisible()
    for (let stop = 0; stop < 80; stop += 1) {
      if (await control.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Tab')
    }
    await expect(control).toBeFocused()
    for (const one of keys) await page.keyboard.press(one)
  }
  await press('spinbutton', 'Questions, at most', 'Control+a', '2')
  await press('radio', /^Practice/, 'ArrowDown')
  await press('button', 'Start the exam', 'Enter')
  for (const place of [1, 2]) {
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(`Question ${place} of 2`)
    if (place === 1) await press('button', 'Next', 'Enter')
  }
  await press('button', 'Hand in', 'Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Hand in', exact: true }).press('Enter')
  await resultShown(page)
})

test('the same link asks the same in two profiles, and offline', async ({ page, browser }) => {
  const link = `/quiz?bank=${id}&n=4&seed=3k&as=exam`
  await open(page, link)
  await page.getByRole('button', { name: 'Start the exam' }).click()
  const questions = await questionsOfExam(page)
  expect(questions).toHaveLength(4)
  expect(await questionsElsewhere(browser, link)).toEqual(questions)
})

/** The questions of the same link in another profile, whose network is gone once the app is there. */
async function questionsElsewhere(browser: Browser, link: string): Promise<readonly string[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB', serviceWorkers: 'allow' })
  try {
    const page = await context.newPage()
    await open(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
    await context.setOffline(true)
    await open(page, link)
    await page.getByRole('button', { name: 'Start the exam' }).click()
    return await questionsOfExam(page)
  } finally {
    await context.close()
  }
}

for (const [what, query, title] of [
  ['broken', `bank=${id}&n=many&seed=1`, 'This link holds no quiz that can be read.'],
  ['of another bank', 'bank=another.00000000&n=4&seed=1', 'This is a quiz of another bank.'],
  ['too long', `bank=${id}&n=4&seed=1&more=${'x'.repeat(1_600)}`, 'This link is too long.'],
] as const) {
  test(`a link that is ${what} says so and leaves the set-up as it is`, async ({ page }) => {
    await open(page, `/quiz?${query}`)
    await expect(page.getByRole('alert')).toContainText(title, { timeout: 20_000 })
    await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeEnabled()
  })
}

test('opened far down the page, the sheet stands whole in the window', async ({ page }) => {
  await open(page, '/quiz')
  await page.getByText('Or drop it anywhere on this page.').scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'Pass it on' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Pass this quiz on' })).toBeInViewport({ ratio: 1 })
})

test('a quiz goes on as a file and opens from it; a foreign and a damaged file say so', async ({ page }) => {
  await open(page, '/quiz')
  await page.getByRole('button', { name: 'Pass it on' }).click()
  await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save as a file' }).click()
  const file = await (await download).path()
  await page.keyboard.press('Escape')
  const field = page.getByLabel('Open a quiz file')
  await field.setInputFiles(file)
  await expect(page.getByRole('heading', { name: 'A quiz that was passed on' })).toBeVisible()
  await page.getByRole('button', { name: 'Set up another quiz' }).click()
  for (const [text, title] of [
    ['a,b', 'This file is no quiz.'],
    ['{"format":"passage-quiz","formatVersion":1}', 'This quiz file is damaged.'],
  ] as const) {
    await field.setInputFiles({ name: 'quiz.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByRole('alert')).toContainText(title)
  }
})

test('killed in the middle of a timed exam, it goes on at its place, and the gap is logged', async ({ faults }) => {
  const profile = await mkdtemp(join(tmpdir(), 'passage-profile-'))
  const before = await OwnBrowser.start(profile)
  faults.watch(before.page.context())
  try {
    await open(before.page, `/quiz?bank=${id}&n=3&forms=c&seed=2s&as=exam&minutes=30`)
    await before.page.getByRole('button', { name: 'Start the exam' }).click()
    await expect(before.page.getByRole('progressbar')).toHaveAccessibleName('Question 1 of 3')
    await before.page.getByRole('radio').first().check()
    await before.page.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(before.page.getByRole('progressbar')).toHaveAccessibleName('Question 2 of 3')
    await expect.poll(async () => (await storedUnder(before.page, 'draft/')).join()).toContain('"at":1')
  } finally {
    await before.kill()
  }
  const after = await OwnBrowser.start(profile)
  faults.watch(after.page.context())
  try {
    await open(after.page, '/quiz')
    await after.page.getByRole('link', { name: 'Go on with your exam, 2 of 3' }).click()
    await expect(after.page.getByRole('progressbar')).toHaveAccessibleName('Question 2 of 3')
    await expect(after.page.getByRole('timer')).toContainText('left')
    await expect.poll(async () => (await storedUnder(after.page, 'draft/')).join()).toContain('"gaps":1')
    await after.page.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(after.page.getByRole('radio').first()).toBeChecked()
  } finally {
    await after.kill()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

test.describe('looks', () => {
  test.describe.configure({ timeout: 400_000 })

  test('of the set-up, free and with nothing ticked', async ({ page }) => {
    await open(page, '/quiz')
    await expect(page.getByText(/go together/)).toBeVisible()
    await expectGoodLooks(page, 'Quiz')
    await page.getByRole('radio', { name: 'Objectives' }).check()
    await page.getByRole('radio', { name: /^Exam/ }).check()
    await page.getByRole('checkbox', { name: /^Time limit/ }).check()
    await expectGoodLooks(page, 'Quiz, nothing ticked, timed exam')
  })

  test('of passing on, what was passed on, and a fault', async ({ page }) => {
    await open(page, '/quiz')
    await page.getByRole('button', { name: 'Pass it on' }).click()
    await expect(page.getByRole('img', { name: 'QR code of the link' })).toBeVisible()
    await expectGoodLooks(page, 'passing on')
    await open(page, `${CHOICES}&as=exam&minutes=20`)
    await expect(page.getByRole('heading', { name: 'A quiz that was passed on' })).toBeVisible()
    await expectGoodLooks(page, 'passed on')
    await open(page, '/quiz?bank=another.00000000&n=4&seed=1')
    await expect(page.getByRole('alert')).toBeVisible()
    await expectGoodLooks(page, 'fault of a link')
  })

  test('of picking facts, and More', async ({ page }) => {
    await open(page, '/quiz/pick')
    await page.getByRole('checkbox').first().check()
    await expectGoodLooks(page, 'Pick facts')
    await open(page, '/more')
    await expect(page.getByRole('heading', { name: 'More' })).toBeVisible()
    await expectGoodLooks(page, 'More')
  })
})
