import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { ADDRESS } from './addresses.ts'
import { fileOf, type ChosenFile } from './backup-file.ts'
import { appIsThere } from './first-page.ts'
import { expect } from './fixtures.ts'

/** Opens a screen of the app by its address; the tests' own server is asked, unless another one is named. */
export async function open(page: Page, route = '', at = ADDRESS): Promise<void> {
  await page.goto(route === '' ? `${at}/` : `${at}/#${route}`)
  await appIsThere(page)
}

type Tab = 'Today' | 'Quiz' | 'Document' | 'Progress' | 'Facts' | 'Print' | 'Settings' | 'Help'

/** Goes to a screen by its tab; on phones some stand behind More. */
export async function goTo(page: Page, tab: Tab): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Main' })
  const own = bar.getByRole('link', { name: tab, exact: true })
  const more = bar.getByRole('link', { name: 'More', exact: true })
  await own.or(more).first().waitFor()
  if (await own.isVisible()) return own.click()
  await more.click()
  await page.getByRole('main').getByRole('link', { name: new RegExp(`^${tab}`) }).click()
}

/** What Today says there is to do, such as "3 to review and 6 new. 4 can wait". */
export async function countsOnToday(page: Page): Promise<string> {
  const counts = page.getByText(/^\d+ (to review|new)/)
  await counts.waitFor()
  return counts.innerText()
}

/** What the Document screen says of every passage. */
export async function numbersOfDocument(page: Page): Promise<readonly string[]> {
  const rows = page.getByRole('main').getByRole('listitem')
  // The headings of the sections stand there before what is known of their passages.
  await rows.getByText(/of \d+ started/).first().waitFor()
  return (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '))
}

/** Looks up in Settings how many answers are saved. */
export async function expectAnswersSaved(page: Page, count: number): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByText(count === 1 ? '1 answer saved on this device.' : `${count} answers saved on this device.`).waitFor()
}

/** Chooses a backup file in Settings; what it holds is shown then, or why it cannot be read. */
export async function chooseBackup(page: Page, file: ChosenFile): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByText('Restore a backup', { exact: true }).last().click()
  await (await chooser).setFiles(file)
}

/** Opens Settings and restores a whole backup there. */
export async function restore(page: Page, file: ChosenFile, at = ADDRESS): Promise<void> {
  await open(page, '/settings', at)
  await page.getByText(/answers? saved on this device/).waitFor()
  await chooseBackup(page, file)
  await page.getByRole('button', { name: /^Restore \d+ lines?$/ }).click()
  await page.getByText(/^\d+ lines? restored\.$/).waitFor()
}

/** Presses a button that hands a backup out, and takes the file. */
export async function takeBackup(page: Page, button: 'Save a backup' | 'Save a copy'): Promise<ChosenFile> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const saved = await download
  expect(saved.suggestedFilename()).toMatch(/^passage-\d{4}-\d\d-\d\d\.jsonl\.gz$/)
  return fileOf(await readFile(await saved.path()))
}
