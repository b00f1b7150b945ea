import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, goTo, open } from './support/app-pages.ts'
import { expect, test } from './support/fixtures.ts'
import { StudyPage } from './support/study-page.ts'

const key = new AnswerKey(builtBank())

/** Links of the app, and the title of the screen that each opens; null where the document gives it one. */
const LINKS = [
  ['/doc', null],
  ['/settings', 'Settings'],
  ['/help', 'Help'],
  ['/nowhere', 'No such page'],
] as const

test.use({ serviceWorkers: 'allow' })

test.beforeEach(async ({ page, context }) => {
  await open(page)
  await page.getByText('Ready to work offline.').waitFor()
  await context.setOffline(true)
})

test('after one visit everything works without a network: every link, a whole session, every screen, a question by its address', async ({ page, context }) => {
  for (const [route, heading] of LINKS) {
    await test.step(route, async () => {
      const opened = await context.newPage()
      const response = await opened.goto(`./#${route}`)
      expect(response?.fromServiceWorker()).toBe(true)
      const title = opened.getByRole('heading', { level: 1 })
      await (heading === null ? expect(title).not.toBeEmpty() : expect(title).toHaveText(heading))
      await opened.close()
    })
  }
  await page.reload()
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  expect(await new StudyPage(page, key).finish()).toBe(6)
  await page.getByRole('link', { name: 'Done' }).click()
  await goTo(page, 'Document')
  await expect(page.getByText(/^\d+ of \d+ (facts )?started$/).first()).toBeVisible()
  await goTo(page, 'Help')
  await expect(page.getByRole('heading', { name: 'How a session works' })).toBeVisible()
  await expectAnswersSaved(page, 6)
  await page.reload()
  await expect(page.getByText('6 answers saved on this device.')).toBeVisible()
  const opened = await context.newPage()
  await page.close()
  await open(opened, '/study')
  const more = new StudyPage(opened, key)
  await more.answer(await more.shown(), 'right')
  await more.expectVerdict('Right')
})

test('the network gone during the very first visit: screens that were not opened yet open all the same', async ({ page }) => {
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  const study = new StudyPage(page, key)
  await study.answer(await study.shown(), 'right')
  await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await goTo(page, 'Document')
  await expect(page.getByText(/^\d+ of \d+ (facts )?started$/).first()).toBeVisible()
  await goTo(page, 'Help')
  await expect(page.getByRole('heading', { name: 'How a session works' })).toBeVisible()
  await expectAnswersSaved(page, 1)
})
