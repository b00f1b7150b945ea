import type { Fact } from '../../bank/bank.ts'
import type { Scope } from '../quiz.ts'
import type { Random } from '../random.ts'

/** Core facts are drawn more often than others of the same objective. */
const DRAWN: Record<Fact['rank'], number> = { core: 3, supporting: 2, detail: 1 }

/** Whether a fact may be asked by a quiz of this scope. */
export function isInScope(fact: Fact, scope: Scope): boolean {
  if (fact.status === 'retired') return false
  switch (scope.kind) {
    case 'all':
      return true
    case 'objectives':
      return scope.ids.includes(fact.objective)
    case 'sections':
      return fact.at.some((place) => scope.letters.includes(place.charAt(0)))
  }
}

/** Facts of one objective, taken out one by one by chance. */
export class Pool {
  readonly #ranks: Record<Fact['rank'], Fact[]> = { core: [], supporting: [], detail: [] }

  add(fact: Fact): void {
    this.#ranks[fact.rank].push(fact)
  }

  /** Takes one out; undefined when it is empty. */
  take(random: Random): Fact | undefined {
    const ranks = Object.values(this.#ranks)
    const weights = [DRAWN.core, DRAWN.supporting, DRAWN.detail].map((weight, rank) => weight * (ranks[rank]?.length ?? 0))
    let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0)
    const rank = weights.findIndex((weight) => (left -= weight) < 0)
    const list = ranks[rank]
    if (list === undefined || list.length === 0) return undefined
    const index = random.int(list.length)
    const taken = list[index]
    const last = list.pop()
    if (last !== undefined && index < list.length) list[index] = last
    return taken
  }
}
