import type { Answer, Segment, Wording } from './bank.ts'

/** A statement in full, its gaps filled. */
export function plainSays(says: readonly Segment[]): string {
  return says.map((segment) => (typeof segment === 'string' ? segment : segment.gap)).join('')
}

/** The wordings an answer consists of: one, or one for each member of a list. */
export function wordingsOf(answer: Answer): readonly Wording[] {
  return answer.kind === 'list' ? answer.members : [answer]
}

/** Every text that counts as the answer or as a member of it. */
export function acceptedTexts(answer: Answer): string[] {
  return wordingsOf(answer).flatMap((wording) => [wording.text, ...wording.accept])
}
