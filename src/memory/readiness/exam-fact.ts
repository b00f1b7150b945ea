import type { Bank, Fact } from '../../bank/bank.ts'
import { easeOf, recognitionGuess } from '../histories.ts'
import { hasStarted, memoryKey, type Memory, type Started } from '../memory.ts'
import { walked, type Walk } from '../walk.ts'

/** What an exam needs of a memory. */
export type ExamMemory = Pick<
  Started,
  'stability' | 'difficulty' | 'lastDay' | 'firstDay' | 'answeredDay' | 'recheckDay' | 'cappedIntervals'
>

/** A fact as an exam weighs it. */
export interface ExamFact {
  readonly id: string
  readonly objective: string
  /** Its part of the score, 0..1: its objective's share, divided among the objective's facts. They sum to 1. */
  readonly share: number
  /** Chance of being right by blind picking, where it can be asked in no other way; else 0. */
  readonly guess: number
  /** How easy its forms are in the mean, -1 to 1: an exam may ask by any. */
  readonly ease: number
  /** Null until it is started. */
  readonly memory: ExamMemory | null
}

/** Whether an exam asks for a fact: not a retired one, nor one that has no form. */
export function isExamined({ status, forms }: Fact): boolean {
  return status === 'active' && forms.length > 0
}

/** The facts that an exam asks for. */
export function examFacts(bank: Pick<Bank, 'id' | 'objectives' | 'facts'>, memories: ReadonlyMap<string, Memory>): readonly ExamFact[] {
  return walked(walkExamFacts(bank, memories))
}

export function* walkExamFacts(
  bank: Pick<Bank, 'id' | 'objectives' | 'facts'>,
  memories: ReadonlyMap<string, Memory>,
): Walk<readonly ExamFact[]> {
  const facts = bank.facts.filter(isExamined)
  const counts = new Map<string, number>()
  for (const { objective } of facts) counts.set(objective, (counts.get(objective) ?? 0) + 1)
  const weights = new Map<string, number>(bank.objectives.map(({ id, weight }) => [id, weight]))
  const total = [...counts.keys()].reduce((sum, id) => sum + (weights.get(id) ?? 0), 0)
  const examined: ExamFact[] = []
  for (const fact of facts) {
    const memory = memories.get(memoryKey(bank.id, fact.id))
    const weight = total === 0 ? 1 / counts.size : (weights.get(fact.objective) ?? 0) / total
    examined.push({
      id: fact.id,
      objective: fact.objective,
      share: weight / (counts.get(fact.objective) ?? 1),
      guess: recognitionGuess(fact),
      ease: fact.forms.reduce((sum, form) => sum + easeOf(form), 0) / fact.forms.length,
      memory: hasStarted(memory) ? examMemory(memory) : null,
    })
    yield
  }
  return examined
}

function examMemory({ stability, difficulty, lastDay, firstDay, answeredDay, recheckDay, cappedIntervals }: Started): ExamMemory {
  return { stability, difficulty, lastDay, firstDay, answeredDay, recheckDay, cappedIntervals }
}
