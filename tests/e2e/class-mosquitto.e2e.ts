import { findMosquitto, runMosquitto } from '../../tools/brokers/mosquitto.ts'
import { PLAIN_ADDRESS } from './support/addresses.ts'
import { open } from './support/app-pages.ts'
import { phone, press, vote } from './support/class.ts'
import { expect, test } from './support/fixtures.ts'

const mosquitto = findMosquitto()

test('a class over Mosquitto, its address kept in Settings and carried by the link, from the lobby to the report', async ({ page, browser }) => {
  test.skip(mosquitto === undefined, 'Mosquitto is not installed.')
  test.setTimeout(180_000)
  const broker = await runMosquitto(mosquitto ?? '')
  try {
    await page.setViewportSize({ width: 1280, height: 800 })
    await open(page, '/settings', PLAIN_ADDRESS)
    await page.getByRole('textbox', { name: 'Broker of my classes' }).fill(broker.address)
    await page.keyboard.press('Enter')
    await page.goto(`${PLAIN_ADDRESS}/#/class`)
    await press(page, 'Host a class')
    await press(page, 'Start')
    const link = await page.getByLabel('Link to join').inputValue()
    expect(decodeURIComponent(link)).toContain(broker.address)

    const phones = [await phone(browser, link, 'Ann'), await phone(browser, link, 'Bob')]
    await expect(page.getByText('2 of 2 here')).toBeVisible()
    await press(page, 'Start')
    for (const one of phones) await vote(one, 0)
    await broker.restart()
    await expect(page.getByText('2 of 2 answered, 0 hands')).toBeVisible()
    await press(page, 'Close voting')
    await press(page, 'Show the answer')
    for (const one of phones) await expect(one.locator('li.right').first()).toBeVisible({ timeout: 60_000 })
    await press(page, 'End the class')
    await page.getByRole('dialog').getByRole('button', { name: 'End the class' }).click()
    for (const one of phones) await expect(one.getByRole('heading', { name: 'Your answers' })).toBeVisible({ timeout: 60_000 })
    await press(page, 'Close the room')
    await expect(page.getByRole('heading', { name: 'Class report' })).toBeVisible()
    for (const name of ['Ann', 'Bob']) await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
  } finally {
    await broker.stop()
  }
})
