import type { Fact, Segment } from '../../../bank/bank.ts'
import { isSameAnswer } from '../../same-answer.ts'

/** A stretch of the statement that a cloze may leave out. */
export type Gap = Exclude<Segment, string>

/** The gaps of a fact's statement, in order. */
export function gapsOf(fact: Fact): readonly Gap[] {
  return fact.says.filter((segment) => typeof segment !== 'string')
}

/** Whether the text would fill the gap. */
export function fills(gap: Gap, text: string): boolean {
  return [gap.gap, ...gap.accept].some((wording) => isSameAnswer(wording, text))
}

/** Whether the gap can be asked by picking a word: a documented trap must stand beside the key. */
export function canTile(fact: Fact, gap: number): boolean {
  const asked = gapsOf(fact)[gap]
  return asked !== undefined && fact.traps.some((trap) => !fills(asked, trap.text))
}
