import type { Bank, Fact } from '../../../bank/bank.ts'
import type { Again } from '../../../memory/session/run.ts'
import type { FactVerdict, Question, Verdict } from '../../../quiz/question.ts'
import { isTogether } from '../../../quiz/together.ts'
import { verdictInWords } from '../../forms/verdict-words.ts'
import { isGood, tellAfter, type ToldAfter } from '../../told.ts'
import type { Words } from '../../words/words.ts'

/** What the feedback panel shows. */
export interface Feedback extends ToldAfter {
  readonly good: boolean
  readonly heading: string
  readonly returns: string
}

/** When the question comes back: in this session, and on which day. */
export interface Return {
  readonly again: Again | null
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

function headingOf({ question, verdict, guess, counted }: Answered, words: Words): string {
  const say = words.feedback
  if (counted) return say.counted
  if (verdict.reason.kind === 'right' && guess !== null) return guess === 'weak' ? say.rightGuess : say.rightGuessStrong
  return verdictInWords(question, verdict, words)
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
  const sentence = typeof again === 'number' ? say.returnsSoonThen(what, again, when) : (again === 'end' ? say.returnsAtEnd : say.returns)(what, when)
  return !good && answered.sure === 'sure' ? `${say.sureOf} ${sentence}` : sentence
}

/** Puts a verdict into words. `fact` is the one that the question was drawn for. */
export function feedbackOf(answered: Answered, fact: Fact, bank: Bank, returns: Return, words: Words): Feedback {
  const good = answered.counted || (isTogether(answered.question) ? answered.verdicts.every(isGood) : isGood(answered))
  return {
    good,
    heading: headingOf(answered, words),
    ...tellAfter(answered.question, answered.verdicts, fact, bank, words),
    returns: returnsInWords(answered, good, returns, words),
  }
}
