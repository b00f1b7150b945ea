import { AnswerKey, builtBank } from './support/answer-key.ts'
import { goTo, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { expectGoodLooks } from './support/looks.ts'
import { StudyPage } from './support/study-page.ts'

const PHONE = [390]

// The least of `accessibility.e2e.ts`, which takes minutes: the screens that a learner sees every day.
test('Settings, Document, Today, a question and its feedback break no rule of accessibility on a phone, by day and by night', async ({ page }) => {
  const bank = builtBank()
  const study = new StudyPage(page, new AnswerKey(bank))
  await restore(page, backupFile(twoWeeks(bank)))
  await expectGoodLooks(page, 'Settings', PHONE)
  await goTo(page, 'Document')
  await expect(page.getByRole('link', { name: / in 100/ }).first()).toBeVisible()
  await expectGoodLooks(page, 'Document', PHONE)
  await goTo(page, 'Today')
  await expect(page.getByText(/^Number: chance in 100/)).toBeVisible()
  await expectGoodLooks(page, 'Today', PHONE)
  await study.button('Start').click()
  const shown = await study.shown()
  await study.put(shown, 'wrong')
  await expectGoodLooks(page, `${shown.form}, asked`, PHONE)
  await study.button(shown.form === 'card' ? 'Forgot' : 'Sure').click()
  await expect(study.verdict).toBeVisible()
  await expectGoodLooks(page, `${shown.form}, answered`, PHONE)
})
