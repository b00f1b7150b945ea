import * as v from 'valibot'
import type { Group } from '../bank.ts'
import { FORMS, type Form } from '../form.ts'
import { GroupIdSchema, type FactId } from '../ids.ts'
import type { GroupSource } from '../schema.ts'
import type { CompiledFact } from './fact.ts'
import { overlaps, readSpan, spanOf, type Span } from './span.ts'

/** A question of a group asks at least so many facts. */
const LEAST_FACTS = 3

/** The groups as the app has them: what `checkGroups` objects to is left out, and so are facts that rule the form out. */
export function compileGroups(sources: readonly GroupSource[], facts: readonly CompiledFact[]): Group[] {
  const originals = facts.filter(({ fact }) => fact.reverseOf === undefined && fact.status === 'active')
  return sources.map((source) => compileGroup(source, originals))
}

function compileGroup(source: GroupSource, originals: readonly CompiledFact[]): Group {
  const id = v.parse(GroupIdSchema, source.id)
  const facts = originals.filter((one) => one.source.not?.includes(source.form) !== true)
  const { ask } = source
  switch (source.form) {
    case 'match': {
      const tiles = facts.flatMap((fact) => plainTiles(fact, source.id))
      return { id, ask, form: 'match', spare: source.spare, tiles }
    }
    case 'order': {
      const tiles = facts.flatMap((fact) => timedTiles(fact, source.id)).sort((a, b) => a.from - b.from || a.to - b.to)
      return { id, ask, form: 'order', tiles }
    }
    case 'sort': {
      const bins = Object.entries(source.bins).map(([bin, title]) => ({ id: bin, title }))
      return { id, ask, form: 'sort', bins, tiles: facts.flatMap((fact) => binnedTiles(fact, source)) }
    }
  }
}

function plainTiles({ fact, source }: CompiledFact, group: string): { fact: FactId; text: string }[] {
  const text = source.in?.[group]
  return typeof text === 'string' ? [{ fact: fact.id, text }] : []
}

function timedTiles(compiled: CompiledFact, group: string): ({ fact: FactId; text: string } & Span)[] {
  const time = timeOf(compiled)
  return time === null ? [] : plainTiles(compiled, group).map((tile) => ({ ...tile, ...time }))
}

function binnedTiles(
  { fact, source }: CompiledFact,
  group: Extract<GroupSource, { form: 'sort' }>,
): { fact: FactId; text: string; bin: string }[] {
  const entry = source.in?.[group.id]
  if (entry === undefined || typeof entry === 'string') return []
  return Object.entries(entry)
    .filter(([bin]) => Object.hasOwn(group.bins, bin))
    .flatMap(([bin, tiles]) => [tiles].flat().map((text) => ({ fact: fact.id, text, bin })))
}

/** When what a fact tells happened: the date that is its answer, or what its author wrote under `when`. */
export function timeOf({ fact, source }: CompiledFact): Span | null {
  if (fact.answer.kind === 'date') return spanOf(fact.answer.date)
  return source.when === undefined ? null : readSpan(source.when)
}

/** Gives each fact the forms of the groups that can ask it together with others. */
export function withGroupForms(facts: readonly CompiledFact[], groups: readonly Group[]): CompiledFact[] {
  const forms = new Map<FactId, Set<Form>>()
  for (const group of groups) {
    for (const fact of askable(group)) forms.set(fact, (forms.get(fact) ?? new Set<Form>()).add(group.form))
  }
  return facts.map((compiled) => {
    const { fact } = compiled
    const more = forms.get(fact.id)
    if (more === undefined) return compiled
    return { ...compiled, fact: { ...fact, forms: FORMS.filter((form) => fact.forms.includes(form) || more.has(form)) } }
  })
}

/** Whether a group makes any question. */
export function canAsk(group: Group): boolean {
  return askable(group).size > 0
}

/** The facts that some question of the group can ask: with two others whose times are apart, in two bins at least. */
function askable(group: Group): ReadonlySet<FactId> {
  if (group.form === 'order') return new Set(group.tiles.filter((tile) => hasPlace(tile, group.tiles)).map(({ fact }) => fact))
  const facts = new Set(group.tiles.map(({ fact }) => fact))
  const spreads = group.form === 'match' || new Set(group.tiles.map(({ bin }) => bin)).size > 1
  return facts.size >= LEAST_FACTS && spreads ? facts : new Set()
}

/** Whether so many others are apart from a tile and from each other that they make an order with it. */
function hasPlace(tile: Span, tiles: readonly Span[]): boolean {
  return mostApart(tiles.filter((other) => !overlaps(tile, other))) >= LEAST_FACTS - 1
}

/** The most spans of which no two share a day: always the one that ends first. */
function mostApart(spans: readonly Span[]): number {
  let count = 0
  let end = -Infinity
  for (const { from, to } of [...spans].sort((a, b) => a.to - b.to)) {
    if (from <= end) continue
    count += 1
    end = to
  }
  return count
}
