import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { Page, Request } from '@playwright/test'
import { builtBank } from './support/answer-key.ts'
import { expectAnswersSaved, goTo, open, restore, takeBackup } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { twoWeeks } from './support/history.ts'
import { expectGoodLooks } from './support/looks.ts'

const bank = builtBank()
const past = twoWeeks(bank)
const STORE = 'https://lrs.example'

test.describe.configure({ timeout: 120_000 })

test('a calendar file reminds every day at the chosen hour', async ({ page }) => {
  await open(page, '/settings')
  await page.getByLabel('Every day at').fill('07:15')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save a calendar file' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('passage-reminder.ics')
  const [event] = new ICAL.Component(ICAL.parse(await readFile(await file.path(), 'utf8'))).getAllSubcomponents('vevent')
  if (event === undefined) throw new Error('no event')
  const { startDate, component } = new ICAL.Event(event)
  expect([startDate.hour, startDate.minute]).toEqual([7, 15])
  expect(String(component.getFirstPropertyValue('rrule'))).toBe('FREQ=DAILY')
  expect(component.getFirstPropertyValue('url')).toBe(new URL('/', page.url()).href)
})

test('everything is deleted after a typed word, in every tab, and a backup brings it back', async ({ page, context }) => {
  await restore(page, backupFile(past))
  const file = await takeBackup(page, 'Save a backup')
  const other = await context.newPage()
  await open(other, '/settings')
  await expectAnswersSaved(other, past.length)
  await page.bringToFront()
  const erase = page.getByRole('button', { name: 'Delete everything on this device' })
  await expect(erase).toBeDisabled()
  await page.getByRole('textbox', { name: 'Type delete' }).fill('delete')
  await erase.click()
  await expect(page.getByText('0 answers saved on this device.')).toBeVisible()
  await expect(page.getByText('This browser deleted your answers')).toHaveCount(0)
  await other.reload()
  await expectAnswersSaved(other, 0)
  await restore(page, file)
  await expectAnswersSaved(page, past.length)
})

test('the size of text is kept, and there before any script has come', async ({ page }) => {
  await open(page, '/settings')
  const size = (): Promise<number> => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  const usual = await size()
  await page.getByRole('group', { name: 'Size of text' }).getByRole('radio', { name: 'Larger', exact: true }).check()
  expect(await size()).toBeCloseTo(usual * 1.3, 3)
  await expectGoodLooks(page, 'Settings in the largest text')
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 })
    await expectTabsApart(page, `in the largest text at ${width} px`)
    const narrow = page.locator('label:has(select) > span').evaluateAll((all) => all.filter((label) => label.clientWidth < 150).map((label) => label.textContent))
    expect(await narrow, `labels squeezed by their fields at ${width} px`).toEqual([])
  }
  await page.route('**/*.js', (route) => route.abort())
  await page.reload({ waitUntil: 'commit' })
  await expect.poll(size).toBeCloseTo(usual * 1.3, 3)
})

/** No word of the bar reaches into the next one, also where they are long, and the bar stays as high as its place is kept. */
async function expectTabsApart(page: Page, where: string): Promise<void> {
  for (const long of ['', 'Einstellungen'])
    expect(await page.getByRole('navigation', { name: 'Main' }).evaluate(wordsOutside, long), `${long} ${where}`).toEqual([])
}

/** The words of the bar that are wider than their columns, each of them or a long one in its place, and the bar where that makes it higher. */
function wordsOutside(bar: Element, long: string): readonly string[] {
  const high = bar.clientHeight
  const wide = [...bar.querySelectorAll('a span')].filter((word) => {
    if (long !== '') word.textContent = long
    const range = document.createRange()
    range.selectNodeContents(word)
    return range.getBoundingClientRect().width > (word.parentElement?.clientWidth ?? 0)
  })
  return [...wide.map((word) => word.textContent), ...(bar.clientHeight > high ? [`${bar.clientHeight} px high`] : [])]
}

/** A record store that takes everything and notes it, at an address that pages may speak to. */
async function storeAt(page: Page, answer: (request: Request) => { status: number; body?: string }): Promise<void> {
  const allowed = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Allow-Headers': 'authorization, content-type, x-experience-api-version',
    'Access-Control-Allow-Methods': 'POST, PUT',
  }
  await page.context().route(`${STORE}/**`, async (route) => {
    const request = route.request()
    if (request.method() === 'OPTIONS') return route.fulfill({ status: 204, headers: allowed })
    const { status, body = '' } = answer(request)
    return route.fulfill({ status, headers: allowed, contentType: 'application/json', body })
  })
}

function idsIn(request: Request): readonly string[] {
  const list: unknown = JSON.parse(request.postData() ?? '[]')
  return Array.isArray(list) ? list.map((one: { id: string }) => one.id) : []
}

test('a record store gets every answer once; one that refuses leaves the queue whole', async ({ page, faults }) => {
  faults.trust(STORE)
  faults.expect(/Failed to load resource.*503/)
  const taken: string[] = []
  let refusing = true
  await storeAt(page, (request) => {
    if (refusing) return { status: 503 }
    const ids = idsIn(request)
    taken.push(...ids)
    return { status: 200, body: JSON.stringify(ids) }
  })
  await restore(page, backupFile(past))
  await page.getByLabel('Address of the store').fill(`${STORE}/xapi`)
  await page.getByLabel('Key, or user name').fill('key')
  await page.getByLabel('Secret, or password').fill('s3cret')
  await expectGoodLooks(page, 'Settings with a record store')
  await page.getByRole('button', { name: 'Connect and send' }).click()
  await expect(page.getByText('The store is busy and asks for patience.')).toBeVisible()
  await expect(page.getByText(`0 statements sent, ${past.length} waiting.`)).toBeVisible()
  refusing = false
  await page.reload()
  await page.getByRole('button', { name: 'Send now' }).click()
  await expect(page.getByText(`${past.length} statements sent. Nothing is waiting.`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(`${past.length} statements sent. Nothing is waiting.`)).toBeVisible()
  expect(new Set(taken).size).toBe(past.length)
  expect(taken).toHaveLength(past.length)
  const backup = await takeBackup(page, 'Save a backup')
  expect(backup.buffer.toString('latin1')).not.toContain('s3cret')
})

test('a store that lets no page speak to it is told as such', async ({ page, faults }) => {
  faults.trust(STORE)
  faults.expect(/CORS|ERR_FAILED|Failed to load resource/)
  const headers = { 'Access-Control-Allow-Origin': 'https://elsewhere.example' }
  await page.context().route(`${STORE}/**`, (route) => route.fulfill({ status: 200, headers, body: '[]' }))
  await restore(page, backupFile(past.slice(0, 2)))
  await page.getByLabel('Address of the store').fill(STORE)
  await page.getByRole('button', { name: 'Connect and send' }).click()
  await expect(page.getByText(/ask whoever runs it to allow this address \(CORS\)/)).toBeVisible()
  await expect(page.getByText('0 statements sent, 2 waiting.')).toBeVisible()
  await goTo(page, 'Today')
})
