import { grade } from '../../quiz/grade.ts'
import type { Given, Question } from '../../quiz/question.ts'
import type { Tally } from '../protocol/messages/from-host.ts'
import { handScore, outcomeOf, shareRight, type Outcome } from '../scores.ts'
import { handsRaised } from './hands.ts'
import type { Ballot, HostState, Seat, Vote } from './state.ts'

/** Talking is worth while where so large a share is right, 0..1: fewer have nobody to learn from, more no need to. */
const TALK_FROM = 0.3
const TALK_TO = 0.7

/** Counts a vote, phones and hands together; seats that were removed or merged into another do not count. */
export function tallyOf(question: Question, ballot: Ballot, seats: readonly Seat[]): Tally {
  const votes = ballot.votes.filter((vote, index): vote is Vote => vote !== null && seats[index]?.status === 'in')
  const counts: Record<Outcome, number> = { right: 0, partly: 0, wrong: 0, unknown: 0 }
  for (const { given } of votes) counts[outcomeOf(given, grade(question, given).score)] += 1
  for (const [option, hands] of ballot.hands.entries()) {
    const score = handScore(question, option)
    if (score !== null) counts[score === 1 ? 'right' : 'wrong'] += hands
  }
  return { options: optionCounts(question, votes, ballot.hands), ...counts, phones: votes.length, hands: handsRaised(question, ballot.hands) }
}

/** Whether talking is offered: after a first vote of which a middling share is right. */
export function offersTalk({ phase, ballots, seats }: HostState, question: Question): boolean {
  const ballot = phase.kind === 'closed' && phase.round === 1 ? ballots[phase.question]?.[0] : undefined
  const share = ballot === undefined ? null : shareRight(tallyOf(question, ballot, seats))
  return share !== null && share >= TALK_FROM && share <= TALK_TO
}

function optionCounts(question: Question, votes: readonly Vote[], hands: readonly number[]): number[] | null {
  const options = optionsOf(question)
  if (options === null) return null
  const counts = options.map((_, index) => hands[index] ?? 0)
  for (const { given } of votes) {
    for (const text of pickedIn(given)) {
      const index = options.indexOf(text)
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  return counts
}

/** What can be picked as one option among several. */
function optionsOf(question: Question): readonly string[] | null {
  switch (question.form) {
    case 'choice':
    case 'select':
      return question.options
    case 'true-false':
      return ['true', 'false']
    case 'cloze':
      return question.tiles
    case 'short':
    case 'number':
    case 'match':
    case 'order':
    case 'sort':
    case 'card':
      return null
  }
}

function pickedIn(given: Given): readonly string[] {
  switch (given.kind) {
    case 'option':
      return [given.text]
    case 'options':
      return given.texts
    case 'truth':
      return [String(given.value)]
    case 'unknown':
    case 'placed':
    case 'sequence':
    case 'text':
    case 'date':
    case 'recall':
      return []
  }
}
