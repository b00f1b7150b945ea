import type { Fact } from '../bank/bank.ts'
import type { FactId } from '../bank/ids.ts'

/** Tells for every fact the group of siblings that it belongs to, by the name of one of them. */
export type SiblingGroup = (fact: FactId) => FactId

/** Siblings are a fact and its reverse, and facts joined by `replaces`; two that replace the same fact are siblings. */
export function siblingGroups(facts: readonly Fact[]): SiblingGroup {
  const parents = new Map<FactId, FactId>()

  const groupOf = (fact: FactId): FactId => {
    let root = fact
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent
    return root
  }

  const join = (a: FactId, b: FactId): void => {
    const [first, second] = [groupOf(a), groupOf(b)]
    if (first !== second) parents.set(first, second)
  }

  for (const fact of facts) {
    if (fact.reverseOf !== undefined) join(fact.id, fact.reverseOf)
    for (const replaced of fact.replaces) join(fact.id, replaced)
  }
  return groupOf
}
