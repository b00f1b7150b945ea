import { isGroupForm } from '../../src/bank/form.ts'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, open } from './support/app-pages.ts'
import { expect } from './support/fixtures.ts'
import { metOn } from './support/history.ts'
import type { OwnBrowser } from './support/own-browser.ts'
import { test } from './support/own-profile.ts'
import { storedUnder } from './support/stored.ts'
import { startOn, StudyPage } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)

test('killed in mid-question: the same question returns with the half-typed answer', async ({ start }) => {
  const before = await start()
  const clozes = bank.facts.filter(({ forms }) => forms.includes('cloze') && !forms.some((form) => form === 'number' || isGroupForm(form)))
  const lines = metOn(bank, 'rebuild', clozes.slice(0, 9))
  const study = await startOn(before.page, bank, lines, { kinds: ['cloze'], times: 2, within: 3 })
  let answered = 0
  let shown = await study.shown()
  while (shown.form !== 'cloze' || answered === 0) {
    await study.answer(shown, 'right')
    answered += 1
    await study.next.click()
    shown = await study.shown()
  }
  await study.field('Gap 1 of 1').pressSequentially('half an ans')
  await expect.poll(async () => (await storedUnder(before.page, 'draft/')).join()).toContain('half an ans')
  // A question that asks several facts leaves an answer for each.
  const saved = (await storedUnder(before.page, 'log/')).join().split('"do":"answer"').length - 1
  expect(saved).toBeGreaterThanOrEqual(lines.length + answered)
  await before.kill()

  const after = await start()
  await open(after.page)
  await after.page.getByRole('button', { name: 'Go on where you stopped' }).click()
  const again = new StudyPage(after.page, key)
  expect((await again.shown()).text).toBe(shown.text)
  await expect(again.field('Gap 1 of 1')).toHaveValue('half an ans')
  await expect(after.page.getByRole('progressbar')).toHaveAccessibleName(new RegExp(`^Question ${answered + 1} of `))
  await after.page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await expectAnswersSaved(after.page, saved)
})

test('killed twice with a session open at its own address, it goes on there with the feedback that was shown and keeps every answer', async ({ start }) => {
  for (let kills = 0; kills < 2; kills += 1) {
    const { page, kill } = await startAt(start)
    const study = new StudyPage(page, key)
    if (kills > 0) {
      await study.expectVerdict('Right')
      await study.next.click()
    }
    await expect(page.getByRole('progressbar')).toHaveAccessibleName(`Question ${kills + 1} of 6`)
    await study.answer(await study.shown(), 'right')
    await expect.poll(async () => (await storedUnder(page, 'log/')).join().split('"do":"answer"').length - 1).toBe(kills + 1)
    await expect.poll(async () => (await storedUnder(page, 'draft/')).join()).toMatch(new RegExp(`"at":${kills + 1}[,}]`))
    await kill()
  }
  const { page } = await start()
  await open(page)
  await expectAnswersSaved(page, 2)
})

/** Opens the app straight in its session, as a shortcut on the home screen does. */
async function startAt(start: () => Promise<OwnBrowser>): Promise<{ page: OwnBrowser['page']; kill: () => Promise<void> }> {
  const browser = await start()
  await open(browser.page, '/study')
  return { page: browser.page, kill: () => browser.kill() }
}
