import type { Locator, Page } from '@playwright/test'
import { builtBank } from './support/answer-key.ts'
import { open } from './support/app-pages.ts'
import { expect, test } from './support/fixtures.ts'
import { expectGoodLooks } from './support/looks.ts'
import { expectNothingCut, POINTS, printedPages, sheetsOf } from './support/paper.ts'

const bank = builtBank()
const PAPERS = ['A4', 'Letter'] as const

test.describe.configure({ timeout: 120_000 })
/** Long handouts are laid out anew with every choice. */
const LAID = { timeout: 30_000 } as const

/** The button that prints; its name says how many pages there are. */
function printButton(page: Page): Locator {
  return page.getByRole('button', { name: /^Print \d+ pages?$/ })
}

/** Opens the desk, chooses the paper and waits until the pages are laid out. */
async function openDesk(page: Page, route: string, paper: (typeof PAPERS)[number]): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await open(page, route)
  await page.getByRole('radio', { name: paper, exact: true }).check()
  await expect(printButton(page)).toBeEnabled(LAID)
  await page.evaluate(() => document.fonts.ready)
  await expect(page.getByRole('article').first()).toBeVisible()
}

/** Sees that each sheet is one page of this paper, and that the button says how many there are. */
async function expectOnePageEach(page: Page, paper: (typeof PAPERS)[number]): Promise<readonly string[]> {
  const sheets = await sheetsOf(page)
  await expect(printButton(page)).toHaveText(`Print ${sheets.length} pages`, LAID)
  expect(await printedPages(page)).toEqual(sheets.map(() => POINTS[paper]))
  return sheets
}

for (const paper of PAPERS) {
  test(`a quiz in three versions on ${paper}: questions, answer sheet and key of each, with version, code and page`, async ({ page }) => {
    await openDesk(page, '/print', paper)
    await page.getByRole('combobox', { name: /^Versions/ }).selectOption({ label: 'A to C' })
    await page.getByRole('spinbutton', { name: /^Questions, at most/ }).fill('40')
    await page.getByRole('spinbutton', { name: /^Questions, at most/ }).press('Tab')
    await expect.poll(async () => (await sheetsOf(page)).filter((name) => name.includes('Version C')).length, LAID).toBeGreaterThan(2)
    const code = (await page.getByText(/^Quiz code \w+/).innerText()).match(/Quiz code (\w+)/)?.[1] ?? ''
    const sheets = await expectOnePageEach(page, paper)
    for (const letter of ['A', 'B', 'C']) {
      for (const part of ['Quiz', 'Answer sheet', 'Key']) {
        const own = sheets.filter((name) => name.startsWith(`${part}, Quiz ${code} · Version ${letter}, `))
        expect(own.map((name) => name.split(', ').at(-1))).toEqual(own.map((_, place) => `${place + 1} of ${own.length}`))
        expect(own.length, `${part} of version ${letter}`).toBeGreaterThan(0)
      }
    }
    for (const sheet of await page.getByRole('article').all()) {
      await expect(sheet.getByText(new RegExp(`^Quiz ${code} · Version [ABC]$`)).first()).toBeAttached()
      await expect(sheet.getByText(/^\d+ of \d+$/).last()).toBeAttached()
    }
    await expectNothingCut(page)
  })

  test(`every fact as a card on ${paper}: backs lie behind their fronts, and nothing is cut`, async ({ page }) => {
    await openDesk(page, '/print/cards', paper)
    const sheets = await expectOnePageEach(page, paper)
    const cards = bank.facts.filter((fact) => fact.status === 'active' && fact.forms.includes('card')).length
    expect(sheets).toHaveLength(Math.ceil(cards / 8) * 2)
    await page.emulateMedia({ media: 'print' })
    const sides = await page.getByRole('article').evaluateAll((leaves) =>
      leaves.map((leaf) => {
        const { left, right, top } = leaf.getBoundingClientRect()
        return [...leaf.querySelectorAll('.card')].map((card) => {
          const box = card.getBoundingClientRect()
          return { n: card.querySelector('b')?.textContent ?? '', fromLeft: box.left - left, fromRight: right - box.right, fromTop: box.top - top }
        })
      }),
    )
    await page.emulateMedia({ media: null })
    for (let leaf = 0; leaf < sides.length; leaf += 2) {
      const [fronts = [], backs = []] = sides.slice(leaf, leaf + 2)
      expect(fronts.length).toBe(backs.length)
      for (const front of fronts) {
        const back = backs.find(({ n }) => n === front.n)
        expect(back?.fromRight, `across, card ${front.n}`).toBeCloseTo(front.fromLeft, 0)
        expect(back?.fromTop, `down, card ${front.n}`).toBeCloseTo(front.fromTop, 0)
      }
    }
    await expectNothingCut(page)
  })

  test(`a study sheet of each objective on ${paper}`, async ({ page }) => {
    await openDesk(page, '/print/sheet', paper)
    for (const { title } of bank.objectives) {
      await page.getByRole('combobox', { name: 'Objective' }).selectOption({ label: title })
      await expect(page.getByRole('article').first()).toHaveAccessibleName(new RegExp(`${title}, 1 of \\d+$`), LAID)
      await expectOnePageEach(page, paper)
      await expectNothingCut(page)
    }
  })
}

test('the same code makes the same pages again, and what is not chosen is not printed', async ({ page }) => {
  await openDesk(page, '/print', 'A4')
  const before = await page.getByRole('article').allInnerTexts()
  await page.reload()
  await expect(printButton(page)).toBeEnabled(LAID)
  await expect.poll(() => page.getByRole('article').allInnerTexts()).toEqual(before)
  await page.getByRole('checkbox', { name: 'Questions', exact: true }).uncheck()
  await page.getByRole('checkbox', { name: 'Answer sheet', exact: true }).uncheck()
  await expect.poll(async () => (await sheetsOf(page)).every((name) => name.startsWith('Key, ')), LAID).toBe(true)
  await page.getByRole('checkbox', { name: 'Key', exact: true }).uncheck()
  await expect(page.getByText('Nothing is chosen to print. Choose questions, answer sheet or key.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Print/ })).toBeDisabled()
})

for (const route of ['/print', '/print/cards', '/print/sheet']) {
  test(`looks: ${route}`, async ({ page }) => {
    await open(page, route)
    await expect(printButton(page)).toBeEnabled(LAID)
    await expectGoodLooks(page, route)
  })
}
