import type { Bank, Fact } from '../../../bank/bank.ts'
import { passageOf, type PassageRef } from '../../../bank/ids.ts'
import { memoryKey, hasStarted, type Memory } from '../../../memory/memory.ts'
import type { PassageRecall } from '../../../memory/passages.ts'
import { recall } from '../../../memory/schedule.ts'
import { depthOf } from '../../parts/chart/soundings.ts'
import { placeInWords } from '../../place-words.ts'
import type { Words } from '../../words/words.ts'

/** A passage as the outline and the reader show it. */
export interface Row {
  readonly ref: PassageRef
  readonly place: string
  readonly sentences: number
  readonly total: number
  readonly started: number
  readonly depth: ReturnType<typeof depthOf>
  /** Chance of recall in 100; null where nothing of it was started. */
  readonly percent: number | null
  /** The same in words. */
  readonly recall: string
}

export interface RowSection {
  readonly letter: string
  readonly title: string
  readonly rows: readonly Row[]
}

/** The document's sections and passages, with how well each is known. */
export function rowsOf(bank: Bank, recalls: ReadonlyMap<string, PassageRecall>, words: Words): readonly RowSection[] {
  return bank.outline.map(({ letter, title, passages }) => ({
    letter,
    title,
    rows: passages.map(({ ref, sentences }) => {
      const known = recalls.get(ref)
      const percent = percentOf(known?.recall ?? null)
      return {
        ref,
        place: placeInWords(bank, ref, words),
        sentences,
        total: known?.total ?? 0,
        started: known?.started ?? 0,
        depth: depthOf(known?.recall ?? null),
        percent,
        recall: inWords(percent, words),
      }
    }),
  }))
}

/** A question that is asked about a passage, with its answer and how well it is known. */
export interface PassageQuestion {
  readonly id: string
  readonly ask: string
  readonly says: Fact['says']
  readonly depth: ReturnType<typeof depthOf>
  readonly recall: string
}

/** What is asked about each passage, in the bank's order. */
export function questionsByPassage(
  bank: Bank,
  memories: ReadonlyMap<string, Memory>,
  day: number,
  words: Words,
): ReadonlyMap<PassageRef, readonly PassageQuestion[]> {
  const asked = new Map<PassageRef, PassageQuestion[]>()
  for (const fact of bank.facts) {
    if (fact.status === 'retired') continue
    const memory = memories.get(memoryKey(bank.id, fact.id))
    const chance = hasStarted(memory) ? recall(memory, day) : null
    const one = { id: fact.id, ask: fact.ask, says: fact.says, depth: depthOf(chance), recall: inWords(percentOf(chance), words) }
    for (const ref of new Set(fact.at.map(passageOf))) {
      const here = asked.get(ref)
      if (here === undefined) asked.set(ref, [one])
      else here.push(one)
    }
  }
  return asked
}

function percentOf(chance: number | null): number | null {
  return chance === null ? null : Math.round(chance * 100)
}

function inWords(percent: number | null, words: Words): string {
  return percent === null ? words.document.notStarted : words.document.percent(percent)
}
