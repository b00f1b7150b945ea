import type { Page } from '@playwright/test'
import type { Fact, Group, GroupOf } from '../../../src/bank/bank.ts'
import { wordingsOf } from '../../../src/bank/plain.ts'

type FactsById = ReadonlyMap<string, Fact>

/**
 * Puts every tile of a match or a sort where it belongs, or each somewhere else, by the select that it has. An entry of a
 * match holds one tile: another put there would set the first one free.
 */
export async function placeAll(page: Page, group: GroupOf<'match' | 'sort'>, facts: FactsById, right: boolean): Promise<void> {
  const taken = new Set<string>()
  for (const select of await page.getByRole('main').getByRole('combobox').all()) {
    const tile = await select.evaluate((element) => document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent)
    const home = homeOf(group, facts, tile ?? '')
    const offered = (await select.getByRole('option', { includeHidden: true }).allTextContents()).slice(1)
    const wanted = offered.find((label) => label.endsWith(`, ${home}`) === right && !taken.has(label))
    if (wanted === undefined) throw new Error(`“${tile ?? ''}” cannot be put into one of: ${offered.join(' / ')}`)
    await select.selectOption({ label: wanted })
    if (group.form === 'match') taken.add(wanted)
  }
}

/** What belongs to a tile: the title of its bin, or the answer of its fact. */
export function homeOf(group: GroupOf<'match' | 'sort'>, facts: FactsById, text: string): string {
  if (group.form === 'sort') {
    const bin = group.tiles.find((tile) => tile.text === text)?.bin
    return group.bins.find(({ id }) => id === bin)?.title ?? ''
  }
  const fact = facts.get(group.tiles.find((tile) => tile.text === text)?.fact ?? '')
  if (fact === undefined) throw new Error(`“${text}” is no tile of ${group.id}.`)
  return wordingsOf(fact.answer).map((wording) => wording.text).join(', ')
}

/** The tiles of an order as they lie now. */
export function tilesOf(page: Page): Promise<string[]> {
  return page.getByRole('main').getByRole('list').getByRole('listitem').locator('.text').allInnerTexts()
}

/** Moves the tiles of an order into the right one, or into its reverse, by their buttons; at least one of them. */
export async function orderAll(page: Page, group: Group, right: boolean): Promise<void> {
  const rank = (text: string): number => group.tiles.findIndex((tile) => tile.text === text) * (right ? 1 : -1)
  const wanted = (await tilesOf(page)).toSorted((a, b) => rank(a) - rank(b))
  const move = (way: 'up' | 'down', tile: string): Promise<void> => page.getByRole('button', { name: `Move ${way}: ${tile}`, exact: true }).click()
  const [first = '', second = ''] = await tilesOf(page)
  await move('down', first)
  if (wanted.indexOf(first) < wanted.indexOf(second)) await move('up', first)
  for (const [place, tile] of wanted.entries()) {
    for (let at = (await tilesOf(page)).indexOf(tile); at > place; at -= 1) await move('up', tile)
  }
}
