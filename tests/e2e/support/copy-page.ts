import type { Page } from '@playwright/test'
import { open } from './app-pages.ts'
import type { ChosenFile } from './backup-file.ts'
import { expect } from './fixtures.ts'
import { TERM } from './invented-copy.ts'

/** Opens the place on Document where a copy is given. */
export async function unfold(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^(Open your copy|Your copy: .*)$/ }).click()
  await expect(page.getByRole('textbox', { name: 'Text of the page' })).toBeVisible()
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Text of the page' }).fill(text)
  await page.getByRole('button', { name: 'Open this text' }).click()
}

export async function choose(page: Page, chosen: ChosenFile | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByText('Choose a file', { exact: true }).click()
  await (await chooser).setFiles(chosen)
}

/** Practises a passage, gives its first question up, and looks at the sentence beside the answer. */
export async function expectSentenceBesideAnswer(page: Page, passage: string): Promise<void> {
  await open(page, `/study?passage=${passage}`)
  await page.getByRole('button', { name: 'Don’t know', exact: true }).click()
  const source = page.getByRole('figure').first()
  await expect(source.getByRole('blockquote')).toContainText(`On the keeper’s shelf ${passage} jar 1 holds oil`)
  await expect(source.locator('mark').first()).toHaveText(TERM)
}
