import type { Fact, Group } from '../bank/bank.ts'
import { isGroupForm, type Form, type GroupForm } from '../bank/form.ts'
import type { FactId, GroupId } from '../bank/ids.ts'
import { makeRandom, type Random, seedFrom } from './random.ts'
import { FEWEST_TOGETHER } from './together.ts'

/** Those who are asked together with a fact. */
export interface Company {
  readonly group: GroupId
  readonly others: readonly FactId[]
}

/** Who may keep a fact company. */
export interface CompanyWish {
  /** The groups to ask by; those in which the fact does not stand are passed over. */
  readonly groups: Iterable<Group>
  /** Whether a fact may be asked now, together with these: the one that looks for company, and those found so far. */
  fits(fact: FactId, company: readonly FactId[]): boolean
  /** Whether a fact is better than others that fit. */
  prefers(fact: FactId): boolean
  readonly seed: number
}

/** No more facts than a small screen shows at once. */
const MOST: Record<GroupForm, number> = { match: 4, order: 4, sort: 5 }

/** The company for each group form that a fact has; none where too few others fit. The same wish, the same company. */
export function companiesOf(fact: Fact, wish: CompanyWish): ReadonlyMap<Form, Company> {
  const found = fact.forms.filter(isGroupForm).flatMap((form): [Form, Company][] => {
    const company = companyFor(fact, form, wish)
    return company === null ? [] : [[form, company]]
  })
  return new Map(found)
}

/** The company of a fact in one form; null where too few others fit. The same wish, the same company. */
export function companyFor(fact: Fact, form: GroupForm, wish: CompanyWish): Company | null {
  const random = makeRandom(seedFrom(`${wish.seed}/${fact.id}/${form}/company`))
  const groups = [...wish.groups].filter((group) => group.form === form && group.tiles.some((tile) => tile.fact === fact.id))
  for (const group of random.shuffle(groups)) {
    const others = gather(fact.id, group, wish, random)
    if (others !== null) return { group: group.id, others }
  }
  return null
}

type Tile = Group['tiles'][number]
type Tiles = ReadonlyMap<FactId, readonly Tile[]>

/**
 * Others of the group, preferred ones first. In a sort whoever brings another bin comes before; in an order whoever
 * leaves nobody a place comes not at all. Null where too few fit, and for a sort into one bin, which asks nothing.
 */
function gather(lead: FactId, group: Group, wish: CompanyWish, random: Random): readonly FactId[] | null {
  const tiles = tilesByFact(group)
  const fitting = random.shuffle([...tiles.keys()].filter((id) => id !== lead && wish.fits(id, [lead])))
  let waiting = [...fitting.filter((id) => wish.prefers(id)), ...fitting.filter((id) => !wish.prefers(id))]
  const chosen = [lead]
  while (chosen.length < MOST[group.form]) {
    waiting = waiting.filter((id) => !chosen.includes(id) && isApart(tiles, id, chosen) && wish.fits(id, chosen))
    const bins = binsOf(tiles, chosen)
    const next =
      waiting.find((id) => bringsBin(tiles, id, bins)) ?? waiting.find((id) => leavesPlace(tiles, id, chosen, waiting))
    if (next === undefined) break
    chosen.push(next)
  }
  const isOneBin = group.form === 'sort' && binsOf(tiles, chosen).size < 2
  return chosen.length < FEWEST_TOGETHER || isOneBin ? null : chosen.slice(1)
}

function tilesByFact(group: Group): Tiles {
  const tiles = new Map<FactId, Tile[]>()
  for (const tile of group.tiles) {
    const own = tiles.get(tile.fact)
    if (own === undefined) tiles.set(tile.fact, [tile])
    else own.push(tile)
  }
  return tiles
}

/** Whether the order between a fact and the others is known. */
function isApart(tiles: Tiles, fact: FactId, others: readonly FactId[]): boolean {
  const own = tiles.get(fact) ?? []
  return !own.some((tile) => others.some((other) => tiles.get(other)?.some((theirs) => shareTime(tile, theirs))))
}

function shareTime(a: Tile, b: Tile): boolean {
  return 'from' in a && 'from' in b && a.from <= b.to && b.from <= a.to
}

/** Whether with this fact there are enough, or another one of those who wait can still come. */
function leavesPlace(tiles: Tiles, fact: FactId, chosen: readonly FactId[], waiting: readonly FactId[]): boolean {
  if (chosen.length + 1 >= FEWEST_TOGETHER) return true
  return waiting.some((id) => id !== fact && isApart(tiles, id, [fact]))
}

function bringsBin(tiles: Tiles, fact: FactId, bins: ReadonlySet<string>): boolean {
  return (tiles.get(fact) ?? []).some((tile) => 'bin' in tile && !bins.has(tile.bin))
}

function binsOf(tiles: Tiles, facts: readonly FactId[]): ReadonlySet<string> {
  return new Set(facts.flatMap((id) => (tiles.get(id) ?? []).flatMap((tile) => ('bin' in tile ? [tile.bin] : []))))
}
