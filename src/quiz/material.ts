import type { Fact, Group } from '../bank/bank.ts'

/** What questions are made of: the facts and groups of a bank by their ids. */
export interface Material {
  readonly facts: ReadonlyMap<string, Fact>
  readonly groups: ReadonlyMap<string, Group>
}

/** The facts and groups of a bank by their ids. */
export function materialOf(bank: { readonly facts: readonly Fact[]; readonly groups: readonly Group[] }): Material {
  return {
    facts: new Map(bank.facts.map((fact) => [fact.id, fact])),
    groups: new Map(bank.groups.map((group) => [group.id, group])),
  }
}
