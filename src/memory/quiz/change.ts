import type { Bank, Fact } from '../../bank/bank.ts'
import { passageOf, type PassageRef } from '../../bank/ids.ts'
import { historyOf, type Effective, type Folded, type Reducer } from '../../journal/fold.ts'
import { memoryKey, type Memory } from '../memory.ts'
import { recallByPassage, type PassageRecall } from '../passages.ts'
import { isOf } from './result.ts'

/** What a quiz changed about one passage. */
export interface PassageChange {
  readonly ref: PassageRef
  /** Mean chance of recall over its facts, 0..1, without the quiz and with it; null where none is started. */
  readonly before: number | null
  readonly after: number | null
}

export interface ChangeGround {
  readonly bank: Bank
  readonly folded: Folded<Memory>
  /** The one that `folded` was made with. */
  readonly reducer: Reducer<Memory>
  /** The quiz's id, and the ids of the facts that were answered in it. */
  readonly quiz: string
  readonly facts: Iterable<string>
  /** The study day for which the chances are told. */
  readonly day: number
}

/** The whole chart as it would be without a quiz, and as it is with it. */
export interface ChartAround {
  readonly before: ReadonlyMap<PassageRef, PassageRecall>
  readonly after: ReadonlyMap<PassageRef, PassageRecall>
}

/**
 * The passages that a quiz touched, in the order of the document, with the chance of recall that the learner would have
 * without it and has with it. What was answered after the quiz is left out of both.
 */
export function changesBy(ground: ChangeGround): readonly PassageChange[] {
  const { bank } = ground
  const answered = new Set(ground.facts)
  const touched = new Set(bank.facts.filter(({ id }) => answered.has(id)).flatMap(({ at }) => at.map(passageOf)))
  const here = bank.facts.filter(({ at }) => at.some((place) => touched.has(passageOf(place))))
  const { before, after } = recallAround(ground, here)
  return [...after.values()]
    .filter(({ ref }) => touched.has(ref))
    .map(({ ref, recall }) => ({ ref, before: before.get(ref)?.recall ?? null, after: recall }))
}

/** The same for every passage of the document. */
export function chartAround(ground: ChangeGround): ChartAround {
  return recallAround(ground, ground.bank.facts)
}

function recallAround({ bank, folded, reducer, quiz, day }: ChangeGround, facts: readonly Fact[]): ChartAround {
  const histories = facts.map(({ id }) => ({ key: memoryKey(bank.id, id), entries: historyOf(folded, memoryKey(bank.id, id)) }))
  const end = Math.max(...histories.flatMap(({ entries }) => entries.filter((entry) => isIn(entry, quiz)).map(({ time }) => time)))

  const recallWhere = (counts: (entry: Effective) => boolean) => {
    const memories = new Map<string, Memory>()
    for (const { key, entries } of histories) {
      const memory = foldEntries(reducer, entries.filter((entry) => entry.time <= end && counts(entry)))
      if (memory !== undefined) memories.set(key, memory)
    }
    return recallByPassage(bank, memories, day)
  }

  return { before: recallWhere((entry) => !isIn(entry, quiz)), after: recallWhere(() => true) }
}

function isIn({ line }: Effective, quiz: string): boolean {
  return line.do === 'answer' && isOf(line, quiz)
}

function foldEntries(reducer: Reducer<Memory>, entries: readonly Effective[]): Memory | undefined {
  return entries.reduce<Memory | undefined>(reducer, undefined)
}
