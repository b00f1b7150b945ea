import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { builtBank } from './support/answer-key.ts'
import { goTo, open, takeBackup } from './support/app-pages.ts'
import type { ChosenFile } from './support/backup-file.ts'
import { choose, expectSentenceBesideAnswer, paste, unfold } from './support/copy-page.ts'
import { expect, test } from './support/fixtures.ts'
import { file, InventedCopy, inWindows1252, TERM } from './support/invented-copy.ts'

// What a service worker fetches cannot be replaced by the invented document's fingerprints.
test.use({ serviceWorkers: 'block' })

const copy = new InventedCopy(builtBank())
const WHOLE = `${copy.count} of ${copy.count} sentences`

test.beforeEach(async ({ page }) => {
  await copy.serve(page)
  await open(page, '/doc')
})

test('a pasted page is recognised, shown, kept, stands beside the answer, and is in no backup', async ({ page }) => {
  await unfold(page)
  await paste(page, copy.text())
  await expect(page.getByRole('status').filter({ hasText: `${WHOLE} recognised.` })).toBeVisible()
  await expect(page.getByText(copy.sentence('B1.1'))).toBeVisible()

  await page.reload()
  await expect(page.getByRole('heading', { name: `Your copy: ${WHOLE}` })).toBeVisible()
  await expectSentenceBesideAnswer(page, 'B1')
  await page.getByRole('link', { name: 'Open at B1' }).first().click()
  const passage = page.getByRole('heading', { level: 3, name: /\(B1\)/ })
  await expect(passage).toBeFocused()
  await expect(passage).toBeInViewport()

  await goTo(page, 'Settings')
  const backup = await takeBackup(page, 'Save a backup')
  expect(gunzipSync(backup.buffer).toString()).not.toContain(TERM)
})

const READ: readonly (readonly [string, ChosenFile])[] = [
  ['a text', file('page.txt', copy.text())],
  ['a text in UTF-16', file('page.txt', Buffer.from(`\ufeff${copy.text()}`, 'utf16le'))],
  ['a saved page with scripts', file('page.html', copy.html())],
  ['a saved page in windows-1252', file('page.html', inWindows1252(copy.html('windows-1252')))],
]

test('a text or a saved page in any encoding is read, one after the other, and nothing in it is run or fetched', async ({ page }) => {
  await unfold(page)
  for (const [what, chosen] of READ) {
    await test.step(what, async () => {
      await choose(page, chosen)
      await expect(page.getByText(`${WHOLE} recognised.`)).toBeVisible()
      await expect(page).toHaveTitle(/^Document/)
      await unfold(page)
      await page.getByRole('button', { name: 'Remove my copy' }).click()
      await expect(page.getByText('Your copy was removed from this device.')).toBeVisible()
    })
  }
})

const REFUSED: readonly (readonly [string, ChosenFile, RegExp])[] = [
  ['empty', file('page.txt', ''), /^There is nothing in it/],
  ['binary', file('page.html', Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2])), /^The file is no text/],
  ['in another encoding', file('page.txt', inWindows1252(`One line.\n${copy.text()}`)), /^Line \d+ of the file has a character/],
  ['full of scripts', file('page.html', `<!doctype html>${'<script>document.title = "ran"</script>'.repeat(500)}`), /^The file has no text to read, only code/],
  ['wrapped', file('page.mhtml', `From: <Saved by Blink>\nMIME-Version: 1.0\n\n${copy.text()}`), /^The file is a page in its browser’s own wrapping/],
  ['of another document', file('page.txt', 'Nothing of it stands here. Not a word.'), /^None of the \d+ sentences/],
]

test('what cannot be read is refused with a reason, and nothing is kept', async ({ page }) => {
  await unfold(page)
  for (const [what, chosen, reason] of REFUSED) {
    await choose(page, chosen)
    await expect(page.getByRole('alert').getByText(reason), what).toBeVisible()
  }
  await expect(page).toHaveTitle(/^Document/)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Open your copy' })).toBeVisible()
})

test('a file of 50 MB is refused by its size', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'passage-copy-'))
  try {
    const large = join(folder, 'page.html')
    await writeFile(large, '')
    await truncate(large, 50 * 1024 * 1024)
    await unfold(page)
    await choose(page, large)
    await expect(page.getByRole('alert').getByText(/^It is larger than 5 MB/)).toBeVisible()
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('another version says what differs; a few sentences are kept on request; a copy is removed', async ({ page }) => {
  await unfold(page)
  await paste(page, copy.sentence('B1.1'))
  await expect(page.getByRole('alert').getByText('This looks like another document')).toBeVisible()
  await page.getByRole('button', { name: 'Keep 1 sentence' }).click()
  await expect(page.getByText(copy.sentence('B1.1'))).toBeVisible()

  await unfold(page)
  await paste(page, copy.text(['B2.1']))
  await expect(page.getByText(`${copy.count - 1} of ${copy.count} sentences recognised.`, { exact: false })).toBeVisible()
  await expect(page.getByText(/^1 passage differs, \d+ questions touched$/)).toBeVisible()
  const b2 = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /\(B2\)/ }) })
  await expect(b2.getByText('[1 sentence not in your copy]')).toBeVisible()

  await unfold(page)
  await expect(page.getByText(/^B2 1 sentence not found\. It touches \d+ questions:$/)).toBeVisible()
  await page.getByRole('button', { name: 'Remove my copy' }).click()
  await expect(page.getByText('Your copy was removed from this device.')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Open your copy' })).toBeVisible()
})

test('by keyboard: open a copy, read it, look at what is asked, practise', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Open your copy' })).toBeVisible()
  await page.locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.insertText(copy.text())
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText(`${WHOLE} recognised.`)).toBeVisible()
  await expect(page.locator('summary').first()).toBeFocused()
  const passage = page.getByRole('article').filter({ has: page.getByRole('heading', { name: /\(B1\)/ }) })
  await passage.locator('summary').first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(passage.locator('li details[open] p').first()).toBeVisible()
  await passage.getByRole('link', { name: /^Practise/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Don’t know', exact: true })).toBeVisible()
})
