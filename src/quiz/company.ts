import type { Fact, Group } from '../bank/bank.ts'
import { isGroupForm, type Form, type GroupForm } from '../bank/form.ts'
import type { FactId, GroupId } from '../bank/ids.ts'
import { makeRandom, type Random, seedFrom } from './random.ts'

/** Those who are asked together with a fact. */
export interface Company {
  readonly group: GroupId
  readonly others: readonly FactId[]
}

/** Who may keep a fact company. */
export interface CompanyWish {
  readonly groups: Iterable<Group>
  /** Whether a fact may be asked now. */
  fits(fact: FactId): boolean
  /** Whether a fact is better than others that fit. */
  prefers(fact: FactId): boolean
  readonly seed: number
}

/** How many facts one question asks: at least three, and no more than a small screen shows at once. */
const FEWEST = 3
const MOST: Record<GroupForm, number> = { match: 4, order: 4, sort: 5 }

/** The company for each group form that a fact has; none where too few others fit. The same wish, the same company. */
export function companiesOf(fact: Fact, wish: CompanyWish): ReadonlyMap<Form, Company> {
  const random = makeRandom(seedFrom(`${wish.seed}/${fact.id}/company`))
  const found = fact.forms.filter(isGroupForm).flatMap((form): [Form, Company][] => {
    const company = companyFor(fact, form, wish, random)
    return company === null ? [] : [[form, company]]
  })
  return new Map(found)
}

function companyFor(fact: Fact, form: GroupForm, wish: CompanyWish, random: Random): Company | null {
  const groups = [...wish.groups].filter((group) => group.form === form && tilesOf(group, fact.id).length > 0)
  for (const group of random.shuffle(groups)) {
    const others = gather(fact.id, group, wish, random)
    if (others.length + 1 >= FEWEST && spreads(group, [fact.id, ...others])) return { group: group.id, others }
  }
  return null
}

/** Others of the group, preferred ones first; in a sort whoever brings another bin comes before. */
function gather(lead: FactId, group: Group, wish: CompanyWish, random: Random): readonly FactId[] {
  const members = new Set(group.tiles.map(({ fact }) => fact))
  const fitting = random.shuffle([...members].filter((id) => id !== lead && wish.fits(id)))
  let waiting = [...fitting.filter((id) => wish.prefers(id)), ...fitting.filter((id) => !wish.prefers(id))]
  const chosen = [lead]
  while (waiting.length > 0 && chosen.length < MOST[group.form]) {
    waiting = waiting.filter((id) => isApart(group, id, chosen))
    const next = waiting.find((id) => bringsBin(group, id, chosen)) ?? waiting[0]
    if (next === undefined) break
    chosen.push(next)
    waiting = waiting.filter((id) => id !== next)
  }
  return chosen.slice(1)
}

function tilesOf<G extends Group>(group: G, fact: FactId): readonly G['tiles'][number][] {
  return group.tiles.filter((tile) => tile.fact === fact)
}

/** Whether the order between a fact and those chosen is known. */
function isApart(group: Group, fact: FactId, chosen: readonly FactId[]): boolean {
  if (group.form !== 'order') return true
  const own = group.tiles.filter((tile) => tile.fact === fact)
  const others = group.tiles.filter((tile) => chosen.includes(tile.fact))
  return own.every((tile) => others.every((other) => tile.to < other.from || other.to < tile.from))
}

function bringsBin(group: Group, fact: FactId, chosen: readonly FactId[]): boolean {
  if (group.form !== 'sort') return false
  const bins = new Set(group.tiles.filter((tile) => chosen.includes(tile.fact)).map(({ bin }) => bin))
  return group.tiles.some((tile) => tile.fact === fact && !bins.has(tile.bin))
}

/** A sort into one bin asks nothing. */
function spreads(group: Group, facts: readonly FactId[]): boolean {
  if (group.form !== 'sort') return true
  return new Set(group.tiles.filter((tile) => facts.includes(tile.fact)).map(({ bin }) => bin)).size > 1
}
