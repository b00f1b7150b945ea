import type { Told } from '../../../classroom/protocol/messages/from-host.ts'
import { shareRight } from '../../../classroom/scores.ts'
import type { Question } from '../../../quiz/question.ts'

/** One thing that could be answered, and how many did so. */
export interface VoteRow {
  /** The letter under which it was offered; null where there were none. */
  readonly letter: string | null
  readonly text: string
  readonly right: boolean
  /** Why it is wrong, where that was written down. */
  readonly reason: string | null
  readonly first: number
  /** Null where there was no second vote. */
  readonly second: number | null
}

type Tally = Told['votes'][number]
interface Say {
  readonly truth: { readonly true: string; readonly false: string }
  readonly outcomes: { readonly right: string; readonly partly: string; readonly wrong: string; readonly unknown: string }
}

/** What became of the votes on a question: by option where there were options, and who did not know; else by verdict. */
export function voteRows(question: Question, votes: readonly Tally[], say: Say): readonly VoteRow[] {
  const options = offeredBy(question, say)?.map((option, index) => ({ ...option, ...counts(votes, (vote) => vote.options?.[index] ?? 0) }))
  return options === undefined ? byVerdict(votes, say, ['right', 'partly', 'wrong', 'unknown']) : [...options, ...byVerdict(votes, say, ['unknown'])]
}

/** The letters and texts that can be picked, before anything is told; null where an answer is made otherwise. */
export function offeredBy(question: Question, { truth }: Pick<Say, 'truth'>): readonly Omit<VoteRow, 'first' | 'second'>[] | null {
  switch (question.form) {
    case 'choice':
      return question.options.map((text, index) => offer(index, text, text === question.key, question.traps))
    case 'select':
      return question.options.map((text, index) => offer(index, text, question.keys.includes(text), question.traps))
    case 'true-false':
      return [true, false].map((value, index) => offer(index, truth[value ? 'true' : 'false'], question.truth === value, []))
    case 'cloze':
      return question.tiles?.map((text, index) => offer(index, text, text === question.key, question.traps)) ?? null
    case 'short':
    case 'number':
    case 'match':
    case 'order':
    case 'sort':
    case 'card':
      return null
  }
}

function offer(index: number, text: string, right: boolean, traps: readonly { readonly text: string; readonly reason: string }[]) {
  const letter = String.fromCharCode(65 + index)
  return { letter, text, right, reason: traps.find((trap) => trap.text === text)?.reason ?? null }
}

function byVerdict(votes: readonly Tally[], { outcomes }: Say, listed: readonly (keyof Say['outcomes'])[]): readonly VoteRow[] {
  const rows = listed.map((outcome) => ({
    ...{ letter: null, text: outcomes[outcome], right: outcome === 'right', reason: null },
    ...counts(votes, (vote) => vote[outcome]),
  }))
  const voted = votes.some((vote) => votersOf(vote) > 0)
  return rows.filter(({ right, first, second }) => (right && voted) || first + (second ?? 0) > 0)
}

function counts(votes: readonly Tally[], count: (vote: Tally) => number): Pick<VoteRow, 'first' | 'second'> {
  const [first, second] = votes
  return { first: first === undefined ? 0 : count(first), second: second === undefined ? null : count(second) }
}

/** How many took part in a vote, phones and hands; where one person raises several hands so many at least. */
export function votersOf(vote: Tally | undefined): number {
  return vote === undefined ? 0 : vote.phones + vote.hands
}

/**
 * The share of right answers to state of a question, in 100: of its `one` vote, or the one of two that can be judged; of `two`;
 * of the first, where `nobody` voted again; of the second alone, `again`. Null where none can be stated.
 */
export function sharesRight(votes: readonly Tally[]): { readonly which: 'one' | 'two' | 'nobody' | 'again'; readonly first: number; readonly second: number | null } | null {
  const [first, second] = [percentRight(votes[0]), percentRight(votes[1])]
  if (first === null) return second === null ? null : { which: 'again', first: second, second: null }
  return { which: second !== null ? 'two' : votes.length > 1 && votersOf(votes[1]) === 0 ? 'nobody' : 'one', first, second }
}

/** `shareRight` in 100. */
export function percentRight(vote: Tally | undefined): number | null {
  const share = vote === undefined ? null : shareRight(vote)
  return share === null ? null : Math.round(100 * share)
}
