import type { Bank, Fact, Segment } from '../../../bank/bank.ts'
import { passageOf, type FactId } from '../../../bank/ids.ts'
import type { FactVerdict, Question, Verdict } from '../../../quiz/question.ts'
import { isTogether } from '../../../quiz/together.ts'
import { letterIn } from '../../forms/letters.ts'
import { placeInWords } from '../../place-words.ts'
import type { Words } from '../../words/words.ts'

/** What is true of one fact, and where it stands. */
export interface Told {
  readonly fact: FactId
  readonly says: readonly { readonly text: string; readonly key: boolean }[]
  readonly ref: string
  readonly place: string
  readonly explanation: string | null
  readonly derived: string | null
}

/** What the feedback panel shows. */
export interface Feedback {
  readonly good: boolean
  readonly heading: string
  /** The fact that was asked; of several those that were missed, or all where none was. */
  readonly told: readonly Told[]
  /** Several facts that were all known: one line each is enough. */
  readonly brief: boolean
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
  /** On the question as a whole, and on each fact that it asked. */
  readonly verdict: Verdict
  readonly verdicts: readonly FactVerdict[]
  readonly sure: 'guess' | 'think' | 'sure' | null
  /** The answer was right and moved nothing, or counts as a miss for the schedule because it was a guess. */
  readonly guess: 'weak' | 'strong' | null
  /** The learner overruled the verdict. */
  readonly counted: boolean
}

/** From this score on an answer counts as right. */
const GOOD_FROM = 0.8

function headingOf({ question, verdict, guess, counted }: Answered, words: Words): string {
  const say = words.feedback
  if (counted) return say.counted
  const { reason } = verdict
  switch (reason.kind) {
    case 'right':
      return guess === 'weak' ? say.rightGuess : guess === 'strong' ? say.rightGuessStrong : say.right
    case 'spelling':
      return say.spelling(reason.expected)
    case 'trap':
      return say.trap(letterIn(question, reason.trap.text), reason.trap.text, reason.trap.reason)
    case 'year-only':
      return say.yearOnly(question.key)
    case 'picked':
      return say.picked(reason.hits, reason.hits + reason.missed, reason.traps.length)
    case 'parts':
      return say.parts(reason.right, reason.total)
    case 'unknown':
      if (isTogether(question)) return say.unknownParts
      return question.form === 'true-false' ? truthHeading(question.truth, words) : say.unknown(question.key)
    case 'recall':
      return say.recalled[reason.grade]
    case 'wrong':
      return question.form === 'true-false' ? truthHeading(question.truth, words) : say.wrong(question.key)
  }
}

function truthHeading(truth: boolean, words: Words): string {
  return truth ? words.feedback.falseIsTrue : words.feedback.trueIsFalse
}

function partsOf(says: readonly Segment[]): Told['says'] {
  return says.map((part) => (typeof part === 'string' ? { text: part, key: false } : { text: part.gap, key: true }))
}

function tell(fact: Fact, bank: Bank, words: Words): Told {
  const passage = fact.at[0] === undefined ? null : passageOf(fact.at[0])
  return {
    fact: fact.id,
    says: partsOf(fact.says),
    ref: passage ?? '',
    place: passage === null ? '' : placeInWords(bank, passage, words),
    explanation: fact.explanation ?? null,
    derived: fact.derived ?? null,
  }
}

function isGood({ verdict }: { readonly verdict: Verdict }): boolean {
  return verdict.score >= GOOD_FROM
}

/** What comes back is said of the one fact, of those that were missed, or of all. */
function subjectOf({ verdicts }: Answered): 'one' | 'missed' | 'several' {
  if (verdicts.length < 2) return 'one'
  return verdicts.every(isGood) ? 'several' : 'missed'
}

function returnsInWords(answered: Answered, good: boolean, { again, day, today }: Return, words: Words): string {
  const when = words.time.fromNow(day - today, day)
  const what = subjectOf(answered)
  const say = words.feedback
  const sayWhen = again === 'soon' ? say.returnsSoonThen : again === 'end' ? say.returnsAtEnd : say.returns
  const sentence = sayWhen(what, when)
  return !good && answered.sure === 'sure' ? `${say.sureOf} ${sentence}` : sentence
}

/** Puts a verdict into words. `fact` is the one that the question was drawn for. */
export function feedbackOf(answered: Answered, fact: Fact, bank: Bank, returns: Return, words: Words): Feedback {
  const together = isTogether(answered.question)
  const missed = answered.verdicts.filter((one) => !isGood(one))
  const good = answered.counted || (together ? missed.length === 0 : isGood(answered))
  const asked = missed.length > 0 ? missed : answered.verdicts
  const facts = together ? asked.flatMap((one) => bank.facts.find(({ id }) => id === one.fact) ?? []) : [fact]
  return {
    good,
    heading: headingOf(answered, words),
    told: facts.map((one) => tell(one, bank, words)),
    brief: together && missed.length === 0,
    returns: returnsInWords(answered, good, returns, words),
  }
}
