import type { Bank, Fact } from '../bank/bank.ts'
import { passageOf, type PassageRef } from '../bank/ids.ts'
import { hasStarted, memoryKey, type Memory } from './memory.ts'
import { recall } from './schedule.ts'

/** How well one passage would be recalled. */
export interface PassageRecall {
  readonly ref: PassageRef
  /** Mean chance of recall over its active facts, 0..1, those not started as 0; null where none is started. */
  readonly recall: number | null
  readonly started: number
  readonly total: number
}

/** Every passage of the outline, in its order, with what the learner would recall of it on a study day. */
export function recallByPassage(
  bank: Bank,
  memories: ReadonlyMap<string, Memory>,
  day: number,
): ReadonlyMap<PassageRef, PassageRecall> {
  const facts = factsByPassage(bank)
  const refs = bank.outline.flatMap((section) => section.passages.map((passage) => passage.ref))
  return new Map(refs.map((ref) => [ref, recallOf(ref, facts.get(ref) ?? [])]))

  function recallOf(ref: PassageRef, here: readonly Fact[]): PassageRecall {
    const known = here.map((fact) => memories.get(memoryKey(bank.id, fact.id)))
    const started = known.filter(hasStarted).length
    const sum = known.reduce((total, memory) => total + recall(memory, day), 0)
    return { ref, recall: started === 0 ? null : sum / here.length, started, total: here.length }
  }
}

function factsByPassage(bank: Bank): ReadonlyMap<PassageRef, readonly Fact[]> {
  const facts = new Map<PassageRef, Fact[]>()
  for (const fact of bank.facts) {
    if (fact.status === 'retired') continue
    for (const ref of new Set(fact.at.map(passageOf))) {
      const here = facts.get(ref)
      if (here === undefined) facts.set(ref, [fact])
      else here.push(fact)
    }
  }
  return facts
}

/** The started passage of the lowest recall, the first in the document among equals; null where none is started. */
export function weakestPassage(passages: ReadonlyMap<PassageRef, PassageRecall>): PassageRef | null {
  let weakest: PassageRef | null = null
  let lowest = Infinity
  for (const { ref, recall: known } of passages.values()) {
    if (known === null || known >= lowest) continue
    weakest = ref
    lowest = known
  }
  return weakest
}

/** How many passages there are, how many have questions, and how many the learner has started. */
export interface Coverage {
  readonly passages: number
  readonly asked: number
  readonly started: number
}

/** How much of the document has questions, and how much of it was met. */
export function coverage(passages: ReadonlyMap<PassageRef, PassageRecall>): Coverage {
  const all = [...passages.values()]
  return {
    passages: all.length,
    asked: all.filter(({ total }) => total > 0).length,
    started: all.filter(({ started }) => started > 0).length,
  }
}
