import type { Browser, Page } from '@playwright/test'

/** A phone in a profile of its own that has joined a class by its link. `wound`: its clock can be put forward. */
export async function phone(browser: Browser, link: string, name: string, { wound = false } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const page = await context.newPage()
  if (wound) await page.clock.install()
  await page.goto(link)
  await page.getByRole('textbox').fill(name)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.getByText(/^Seat \d+/).first().waitFor()
  return page
}

/** Picks the option at a place, from 0, whether it was picked before or not, and says how sure. */
export async function vote(page: Page, option: number): Promise<void> {
  // The label is what is seen of it; a click there would take back what a box holds already.
  await page.getByRole('main').locator('input:is([type=radio], [type=checkbox])').nth(option).check({ force: true })
  await page.getByRole('button', { name: 'Sure', exact: true }).click()
  await page.getByText('Arrived at the host').waitFor()
}

/** Presses the button of that name. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
}
