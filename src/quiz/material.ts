import type { Fact, Group } from '../bank/bank.ts'

/** What questions are made of: the facts and groups of a bank by their ids. */
export interface Material {
  readonly facts: ReadonlyMap<string, Fact>
  readonly groups: ReadonlyMap<string, Group>
  /** The groups in which a fact stands, by its id; no entry for a fact that stands in none. */
  readonly groupsOf: ReadonlyMap<string, readonly Group[]>
}

/** The facts and groups of a bank by their ids. */
export function materialOf(bank: { readonly facts: readonly Fact[]; readonly groups: readonly Group[] }): Material {
  return {
    facts: new Map(bank.facts.map((fact) => [fact.id, fact])),
    groups: new Map(bank.groups.map((group) => [group.id, group])),
    groupsOf: groupsByFact(bank.groups),
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
