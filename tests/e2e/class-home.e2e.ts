import type { BrowserContext } from '@playwright/test'
import { ADDRESS, PLAIN_ADDRESS } from './support/addresses.ts'
import { open } from './support/app-pages.ts'
import { accessibilityFaults } from './support/axe.ts'
import { ClassServer } from './support/class-server.ts'
import { phone, press, vote } from './support/class.ts'
import { expect, test } from './support/fixtures.ts'

/** A lasting address, https as such addresses are; what is asked of it, the tests' own server answers. */
const HOME = 'https://home.passage.test/'
/** Every file of it takes a way through the test. */
const SLOW_MS = 60_000

/** Lets a browser reach the lasting address. */
async function answerAtHome(context: BrowserContext): Promise<void> {
  await context.route(`${HOME}**`, async (route) => {
    const { pathname } = new URL(route.request().url())
    await route.fulfill({ response: await context.request.get(`${ADDRESS}${pathname}`) })
  })
}

test('answers go home from an address that does not last, by a link that is short enough for a code', async ({ browser }) => {
  test.setTimeout(240_000)
  const server = await ClassServer.start(['--home', HOME])
  const { port } = server
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  try {
    await open(page, '/class', PLAIN_ADDRESS.replace(/\d+$/, port))
    await press(page, 'Host a class')
    await press(page, 'Start')
    const ann = await phone(browser, await page.getByLabel('Link to join').inputValue(), 'Ann')
    await press(page, 'Start')
    await vote(ann, 0)
    await press(page, 'Close voting')
    await press(page, 'Show the answer')
    await press(page, 'End the class')
    await page.getByRole('dialog').getByRole('button', { name: 'End the class' }).click()

    const link = ann.getByRole('link', { name: 'Open them there' })
    await expect(link).toBeVisible()
    const address = (await link.getAttribute('href')) ?? ''
    expect(address.startsWith(`${HOME}#/class/home?a=`)).toBe(true)
    expect(address.length).toBeLessThan(1_200)
    await expect(ann.getByRole('img', { name: 'Your answers as a code, to scan with another device' })).toBeVisible()
    expect(await accessibilityFaults(ann), 'the end of a class on a phone').toEqual([])

    await answerAtHome(ann.context())
    await link.click()
    await expect(ann.getByText('From a class on')).toBeVisible({ timeout: SLOW_MS })
    await press(ann, 'Take in 1 answer')
    await expect(ann.getByText('1 answer taken in.')).toBeVisible()
    // The same code, scanned again.
    await ann.goto('about:blank')
    await ann.goto(address)
    await expect(ann.getByText('All of them are here already.')).toBeVisible({ timeout: SLOW_MS })
    // What is still on its way from there is no longer waited for.
    await ann.context().unrouteAll({ behavior: 'ignoreErrors' })
    await ann.context().close()
  } finally {
    await context.close()
    await server.kill()
  }
})
