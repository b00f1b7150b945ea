import type { Bank, Fact } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import type { AnswerLine } from '../../journal/line.ts'
import { normalise } from '../../quiz/normalise.ts'
import { isMiss } from '../memory.ts'
import type { Walk } from '../walk.ts'

/** One thing that is taken for another. */
export interface ConfusedPair {
  /** The fact that was asked. */
  readonly fact: FactId
  /** What was given in place of its answer, as the bank writes it. */
  readonly taken: string
  /** The fact whose answer that is; null where it is only a trap. */
  readonly other: FactId | null
  /** How often, and how often the learner was sure. */
  readonly times: number
  readonly sure: number
  /** How often the fact was missed in all, whatever was given. */
  readonly missed: number
}

/** Which fact has an answer, by its normalised text; of several the first. Lists have none. */
export function* walkOwners(facts: readonly Fact[]): Walk<ReadonlyMap<string, FactId>> {
  const owners = new Map<string, FactId>()
  for (const { id, answer } of facts) {
    const key = answer.kind === 'list' ? '' : normalise(answer.text)
    if (key !== '' && !owners.has(key)) owners.set(key, id)
    yield
  }
  return owners
}

/**
 * Counts who is taken for whom, by the distractors that were chosen or typed: the most frequent first, of `bank` only.
 *
 * @param owners as `walkOwners` gives them
 */
export function confusedTally(
  bank: Pick<Bank, 'id' | 'facts'>,
  owners: ReadonlyMap<string, FactId>,
): { take(answer: { readonly line: AnswerLine }): void; result(): readonly ConfusedPair[] } {
  const facts = new Map<string, Fact>(bank.facts.map((fact) => [fact.id, fact]))
  const pairs = new Map<string, { fact: FactId; taken: string; other: FactId | null; times: number; sure: number }>()
  const misses = new Map<FactId, number>()

  function take({ line }: { readonly line: AnswerLine }): void {
    const fact = line.bank === bank.id && isMiss(line.score) ? facts.get(line.fact) : undefined
    if (fact === undefined) return
    misses.set(fact.id, (misses.get(fact.id) ?? 0) + 1)
    for (const given of line.gave) {
      const taken = normalise(given)
      if (taken === '' || isOwn(fact, taken)) continue
      const trap = fact.traps.find(({ text }) => normalise(text) === taken)
      const other = owners.get(taken) ?? null
      if (trap === undefined && (other === null || other === fact.id)) continue
      const key = `${fact.id}/${taken}`
      const pair = pairs.get(key) ?? { fact: fact.id, taken: trap?.text ?? given, other: other === fact.id ? null : other, times: 0, sure: 0 }
      pair.times += 1
      pair.sure += line.sure === 'sure' ? 1 : 0
      pairs.set(key, pair)
    }
  }

  return {
    take,
    result: () =>
      [...pairs.values()].map((pair) => ({ ...pair, missed: misses.get(pair.fact) ?? 0 })).sort((a, b) => b.times - a.times || b.sure - a.sure),
  }
}

/** Whether a normalised text is, or belongs to, the fact's own answer. */
function isOwn({ answer }: Fact, taken: string): boolean {
  const wordings = answer.kind === 'list' ? answer.members : [answer]
  return wordings.some(({ text, accept }) => [text, ...accept].some((one) => normalise(one) === taken))
}
