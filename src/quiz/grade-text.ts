import type { Trap } from '../bank/bank.ts'
import { normalise } from './normalise.ts'
import type { Verdict } from './question.ts'
import { editDistance, isNearSpelling } from './spelling.ts'
import { RIGHT, trapped, WRONG } from './verdicts.ts'
import { isSameAnswer } from './same-answer.ts'

/** What a typed text is compared with. */
export interface Expected {
  readonly key: string
  readonly accept: readonly string[]
  readonly traps: readonly Trap[]
}

/** Grades a text that was picked, not typed: no room for spelling. */
export function gradePicked(text: string, expected: Expected): Verdict {
  if (wordingsOf(expected).some((wording) => isSameAnswer(text, wording))) return RIGHT
  const trap = expected.traps.find((candidate) => isSameAnswer(text, candidate.text))
  return trap === undefined ? WRONG : trapped(trap)
}

/**
 * Grades a typed text. A near spelling of the key passes with a note, but only if it is nearer to the key than to
 * every trap; a near spelling of a trap that is nearer to it than to the key counts as that trap.
 */
export function gradeTyped(text: string, expected: Expected): Verdict {
  const exact = gradePicked(text, expected)
  return exact.reason.kind === 'wrong' ? gradeSpelling(text, expected) : exact
}

function gradeSpelling(text: string, expected: Expected): Verdict {
  const given = normalise(text)
  const wording = nearest(given, wordingsOf(expected).filter(isNearTo(given)), (candidate) => candidate)
  const trap = nearest(given, expected.traps.filter((candidate) => isNearTo(given)(candidate.text)), textOf)
  if (wording === null) return trap === null ? WRONG : trapped(trap.item)
  const rival = nearest(given, expected.traps, textOf)
  if (rival === null || wording.distance < rival.distance) {
    return { score: 1, reason: { kind: 'spelling', expected: wording.item } }
  }
  return trap !== null && trap.distance < wording.distance ? trapped(trap.item) : WRONG
}

function wordingsOf(expected: Expected): readonly string[] {
  return [expected.key, ...expected.accept]
}

function isNearTo(given: string): (candidate: string) => boolean {
  return (candidate) => isNearSpelling(given, normalise(candidate))
}

function textOf(trap: Trap): string {
  return trap.text
}

/** What came nearest to the learner's text, and by how many edits. */
interface Near<T> {
  readonly item: T
  readonly distance: number
}

function nearest<T>(given: string, items: readonly T[], text: (item: T) => string): Near<T> | null {
  let best: Near<T> | null = null
  for (const item of items) {
    const distance = editDistance(given, normalise(text(item)))
    if (best === null || distance < best.distance) best = { item, distance }
  }
  return best
}
