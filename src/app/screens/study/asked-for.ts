import * as v from 'valibot'
import type { Bank } from '../../../bank/bank.ts'
import { FactIdSchema, PassageRefSchema, passageOf, type FactId } from '../../../bank/ids.ts'

/** The facts of one passage, from a route's query; undefined where it names none. */
export function factsOfPassage({ facts }: Bank, passage: unknown): ReadonlySet<FactId> | undefined {
  const ref = v.safeParse(PassageRefSchema, passage)
  if (!ref.success) return undefined
  const here = facts.filter((fact) => fact.at.some((place) => passageOf(place) === ref.output))
  return new Set(here.map((fact) => fact.id))
}

/** The facts that a route's query names, as `a,b`; undefined where the bank has none of them. */
export function factsNamed({ facts }: Bank, names: unknown): ReadonlySet<FactId> | undefined {
  if (typeof names !== 'string') return undefined
  const named = new Set(names.split(',').flatMap((name) => (v.is(FactIdSchema, name) ? [name] : [])))
  const known = facts.filter(({ id, status }) => named.has(id) && status === 'active')
  return known.length === 0 ? undefined : new Set(known.map(({ id }) => id))
}
