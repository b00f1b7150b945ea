import type { Bank } from '../../bank/bank.ts'
import { Z_80 } from '../../quiz/score-range.ts'
import { hasStarted, type Memory } from '../memory.ts'
import { recall } from '../schedule.ts'
import { rosterOf, type Enrolled, type Roster } from '../session/roster.ts'

/** How well an objective is met on a study day. */
export interface ObjectiveStanding {
  readonly id: string
  readonly title: string
  readonly weight: number
  /** Letters of the document's sections in which its facts stand, ascending. */
  readonly sections: readonly string[]
  readonly total: number
  readonly started: number
  /** Mean chance of recall over its facts, 0..1, those not started as 0; null where none is started. */
  readonly expected: number | null
  /** The range in which the share of its facts that is recalled lies with a chance of 80 %. */
  readonly low: number
  readonly high: number
  /** What it lacks to the goal, 0..1, times its weight: the order of the list. */
  readonly lacks: number
}

/**
 * Every objective of the bank that has facts, the one that lacks most first. `goal`: share of the facts to be recalled,
 * 0..1. `without`: objectives that are left out of the exam; they lack nothing. The range is that of a sum of independent
 * recalls: its variance is Σ R(1 − R) / n². `roster`: of that bank; made anew where it is left out.
 */
export function objectiveStandings(
  bank: Bank,
  memories: ReadonlyMap<string, Memory>,
  day: number,
  goal: number,
  without: ReadonlySet<string> = new Set(),
  roster: Roster = rosterOf(bank),
): readonly ObjectiveStanding[] {
  const enrolled = byObjective(roster)
  const standings = bank.objectives.flatMap(({ id, title, weight }) => {
    const facts = enrolled.get(id) ?? []
    if (facts.length === 0) return []
    const known = facts.map(({ key }) => memories.get(key))
    const started = known.filter(hasStarted).length
    const chances = known.map((memory) => recall(memory, day))
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / facts.length
    const spread = (Z_80 * Math.sqrt(chances.reduce((sum, chance) => sum + chance * (1 - chance), 0))) / facts.length
    return [
      {
        ...{ id, title, weight, sections: sectionsOf(facts), total: facts.length, started },
        expected: started === 0 ? null : mean,
        low: Math.max(0, mean - spread),
        high: Math.min(1, mean + spread),
        lacks: without.has(id) ? 0 : weight * Math.max(0, goal - mean),
      },
    ]
  })
  return standings.sort((a, b) => b.lacks - a.lacks)
}

/** The active facts of each objective, in one walk over a bank that may be large. */
function byObjective({ facts }: Roster): ReadonlyMap<string, readonly Enrolled[]> {
  const enrolled = new Map<string, Enrolled[]>()
  for (const one of facts) {
    if (one.fact.status !== 'active') continue
    const among = enrolled.get(one.fact.objective)
    if (among === undefined) enrolled.set(one.fact.objective, [one])
    else among.push(one)
  }
  return enrolled
}

function sectionsOf(facts: readonly Enrolled[]): readonly string[] {
  return [...new Set(facts.flatMap(({ fact }) => fact.at.map((place) => place.charAt(0))))].sort()
}
