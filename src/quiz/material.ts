import type { Bank, Fact, Group } from '../bank/bank.ts'
import { secretsOf, type SecretOf } from './secret.ts'

/** What questions are made of: the facts and groups of a bank by their ids. */
export interface Material {
  readonly facts: ReadonlyMap<string, Fact>
  readonly groups: ReadonlyMap<string, Group>
  /** The groups in which a fact stands, by its id; no entry for a fact that stands in none. */
  readonly groupsOf: ReadonlyMap<string, readonly Group[]>
  readonly secretOf: SecretOf
}

/** A bank, or what of it questions are made of. Without the document's title that is guarded like any other words. */
interface Source {
  readonly facts: readonly Fact[]
  readonly groups: readonly Group[]
  readonly document?: Pick<Bank['document'], 'title'>
}

/** The facts and groups of a bank by their ids. */
export function materialOf(bank: Source): Material {
  return {
    facts: new Map(bank.facts.map((fact) => [fact.id, fact])),
    groups: new Map(bank.groups.map((group) => [group.id, group])),
    groupsOf: groupsByFact(bank.groups),
    secretOf: secretsOf(bank.document?.title ?? ''),
  }
}

function groupsByFact(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const byFact = new Map<string, Group[]>()
  for (const group of groups) {
    for (const { fact } of group.tiles) {
      const own = byFact.get(fact)
      if (own === undefined) byFact.set(fact, [group])
      else if (own.at(-1) !== group) own.push(group)
    }
  }
  return byFact
}
