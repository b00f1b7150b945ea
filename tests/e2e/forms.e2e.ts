import type { Locator, Page } from '@playwright/test'
import { builtBank } from './support/answer-key.ts'
import { goTo } from './support/app-pages.ts'
import { KINDS, MANY } from './support/dice.ts'
import { dragByFinger, dragByMouse } from './support/drag.ts'
import { expect, test } from './support/fixtures.ts'
import { metTogether, twoWeeks } from './support/history.ts'
import { expectGoodLooks, expectNoSidewaysScroll } from './support/looks.ts'
import { startOn, type Shown, type StudyPage } from './support/study-page.ts'
import { homeOf, tilesOf } from './support/together.ts'

const bank = builtBank()
const past = metTogether(bank)

type Many = (typeof MANY)[number]
type ShownAs<F extends Many> = Extract<Shown, { readonly form: F }>

test.describe.configure({ timeout: 120_000 })

/** A session on facts that are asked in this form, at its first question of it; the ones before are answered. */
async function askedBy<F extends Many>(page: Page, form: F): Promise<readonly [StudyPage, ShownAs<F>]> {
  const met = form === 'select' ? past : metTogether(bank, [form])
  const study = await startOn(page, bank, met, { kinds: [form], within: 12 })
  for (let asked = 0; asked < 60; asked += 1) {
    const shown = await study.shown()
    if (isAs(shown, form)) return [study, shown]
    await study.answer(shown, 'right')
    await study.next.click()
  }
  throw new Error(`Sixty questions, and none a ${form}.`)
}

function isAs<F extends Many>(shown: Shown, form: F): shown is ShownAs<F> {
  return shown.form === form
}

/** The name of a tile of a match or a sort. */
function nameOf(select: Locator): Promise<string> {
  return select.evaluate((element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? '')
}

/** The tile to which a select belongs. */
function rowOf(select: Locator): Locator {
  return select.locator('xpath=ancestor::li')
}

/** A verdict on several answers of which not all are right. */
const SOME_WRONG = /^(\d of \d( facts)? right$|You found \d of \d)/

for (const form of MANY) {
  test(`${form}, right: verdict, and what is said of its return`, async ({ page }) => {
    const [study, shown] = await askedBy(page, form)
    await study.answer(shown, 'right')
    await study.expectVerdict('Right')
    await expect(page.getByText(form === 'select' ? /^It comes back/ : /^The first of them comes back/)).toBeVisible()
  })

  test(`${form}, wrong: verdict, every miss with its passage, and what is said of its return`, async ({ page }) => {
    const [study, shown] = await askedBy(page, form)
    await study.answer(shown, 'wrong')
    await study.expectVerdict(SOME_WRONG)
    await expect(page.getByRole('blockquote').filter({ hasText: /\((?:[A-Z]\d+)\)$/ }).first()).toBeVisible()
    await expect(page.getByText(form === 'select' ? /^It comes back/ : /^What you missed comes back/)).toBeVisible()
  })
}

for (const form of MANY) {
  test(`${form}: looks, before and after the answer`, async ({ page }) => {
    const [study, shown] = await askedBy(page, form)
    await expectGoodLooks(page, `${form}, asked`)
    await study.put(shown, 'wrong')
    await expectGoodLooks(page, `${form}, filled in`)
    await page.setViewportSize({ width: 390, height: 500 })
    await expectNoSidewaysScroll(page, `${form} in a low window`)
    await study.button('Sure').click()
    await expect(study.verdict).toBeVisible()
    await expectGoodLooks(page, `${form}, answered`)
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a match: four taps on the right for the tiles in turn; a used entry moves; a tap on a slot opens its select', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'match')
    const tiles = page.getByRole('combobox')
    const entries = page.getByRole('list', { name: 'What to choose from' }).getByRole('listitem')
    const count = await tiles.count()
    for (let tile = 0; tile < count; tile += 1) {
      const home = homeOf(shown.group, study.key.facts, await nameOf(tiles.nth(tile)))
      await entries.filter({ hasText: home }).tap()
      await expect(tiles.nth(tile)).toHaveValue(home)
    }
    const [first, second] = [await tiles.nth(0).inputValue(), await tiles.nth(1).inputValue()]
    await rowOf(tiles.nth(1)).tap({ position: { x: 20, y: 20 } })
    await entries.filter({ hasText: first }).tap()
    await expect(tiles.nth(1)).toHaveValue(first)
    await expect(tiles.nth(0)).toHaveValue('')
    await expect(study.button('Sure')).toBeHidden()
    await entries.filter({ hasText: second }).tap()
    await tiles.nth(1).selectOption(second)
    await expect(tiles.nth(0)).toHaveValue('')
    await entries.filter({ hasText: first }).tap()
    await study.button('Sure').tap()
    await study.expectVerdict('Right')
  })

  test('a sort: a tap on a bin for each tile in turn, and on a tile to sort it anew', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'sort')
    const tiles = page.getByRole('combobox')
    const bins = page.getByRole('list', { name: 'Where they may belong' }).getByRole('listitem')
    const homes: string[] = []
    for (const tile of await tiles.all()) homes.push(homeOf(shown.group, study.key.facts, await nameOf(tile)))
    const [firstHome = ''] = homes
    await bins.filter({ hasNotText: firstHome }).first().tap()
    for (const home of homes.slice(1)) await bins.filter({ hasText: home }).tap()
    await rowOf(tiles.first()).tap({ position: { x: 20, y: 20 } })
    await bins.filter({ hasText: firstHome }).tap()
    await study.button('Think so').tap()
    await study.expectVerdict('Right')
  })

  test('an order: a tap on an arrow moves a tile; targets are large enough', async ({ page }) => {
    const [study] = await askedBy(page, 'order')
    const before = await tilesOf(page)
    const arrow = page.getByRole('button', { name: `Move down: ${before[0] ?? ''}` })
    const box = await arrow.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48)
    await arrow.tap()
    expect(await tilesOf(page)).toEqual([before[1], before[0], ...before.slice(2)])
    await expect(page.getByRole('status').filter({ hasText: `${before[0] ?? ''}, moved to 2 of ${before.length}` })).toBeAttached()
    await study.button('Guess').tap()
    await expect(study.verdict).toBeVisible()
  })

  test('a select: each row toggles', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'select')
    const rows = page.getByRole('main').locator('label').filter({ has: page.getByRole('checkbox') })
    for (const row of await rows.all()) expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(52)
    await rows.first().tap()
    await expect(page.getByRole('checkbox').first()).toBeChecked()
    await rows.first().tap()
    await expect(study.button('Sure')).toBeHidden()
    await study.put(shown, 'right')
    await study.button('Sure').tap()
    await study.expectVerdict('Right')
  })
})

test.describe('by touch, the forms that ask for one answer', () => {
  test.use({ hasTouch: true })

  test('each of them by taps, and a keyboard only where one types', async ({ page }) => {
    const study = await startOn(page, bank, twoWeeks(bank))
    const seen = new Set<string>()
    for (let asked = 0; asked < 60 && !KINDS.every((kind) => seen.has(kind)); asked += 1) {
      const shown = await study.shown()
      await answerByTouch(study, shown)
      seen.add(shown.form)
      await study.next.tap()
    }
    expect([...seen]).toEqual(expect.arrayContaining([...KINDS]))
  })

  async function answerByTouch(study: StudyPage, shown: Shown): Promise<void> {
    const row = (text: string): Locator => study.page.getByRole('main').locator('label').filter({ has: study.option(text) })
    switch (shown.form) {
      case 'choice':
      case 'tiles':
        await expectTall(row(shown.key))
        await row(shown.key).tap()
        break
      case 'true-false':
        await expectTall(row('True'))
        await row(shown.truth ? 'True' : 'False').tap()
        break
      case 'card':
        await study.show.tap()
        await study.button('Good').tap()
        return study.expectVerdict('Known')
      default:
        await study.put(shown, 'right')
    }
    await study.button('Think so').tap()
    await study.expectVerdict('Right')
  }

  async function expectTall(row: Locator): Promise<void> {
    expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(52)
  }
})

test.describe('by dragging', () => {
  test('a match: each tile onto what belongs to it', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'match')
    const entries = page.getByRole('list', { name: 'What to choose from' }).getByRole('listitem')
    for (const tile of await page.getByRole('combobox').all()) {
      const home = homeOf(shown.group, study.key.facts, await nameOf(tile))
      await dragByMouse(page, page.getByText(await nameOf(tile), { exact: true }), entries.filter({ hasText: home }))
      await expect(tile).toHaveValue(home)
    }
    await study.button('Sure').click()
    await study.expectVerdict('Right')
  })

  test('an order: the first tile to the end, and Escape puts it back', async ({ page }) => {
    const [study] = await askedBy(page, 'order')
    const before = await tilesOf(page)
    const rows = page.getByRole('main').getByRole('list').getByRole('listitem')
    const last = rows.filter({ hasText: before.at(-1) ?? '' })
    await dragByMouse(page, page.getByText(before[0] ?? '', { exact: true }), last, { letGo: false })
    expect(await tilesOf(page)).toEqual([...before.slice(1), before[0]])
    await page.keyboard.press('Escape')
    await page.mouse.up()
    expect(await tilesOf(page)).toEqual(before)
    await dragByMouse(page, page.getByText(before[0] ?? '', { exact: true }), last)
    expect(await tilesOf(page)).toEqual([...before.slice(1), before[0]])
    await expect(page.getByRole('status').filter({ hasText: `moved to ${before.length} of ${before.length}` })).toBeAttached()
    await study.button('Guess').click()
    await expect(study.verdict).toBeVisible()
  })

  test.describe('with a finger', () => {
    test.use({ hasTouch: true })

    test('an order: by its handle a row moves; beside it the page scrolls', async ({ page }) => {
      await askedBy(page, 'order')
      await page.setViewportSize({ width: 390, height: 420 })
      const before = await tilesOf(page)
      const rows = page.getByRole('main').getByRole('list').getByRole('listitem')
      await dragByFinger(page, rows.nth(0).locator('.handle'), rows.nth(2))
      expect(await tilesOf(page)).toEqual([before[1], before[2], before[0], ...before.slice(3)])
      const after = await tilesOf(page)
      await dragByFinger(page, rows.nth(1).locator('.text'), rows.nth(0))
      expect(await tilesOf(page)).toEqual(after)
    })

    test('a sort: by its handle a tile goes into its bin', async ({ page }) => {
      const [study, shown] = await askedBy(page, 'sort')
      const bins = page.getByRole('list', { name: 'Where they may belong' }).getByRole('listitem')
      for (const tile of await page.getByRole('combobox').all()) {
        const home = homeOf(shown.group, study.key.facts, await nameOf(tile))
        await dragByFinger(page, rowOf(tile).locator('.handle'), bins.filter({ hasText: home }))
        await expect(tile).toHaveValue(shown.group.bins.find(({ title }) => title === home)?.id ?? '')
      }
      await study.button('Sure').tap()
      await study.expectVerdict('Right')
    })
  })
})

test.describe('by the keyboard', () => {
  test('a match: the first tile has the focus, arrows choose, Enter goes on, and behind the last one to Think so', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'match')
    const tiles = await page.getByRole('combobox').all()
    for (const tile of tiles) {
      await expect(tile).toBeFocused()
      const home = homeOf(shown.group, study.key.facts, await nameOf(tile))
      for (let steps = 0; steps < 6 && (await tile.inputValue()) !== home; steps += 1) await page.keyboard.press('ArrowDown')
      await expect(tile).toHaveValue(home)
      await page.keyboard.press('Enter')
    }
    await expect(study.button('Think so')).toBeFocused()
    await page.keyboard.press('Enter')
    await study.expectVerdict('Right')
    await expect(study.verdict).toBeFocused()
  })

  test('a sort: letters put one tile after the other, then 3 commits', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'sort')
    for (const tile of await page.getByRole('combobox').all()) {
      const home = homeOf(shown.group, study.key.facts, await nameOf(tile))
      await page.keyboard.press('abcdef'.charAt(shown.group.bins.findIndex(({ title }) => title === home)))
    }
    await page.keyboard.press('3')
    await study.expectVerdict('Right')
  })

  test('an order: Alt and arrows move the row that has the focus, and the focus moves along', async ({ page }) => {
    const [study] = await askedBy(page, 'order')
    const before = await tilesOf(page)
    const last = before.at(-1) ?? ''
    await expect(page.getByRole('button', { name: `Move down: ${before[0] ?? ''}` })).toBeFocused()
    await page.getByRole('button', { name: `Move up: ${last}` }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByRole('button', { name: `Move up: ${last}` })).toBeFocused()
    expect((await tilesOf(page)).indexOf(last)).toBe(before.length - 3)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: `Move up: ${last}` })).toBeFocused()
    expect((await tilesOf(page)).indexOf(last)).toBe(Math.max(0, before.length - 4))
    await page.keyboard.press('2')
    await expect(study.verdict).toBeFocused()
  })

  test('a select: letters toggle, 1 commits', async ({ page }) => {
    const [study, shown] = await askedBy(page, 'select')
    const boxes = page.getByRole('checkbox')
    await expect(boxes.first()).toBeFocused()
    for (let place = 0; place < (await boxes.count()); place += 1) {
      const name = (await boxes.nth(place).evaluate((element) => element.closest('label')?.querySelector('.text')?.textContent)) ?? ''
      if (shown.keys.includes(name)) await page.keyboard.press('abcdefgh'.charAt(place))
    }
    await page.keyboard.press('2')
    await study.expectVerdict('Right')
  })
})

test('a half-given answer is there again after the app was left', async ({ page }) => {
  const [, shown] = await askedBy(page, 'match')
  const first = page.getByRole('combobox').first()
  const tile = await nameOf(first)
  await first.selectOption({ index: 2 })
  const chosen = await first.inputValue()
  await page.getByRole('link', { name: 'Pause and go to Today. Your place is kept.' }).click()
  await goTo(page, 'Today')
  await page.reload()
  await page.getByRole('button', { name: 'Go on where you stopped' }).click()
  await expect(page.getByRole('group', { name: shown.text })).toBeVisible()
  expect(await nameOf(page.getByRole('combobox').first())).toBe(tile)
  await expect(page.getByRole('combobox').first()).toHaveValue(chosen)
})
