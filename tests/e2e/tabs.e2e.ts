import type { Page } from '@playwright/test'
import { ADDRESS, PLAIN_ADDRESS } from './support/addresses.ts'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open } from './support/app-pages.ts'
import { expect, test } from './support/fixtures.ts'
import { appIsThere } from './support/first-page.ts'
import { StudyPage } from './support/study-page.ts'

const key = new AnswerKey(builtBank())

async function begin(page: Page, address: string): Promise<StudyPage> {
  await open(page, '', address)
  // Both ask the same before either has answered.
  await appIsThere(page)
  await page.getByRole('button', { name: 'Try 6 questions' }).click()
  return new StudyPage(page, key)
}

for (const [where, address] of [
  ['this computer’s own name', ADDRESS],
  ['a plain http address', PLAIN_ADDRESS],
] as const) {
  test(`two tabs that answer at once lose nothing, at ${where}`, async ({ context }) => {
    const pages = [await context.newPage(), await context.newPage()]
    const tabs = await Promise.all(pages.map((page) => begin(page, address)))
    expect(await pages[0]?.evaluate(() => 'locks' in navigator)).toBe(address === ADDRESS)
    for (let round = 0; round < 2; round += 1) {
      const asked = await Promise.all(tabs.map(async (tab) => ({ tab, shown: await tab.shown() })))
      await Promise.all(asked.map(({ tab, shown }) => tab.answer(shown, round % 2 === 0 ? 'right' : 'wrong')))
      await Promise.all(tabs.map((tab) => tab.next.click()))
    }
    for (const page of pages) {
      await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
      await expectAnswersSaved(page, 4)
    }
    const third = await context.newPage()
    await open(third, '', address)
    await expectAnswersSaved(third, 4)
  })
}
