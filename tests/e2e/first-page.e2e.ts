import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open } from './support/app-pages.ts'
import { askedByPage } from './support/first-asked.ts'
import { expect, test } from './support/fixtures.ts'
import { appIsThere, keptQuestion, openEarly, placesOf, withoutScripts } from './support/first-page.ts'
import { storedUnder } from './support/stored.ts'
import { StudyPage } from './support/study-page.ts'

const key = new AnswerKey(builtBank())
const START = 'Try 6 questions'

test.setTimeout(60_000)
// A service worker would hand out the scripts that these tests keep back.
test.use({ serviceWorkers: 'block' })

/** Every answer in the journal, as it is stored. */
async function storedAnswers(page: Page): Promise<number> {
  return (await storedUnder(page, 'log/')).join().split('"do":"answer"').length - 1
}

test('a session begins before any script has come, and the app goes on without a jump', async ({ page }) => {
  const come = await withoutScripts(page)
  await page.route(/[.]woff2$/, () => undefined)
  await openEarly(page)
  await page.getByRole('button', { name: START }).click()
  const study = new StudyPage(page, key)
  const shown = await study.shown()
  const trap = await study.trapShown(shown)
  await expect(page.getByRole('radio').first()).toBeFocused()
  await study.option(trap).check()
  await expect(study.button('Think so')).toBeVisible()
  const places = await placesOf(page)
  come()
  await appIsThere(page)
  await expect(study.option(trap)).toBeChecked()
  await expect(study.option(trap)).toBeFocused()
  expect(await placesOf(page)).toEqual(places)
  await study.button('Sure').click()
  await study.expectVerdict(/^Not [A-D]: /)
  await page.goBack({ waitUntil: 'commit' })
  await expectAnswersSaved(page, 1)
})

test('both fonts come behind the first frame of the app', async ({ page }) => {
  await open(page, '/today')
  await appIsThere(page)
  const come = () =>
    page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')))
  await expect.poll(come).toEqual(['Source Serif 4 Variable', 'Atkinson Hyperlegible Next Variable'])
})

test('on a phone no name of a section is cut; four of nine were', async ({ page }) => {
  await open(page, '/today')
  const names = page.getByRole('main').locator('figure li span')
  await expect(names.first()).toBeVisible()
  const cut = () => names.evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent))
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 })
    await expect.poll(cut, { message: `${width} px` }).toEqual([])
  }
})

for (const [name, width, height] of [
  ['a phone', 390, 844],
  ['a narrow window', 320, 640],
  ['a wide window', 1280, 800],
] as const) {
  test(`Today does not jump where the app takes over, in ${name}`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    const come = await withoutScripts(page)
    await page.route(/[.]woff2$/, () => undefined)
    await openEarly(page)
    const seen = [page.getByRole('button', { name: START }), page.getByText('First up, from'), page.getByText('6 new.')]
    const before = await Promise.all(seen.map((one) => one.boundingBox()))
    come()
    await appIsThere(page)
    const after = await Promise.all(seen.map((one) => one.boundingBox()))
    for (const [index, box] of after.entries()) {
      expect(Math.abs((box?.y ?? 0) - (before[index]?.y ?? -1)), seen[index]?.toString()).toBeLessThan(2)
      expect(Math.abs((box?.x ?? 0) - (before[index]?.x ?? -1)), seen[index]?.toString()).toBeLessThan(8)
    }
  })
}

test('an answer given before any script has come is marked as being saved, and recorded once', async ({ page }) => {
  const come = await withoutScripts(page)
  await openEarly(page, '/study')
  const study = new StudyPage(page, key)
  const shown = await study.shown()
  await study.put(shown, 'right')
  await study.button('Sure').click()
  await expect(page.getByRole('status')).toHaveText('Saving')
  await page.reload({ waitUntil: 'commit' })
  await expect(page.getByRole('status')).toHaveText('Saving')
  come()
  await appIsThere(page)
  await study.expectVerdict('Right')
  await expect(study.verdict).toBeFocused()
  await expect.poll(() => storedAnswers(page)).toBe(1)
  await page.reload()
  await appIsThere(page)
  expect(await storedAnswers(page)).toBe(1)
  await study.expectVerdict('Right')
  await study.next.click()
  await expect(page.getByRole('progressbar')).toHaveAccessibleName('Question 2 of 6')
})

test('an answer given before any script has come is recorded for whoever goes back to Today at once, over a reload too', async ({ page }) => {
  const come = await withoutScripts(page)
  await openEarly(page, '/study')
  const study = new StudyPage(page, key)
  await study.put(await study.shown(), 'right')
  await study.button('Sure').click()
  await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await expect(page.getByRole('button', { name: START })).toBeVisible()
  await page.reload({ waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: START })).toBeVisible()
  come()
  await appIsThere(page)
  await page.getByRole('button', { name: 'Go on where you stopped' }).click()
  await study.expectVerdict('Right')
  expect(await storedAnswers(page)).toBe(1)
})

test('what the page cannot read of the last visit does not keep the app away', async ({ page, faults }) => {
  faults.expect(/TypeError/)
  await open(page)
  const stem = await page.getByRole('main').locator('.stem').innerText()
  await keptQuestion(page, stem)
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem('passage-first') ?? '')
    for (const day of Object.keys(kept.days)) kept.days[day].question = {}
    localStorage.setItem('passage-first', JSON.stringify(kept))
  })
  await page.goto('about:blank')
  await open(page, '/study')
  await expect(page.getByRole('progressbar')).toHaveAccessibleName('Question 1 of 6')
})

test('Don’t know and single keys count before any script has come', async ({ page }) => {
  const come = await withoutScripts(page)
  await openEarly(page, '/study')
  const study = new StudyPage(page, key)
  await study.shown()
  await page.keyboard.press('b')
  await expect(page.getByRole('radio').nth(1)).toBeChecked()
  await study.dontKnow.click()
  come()
  await appIsThere(page)
  await study.expectVerdict(/^(The answer: .|That statement is )/)
  await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await expectAnswersSaved(page, 1)
})

test('an answer given here is dropped where another tab has answered that question meanwhile', async ({ context, page }) => {
  const come = await withoutScripts(page)
  await openEarly(page, '/study')
  const study = new StudyPage(page, key)
  const asked = await study.shown()
  await study.put(asked, 'right')
  await study.button('Sure').click()

  const other = await context.newPage()
  await open(other, '/study')
  await appIsThere(other)
  const there = new StudyPage(other, key)
  await there.answer(await there.shown(), 'right')
  await expect.poll(() => storedAnswers(other)).toBe(1)

  come()
  await appIsThere(page)
  expect((await study.shown()).text).not.toBe(asked.text)
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await expect(page.getByRole('status')).toContainText('One answer is not counted')
  expect(await storedAnswers(page)).toBe(1)
})

test('whoever comes back finds the first question in the page', async ({ page, expectAccessible }) => {
  await open(page)
  await page.getByRole('button', { name: START }).click()
  const study = new StudyPage(page, key)
  await study.answer(await study.shown(), 'right')
  await study.next.click()
  await study.finish()
  await page.getByRole('link', { name: 'Done' }).click()
  const stem = await page.getByRole('main').locator('.stem').innerText()
  await keptQuestion(page, stem)

  const come = await withoutScripts(page)
  await page.reload({ waitUntil: 'commit' })
  await expect(page.locator('#first').getByText(stem)).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.locator('#first').getByRole('heading', { level: 2, name: stem })).toBeVisible()
  await expectAccessible()
  await page.goBack({ waitUntil: 'commit' })
  await expect(page.getByRole('button', { name: 'Start', exact: true })).toBeVisible()
  await page.goForward({ waitUntil: 'commit' })
  come()
  await appIsThere(page)
  expect((await study.shown()).text).toBe(stem)
})

test('nothing that is typed while the app takes over is lost', async ({ page }) => {
  const come = await askedByPage(page, builtBank(), 'short')
  const field = page.getByRole('textbox', { name: 'Your answer' })
  await expect(field).toBeFocused()
  const typed = '1325'.repeat(30)
  const typing = page.keyboard.type(typed, { delay: 10 })
  come()
  await typing
  await appIsThere(page)
  await expect(field).toHaveValue(typed)
  await expect(field).toBeFocused()
  await expect(page.getByRole('button', { name: 'Don’t know' }), 'nothing was submitted').toBeVisible()
})

test('where the app cannot be loaded the page says so, and keeps the answer', async ({ page, faults }) => {
  faults.expect(/Failed to load resource|ERR_FAILED/)
  await page.route(/\/assets\/engine-.*[.]js$/, (route) => route.abort())
  await openEarly(page, '/study')
  const study = new StudyPage(page, key)
  await study.put(await study.shown(), 'right')
  await study.button('Sure').click()
  await expect(page.getByRole('alert')).toContainText('Passage could not be loaded. Nothing is lost.')
  await page.unroute(/\/assets\/engine-.*[.]js$/)
  await page.reload()
  await appIsThere(page)
  await study.expectVerdict('Right')
})

for (const [what, file] of [['script', /\/assets\/index-.*[.]js$/], ['style', /\/assets\/index-.*[.]css$/]] as const) {
  test(`where the app's own ${what} does not come the page says so`, async ({ page, faults }) => {
    faults.expect(/Failed to load resource|ERR_FAILED/)
    await page.route(file, (route) => route.abort())
    await openEarly(page, '/study')
    await expect(page.getByRole('alert')).toContainText('Passage could not be loaded. Nothing is lost.')
  })
}
