import type { Page } from '@playwright/test'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { open } from './support/app-pages.ts'
import { expect, test as base } from './support/fixtures.ts'
import { NEWER_DESCRIPTION } from './support/newer-build.ts'
import { StudyPage } from './support/study-page.ts'
import { TwoBuilds } from './support/two-builds.ts'

const key = new AnswerKey(builtBank())
/** A new build takes some seconds to be kept: looked for every second, it would be found most of one late. */
const OFTEN = { intervals: [150] }
const NOTICE = 'A new version is ready.'

const test = base.extend<{ builds: TwoBuilds }>({
  builds: async ({ faults }, use) => {
    const builds = await TwoBuilds.serve()
    faults.trust(builds.address)
    await use(builds)
    await builds.close()
  },
})

test.use({ serviceWorkers: 'allow' })

/** Opens the app as one does who was here before: its service worker serves it. */
async function openAgain(page: Page, address: string): Promise<void> {
  await open(page, '', address)
  await page.getByText('Ready to work offline.').waitFor()
  await page.reload()
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), OFTEN).toBe(true)
}

/** Comes back to the app as from another one, which makes it look for a newer version, and waits until that is there. */
async function comeBack(page: Page): Promise<void> {
  await expect.poll(async () => {
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
    return page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  }, OFTEN).toBe(true)
}

function descriptionOf(page: Page): Promise<string | null> {
  return page.locator('meta[name=description]').getAttribute('content')
}

test('a new version is offered between sessions, never during one; Later keeps the one at hand, Update now brings the new one', async ({ page, builds }) => {
  await openAgain(page, builds.address)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  const study = new StudyPage(page, key)
  await study.shown()

  builds.publishNewer()
  await comeBack(page)
  await expect(page.getByText(NOTICE)).toBeHidden()
  await study.answer(await study.shown(), 'right')
  await expect(page.getByText(NOTICE)).toBeHidden()
  await study.next.click()
  const second = await study.shown()
  await expect(page.getByText(NOTICE)).toBeHidden()

  await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await expect(page.getByText(NOTICE)).toBeVisible()
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(page.getByText(NOTICE)).toBeHidden()
  await page.reload()
  expect(await descriptionOf(page)).not.toBe(NEWER_DESCRIPTION)
  await expect(page.getByText(NOTICE)).toBeVisible()
  await page.getByRole('button', { name: 'Update now' }).click()
  await expect.poll(() => descriptionOf(page).catch(() => null), OFTEN).toBe(NEWER_DESCRIPTION)
  await expect(page.getByText(NOTICE)).toBeHidden()
  await page.getByRole('button', { name: 'Go on where you stopped' }).click()
  expect((await study.shown()).text).toBe(second.text)
})
