import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { ASKED_BY_PAGE, askedByPage } from './support/first-asked.ts'
import { appIsThere, placesOf } from './support/first-page.ts'
import { expect, test } from './support/fixtures.ts'
import { StudyPage } from './support/study-page.ts'

const bank = builtBank()

test.describe.configure({ timeout: 120_000 })
// A service worker would hand out the scripts that these tests keep back.
test.use({ serviceWorkers: 'block' })

/** Everything that is read or pressed, and what has the focus. Of several letters the app says which they are. */
async function drawn(page: Page): Promise<readonly string[]> {
  return [await focused(page), ...(await placesOf(page))].map((line) => line.replace(/^How sure of \w and \w/, 'How sure are you'))
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const one = document.activeElement
    return (one?.getAttribute('aria-label') ?? (one?.closest('label') ?? one)?.textContent ?? '').trim()
  })
}

for (const kind of ASKED_BY_PAGE) {
  for (const [width, height] of [
    [390, 844],
    [320, 640],
    [1280, 800],
  ] as const) {
    test(`${kind} is asked by the page as the app asks it, at ${width} px`, async ({ page, expectAccessible }) => {
      await page.setViewportSize({ width, height })
      await page.route(/[.]woff2$/, () => undefined)
      const come = await askedByPage(page, bank, kind)
      const study = new StudyPage(page, new AnswerKey(bank))
      const shown = await study.shown()
      expect(shown.form).toBe(kind)
      await expectAccessible()
      await study.put(shown, 'right')
      // In a low window the bar lies over what stands above it, until one scrolls.
      await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
      await expectAccessible()
      const before = await drawn(page)
      come()
      await appIsThere(page)
      expect(await drawn(page)).toEqual(before)
      await study.button(kind === 'card' ? 'Good' : 'Sure').click()
      await study.expectVerdict(kind === 'card' ? /./ : /^Right/)
    })
  }
}

test('what was submitted before the app was there and cannot be graded stands in the field, with the reason', async ({ page }) => {
  const come = await askedByPage(page, bank, 'number')
  const field = page.getByRole('textbox', { name: /^Your answer/ })
  await field.fill('many')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Saving')
  come()
  await appIsThere(page)
  await expect(field).toHaveValue('many')
  await expect(page.getByRole('alert')).toHaveText('That is not a number. Write digits, such as 12 or 3.5.')
  await field.fill('12')
  await expect(page.getByRole('alert')).toHaveCount(0)
})
