import type { Bank } from '../bank/bank.ts'
import { passageOf, type PassageRef } from '../bank/ids.ts'
import { hasStarted, type Memory } from './memory.ts'
import { recall } from './schedule.ts'
import { rosterOf, type Enrolled, type Roster } from './session/roster.ts'

/** How well one passage would be recalled. */
export interface PassageRecall {
  readonly ref: PassageRef
  /** Mean chance of recall over its active facts, 0..1, those not started as 0; null where none is started. */
  readonly recall: number | null
  readonly started: number
  readonly total: number
}

/**
 * Every passage of the outline, in its order, with what the learner would recall of it on a study day.
 *
 * @param roster of that bank; made anew where it is left out
 */
export function recallByPassage(
  bank: Bank,
  memories: ReadonlyMap<string, Memory>,
  day: number,
  roster: Roster = rosterOf(bank),
): ReadonlyMap<PassageRef, PassageRecall> {
  const facts = factsByPassage(roster)
  const refs = bank.outline.flatMap((section) => section.passages.map((passage) => passage.ref))
  return new Map(refs.map((ref) => [ref, recallOf(ref, facts.get(ref) ?? [])]))

  function recallOf(ref: PassageRef, here: readonly Enrolled[]): PassageRecall {
    const known = here.map(({ key }) => memories.get(key))
    const started = known.filter(hasStarted).length
    const sum = known.reduce((total, memory) => total + recall(memory, day), 0)
    return { ref, recall: started === 0 ? null : sum / here.length, started, total: here.length }
  }
}

function factsByPassage(roster: Roster): ReadonlyMap<PassageRef, readonly Enrolled[]> {
  const facts = new Map<PassageRef, Enrolled[]>()
  for (const one of roster.facts) {
    if (one.fact.status === 'retired') continue
    for (const ref of new Set(one.fact.at.map(passageOf))) {
      const here = facts.get(ref)
      if (here === undefined) facts.set(ref, [one])
      else here.push(one)
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
