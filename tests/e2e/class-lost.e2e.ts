import type { BrowserContext, Page } from '@playwright/test'
import { ClassServer } from './support/class-server.ts'
import { phone, press, vote } from './support/class.ts'
import { expect, test } from './support/fixtures.ts'

/** What the host's window and the projector say to each other, as text, in the order in which the projector hears it. */
const OVERHEAR = `window.overheard = []
const { addEventListener } = BroadcastChannel.prototype
BroadcastChannel.prototype.addEventListener = function (type, listener, ...rest) {
  if (this.name.startsWith('passage-class/')) addEventListener.call(this, type, ({ data }) => window.overheard.push(JSON.stringify(data)))
  return addEventListener.call(this, type, listener, ...rest)
}`

/** A part of how long a phone waits for a broker that says nothing. */
const SILENCE_MS = 5_000

/** A key, or a distractor with its reason, in a message. */
const TELLS = /"key":"[^"]|"keys":\[[^\]]|"traps":\[[^\]]/

async function overheard(projector: Page): Promise<readonly string[]> {
  return projector.evaluate('window.overheard')
}

/** The seat of a phone that was put away, in a new window of the same browser. */
async function wakeUp(context: BrowserContext, link: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(link)
  await page.getByText(/^Seat \d+/).first().waitFor()
  return page
}

/** Picks and gives an answer without waiting for the host. */
async function give(page: Page, option: number): Promise<void> {
  await page.getByRole('main').locator('input:is([type=radio], [type=checkbox])').nth(option).check({ force: true })
  await page.getByRole('button', { name: 'Sure', exact: true }).click()
}

let server: ClassServer
test.beforeEach(async () => {
  server = await ClassServer.start()
})
test.afterEach(() => server.kill())

test('a class outlives its broker, a cut network and a phone that slept; the projector hears no key before the answer', async ({ page, browser, context, faults }) => {
  test.setTimeout(240_000)
  // The class has a server of its own, and its broker is gone for a while.
  faults.expect(new RegExp(`^request to another origin: \\w+://passage\\.test:${server.port}/`))
  faults.expect(/WebSocket|ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED/)
  await context.addInitScript(OVERHEAR)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto(`http://passage.test:${server.port}/#/class`)
  await press(page, 'Host a class')
  await press(page, 'Start')
  const link = await page.getByLabel('Link to join').inputValue()
  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open the projector' }).click()
  const projector = await opened
  const [ann, bob, cleo] = [await phone(browser, link, 'Ann'), await phone(browser, link, 'Bob', { wound: true }), await phone(browser, link, 'Cleo')]
  await expect(page.getByText('3 of 3 here')).toBeVisible()
  await press(page, 'Start')
  const stem = await projector.getByRole('heading', { level: 2 }).innerText()

  await test.step('a phone sleeps and returns to its seat and its answer', async () => {
    await vote(ann, 0)
    const itsBrowser = ann.context()
    await ann.close()
    const awake = await wakeUp(itsBrowser, link)
    await expect(awake.getByText('Arrived at the host')).toBeVisible()
  })

  await test.step('an answer given while the network is cut arrives once it is back', async () => {
    await bob.context().setOffline(true)
    await give(bob, 0)
    // It is missed once the broker has been silent for a while, which is not waited for: Chromium spins as long as a socket is cut.
    await expect(async () => {
      await bob.clock.fastForward(SILENCE_MS)
      await expect(bob.getByText('The connection is lost', { exact: false })).toBeVisible({ timeout: 500 })
    }).toPass({ timeout: 60_000 })
    await expect(bob.getByText('On its way to the host')).toBeVisible()
    await bob.context().setOffline(false)
    await expect(bob.getByText('Arrived at the host')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('2 of 3 answered, 0 hands')).toBeVisible()
  })

  await test.step('so does one given while the broker was gone, and the host goes on', async () => {
    await server.kill()
    await expect(page.getByText('Keep voting by hand.', { exact: false })).toBeVisible({ timeout: 60_000 })
    await press(cleo, 'Don’t know')
    await expect(cleo.getByText('On its way to the host')).toBeVisible()
    await server.startAgain()
    await expect(cleo.getByText('Arrived at the host')).toBeVisible({ timeout: 60_000 })
    await expect(page.getByText('3 of 3 answered, 0 hands')).toBeVisible({ timeout: 60_000 })
  })

  await press(page, 'Close voting')
  await expect(projector.getByRole('heading', { level: 2 })).toHaveText(stem)
  const before = await overheard(projector)
  expect(before.length, 'what the projector heard').toBeGreaterThan(0)
  expect(before.filter((message) => TELLS.test(message)), 'a key before the answer').toEqual([])
  await press(page, 'Show the answer')
  await expect(projector.locator('li.right').first()).toBeVisible()
  const places = await projector.locator('.bars').evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect()).map(({ left, width }) => `${left} ${width}`))
  expect(places.length, 'a bar for each option and for who did not know').toBeGreaterThan(2)
  expect(new Set(places).size, 'bars of equal counts are equally long').toBe(1)
  expect((await overheard(projector)).some((message) => TELLS.test(message)), 'the key with the answer').toBe(true)
})
