import { builtBank } from './support/answer-key.ts'
import { open } from './support/app-pages.ts'
import { expectSentenceBesideAnswer, paste, unfold } from './support/copy-page.ts'
import { expect, test } from './support/fixtures.ts'
import { InventedCopy } from './support/invented-copy.ts'
import { expectGoodLooks } from './support/looks.ts'

// What a service worker fetches cannot be replaced by the invented document's fingerprints.
test.use({ serviceWorkers: 'block' })
test.describe.configure({ timeout: 300_000 })

const copy = new InventedCopy(builtBank())

test.beforeEach(async ({ page }) => {
  await copy.serve(page)
  await open(page, '/doc')
  await unfold(page)
})

test('the three steps to a copy, and a fault', async ({ page }) => {
  await paste(page, '')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectGoodLooks(page, 'three steps and a fault')
})

test('a copy as a text, with what it lacks', async ({ page }) => {
  await paste(page, copy.text(['B2.1']))
  await page.getByRole('article').locator('summary').first().click()
  await unfold(page)
  await expectGoodLooks(page, 'the text')
})

test('a copy’s sentence beside an answer', async ({ page }) => {
  await paste(page, copy.text())
  await expect(page.getByText(`${copy.count} of ${copy.count} sentences recognised.`)).toBeVisible()
  await expectSentenceBesideAnswer(page, 'B1')
  await expectGoodLooks(page, 'the sentence beside an answer')
})
