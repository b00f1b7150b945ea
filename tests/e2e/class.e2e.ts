import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { unzip } from '../app/support/unzip.ts'
import { PLAIN_ADDRESS } from './support/addresses.ts'
import { accessibilityFaults } from './support/axe.ts'
import { open } from './support/app-pages.ts'
import { phone, press, vote } from './support/class.ts'
import { expect, test } from './support/fixtures.ts'

/** A whole class, each device in a profile of its own, over the broker that the app runs. */
const PHONES = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve']

/** What the projector's options carry beside their words: each different set of attributes once. */
function optionMarks(projector: Page): Promise<readonly string[]> {
  return projector
    .getByRole('main')
    .locator('.options li')
    .evaluateAll((options) => {
      const marks = options.map(({ attributes }) => [...attributes].map(({ name, value }) => `${name}=${value}`).sort().join(' '))
      return [...new Set(marks)]
    })
}

/** Of a question with several right answers hands are people at least; which question is drawn is chance. */
const TWO_HANDS = /^5 of 5 answered, 2 (hands|or more by hand)$/

test('a class: vote, talk, vote again, answer, report; a phone and the host reload on the way', async ({ page, browser, context }) => {
  test.setTimeout(240_000)
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, '/class', PLAIN_ADDRESS)
  await press(page, 'Host a class')
  await press(page, 'Start')
  const link = await page.getByLabel('Link to join').inputValue()
  expect(link).toContain('passage.test')

  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Open the projector' }).click()
  const projector = await opened
  await projector.setViewportSize({ width: 1280, height: 800 })
  await expect(projector.getByRole('img', { name: 'QR code to join' })).toBeVisible()
  expect(await accessibilityFaults(projector), 'the projector before the first question').toEqual([])

  const phones: Page[] = []
  for (const name of PHONES) phones.push(await phone(browser, link, name))
  await expect(page.getByText('5 of 5 here')).toBeVisible()
  expect(await accessibilityFaults(page), 'the host').toEqual([])

  await press(page, 'Start')
  const stem = await projector.getByRole('heading', { level: 2 }).innerText()
  // The report tells the form of a question by its options.
  const plain = stem.replace(/^True or false\? /, '')
  // A question with several right options has as many keys.
  const key = page.locator('.options .right').first()
  const right = (await key.innerText()).replace(/^[A-Z]\s+/, '').replace(/ · Right answer$/, '')
  const [eager] = phones
  const picked = eager?.getByRole('main').locator('input:is([type=radio], [type=checkbox])').first()
  await picked?.check({ force: true })
  await eager?.reload()
  if (picked !== undefined) await expect(picked, 'what was picked and not given yet').toBeChecked()
  for (const [index, one] of phones.entries()) await vote(one, index % 2)
  await expect(page.getByText('5 of 5 answered, 0 hands')).toBeVisible()
  await projector.bringToFront()
  for (const key of 'A2') await projector.keyboard.press(key)
  await projector.keyboard.press('Enter')
  await expect(page.getByText(TWO_HANDS)).toBeVisible()

  const [ann] = phones
  await ann?.reload()
  if (ann !== undefined) await expect(ann.getByText(/^Seat 1/).first()).toBeVisible()
  await page.reload()
  await expect(page.getByText(TWO_HANDS)).toBeVisible()

  await press(page, 'Close voting')
  await press(page, 'Talk')
  await expect(projector.getByText('Talk with your neighbours')).toBeVisible()
  await press(page, 'Vote again')
  await expect(projector.getByRole('heading', { level: 2 })).toHaveText(stem)
  expect(await optionMarks(projector), 'nothing tells the key from the others').toHaveLength(1)
  await expect(projector.getByText('Right answer')).toHaveCount(0)
  await vote(phones[0] ?? page, 0)
  await press(page, 'Close voting')
  await press(page, 'Show the answer')
  await expect(projector.locator('li.right').first()).toContainText(right, { ignoreCase: true })
  expect(await accessibilityFaults(projector), 'the projector at the answer').toEqual([])

  await press(page, 'End the class')
  await page.getByRole('dialog').getByRole('button', { name: 'End the class' }).click()
  await expect(projector.getByRole('img', { name: 'QR code of today’s questions' })).toBeVisible()
  await press(page, 'Close the room')
  await expect(page.getByRole('heading', { name: 'Class report' })).toBeVisible()
  await expect(page.getByText(plain).first()).toBeVisible()
  for (const name of PHONES) await expect(page.getByRole('cell', { name, exact: true })).toBeVisible()
  expect(await accessibilityFaults(page), 'the report').toEqual([])
  const saved = page.waitForEvent('download')
  await press(page, 'Save tables (XLSX)')
  const parts = unzip(await readFile(await (await saved).path()))
  for (const text of [plain, ...PHONES]) expect(parts.get('xl/sharedStrings.xml')).toContain(text.replaceAll('&', '&amp;'))
  await press(page, 'Delete the names')
  await press(page, 'Delete them')
  await expect(page.getByRole('cell', { name: 'Ann', exact: true })).toBeHidden()
})

/** A long question with many options: what stood lowest was off the projector, and its clicker cannot scroll. */
const LONG = 'https://passage.test/#/quiz?bank=nato-un.04175193&ask=taken-into-account!m&seed=1'

/** By how many pixels the page, or its middle, is too long for its window, at the usual sizes of projectors. */
async function offScreen(page: Page): Promise<readonly number[]> {
  const over: number[] = []
  for (const [width, height] of [[1280, 720], [1024, 768], [1920, 1080], [1280, 800]] as const) {
    await page.setViewportSize({ width, height })
    over.push(await page.evaluate(async () => {
      // The page hears of its new size with its next frame.
      await new Promise((then) => requestAnimationFrame(then))
      const middle = document.querySelector('.middle')
      return document.documentElement.scrollHeight - innerHeight + (middle === null ? 0 : middle.scrollHeight - middle.clientHeight)
    }))
  }
  return over
}

test('one screen, no phone: a long question whole on the projector, hands, answer', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 })
  await open(page, '/class', PLAIN_ADDRESS)
  await press(page, 'Host a class')
  await page.getByRole('radio', { name: 'Hands', exact: true }).check({ force: true })
  await page.getByRole('radio', { name: 'A link', exact: true }).check({ force: true })
  await page.locator('input[type=url]').first().fill(LONG)
  await press(page, 'Start')
  await expect(page.getByRole('navigation', { name: 'Controls' })).toBeVisible()
  expect(await offScreen(page), 'a long question').toEqual([0, 0, 0, 0])
  for (const key of 'A7') await page.keyboard.press(key)
  await page.keyboard.press('Enter')
  await expect(page.getByText('7 or more by hand')).toBeVisible()
  await page.keyboard.press('PageDown')
  await expect(page.getByText('Voting is closed')).toBeVisible()
  await press(page, 'Show the answer')
  await expect(page.locator('li.right').first()).toBeVisible()
  expect(await offScreen(page), 'its answer').toEqual([0, 0, 0, 0])
  expect(await accessibilityFaults(page), 'the one screen').toEqual([])
})
