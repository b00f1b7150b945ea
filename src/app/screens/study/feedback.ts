import type { Bank, Fact, Segment } from '../../../bank/bank.ts'
import { passageOf } from '../../../bank/ids.ts'
import type { Question, Verdict } from '../../../quiz/question.ts'
import { letterIn } from '../../forms/letters.ts'
import { placeInWords } from '../../place-words.ts'
import type { Words } from '../../words/words.ts'

/** What the feedback panel shows. */
export interface Feedback {
  readonly good: boolean
  readonly heading: string
  readonly says: readonly { readonly text: string; readonly key: boolean }[]
  readonly ref: string
  readonly place: string
  readonly explanation: string | null
  readonly derived: string | null
  readonly returns: string
}

/** When the question comes back: in this session, and on which day. */
export interface Return {
  readonly again: 'soon' | 'end' | null
  /** Study day on which the fact is due, and the day now. */
  readonly day: number
  readonly today: number
}

export interface Answered {
  readonly question: Question
  readonly verdict: Verdict
  readonly sure: 'guess' | 'think' | 'sure' | null
  /** The answer was right and moved nothing, or counts as a miss for the schedule because it was a guess. */
  readonly guess: 'weak' | 'strong' | null
  /** The learner overruled the verdict. */
  readonly counted: boolean
}

function headingOf({ question, verdict, guess, counted }: Answered, words: Words): string {
  const say = words.feedback
  if (counted) return say.counted
  switch (verdict.reason.kind) {
    case 'right':
      return guess === 'weak' ? say.rightGuess : guess === 'strong' ? say.rightGuessStrong : say.right
    case 'spelling':
      return say.spelling(verdict.reason.expected)
    case 'trap':
      return say.trap(letterIn(question, verdict.reason.trap.text), verdict.reason.trap.text, verdict.reason.trap.reason)
    case 'year-only':
      return say.yearOnly(question.key)
    case 'picked':
      return verdict.score >= 0.8 ? say.right : say.picked(verdict.reason.hits, verdict.reason.hits + verdict.reason.missed)
    case 'parts':
      return say.parts(verdict.reason.right, verdict.reason.total)
    case 'unknown':
      return question.form === 'true-false' ? truthHeading(question.truth, words) : say.unknown(question.key)
    case 'recall':
      return say.recalled[verdict.reason.grade]
    case 'wrong':
      return question.form === 'true-false' ? truthHeading(question.truth, words) : say.wrong(question.key)
  }
}

function truthHeading(truth: boolean, words: Words): string {
  return truth ? words.feedback.falseIsTrue : words.feedback.trueIsFalse
}

function partsOf(says: readonly Segment[]): Feedback['says'] {
  return says.map((part) => (typeof part === 'string' ? { text: part, key: false } : { text: part.gap, key: true }))
}

function returnsInWords({ again, day, today }: Return, sureAndWrong: boolean, words: Words): string {
  const when = words.time.fromNow(day - today, day)
  const say = words.feedback
  const sentence = again === 'soon' ? say.returnsSoonThen(when) : again === 'end' ? say.returnsAtEnd(when) : say.returns(when)
  return sureAndWrong ? `${say.sureOf} ${sentence}` : sentence
}

/** Puts a verdict into words. */
export function feedbackOf(answered: Answered, fact: Fact, bank: Bank, returns: Return, words: Words): Feedback {
  const passage = fact.at[0] === undefined ? null : passageOf(fact.at[0])
  const good = answered.counted || answered.verdict.score >= 0.8
  return {
    good,
    heading: headingOf(answered, words),
    says: partsOf(fact.says),
    ref: passage ?? '',
    place: passage === null ? '' : placeInWords(bank, passage, words),
    explanation: fact.explanation ?? null,
    derived: fact.derived ?? null,
    returns: returnsInWords(returns, !good && answered.sure === 'sure', words),
  }
}
