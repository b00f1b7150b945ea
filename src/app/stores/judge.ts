import type { Bank } from '../../bank/bank.ts'
import type { AnswerBody, Confidence } from '../../journal/line.ts'
import type { Memory } from '../../memory/memory.ts'
import { medianMs, type Pace } from '../../memory/pace.ts'
import { rate, type RatedAs } from '../../memory/rating.ts'
import { grade } from '../../quiz/grade.ts'
import type { Given, Verdict } from '../../quiz/question.ts'
import { answerBody } from './answer-body.ts'
import type { Asking } from './study-phase.ts'

interface Judging {
  readonly asking: Asking
  readonly given: Given
  readonly sure: Confidence | null
  readonly bank: Bank
  /** What the learner had of the fact before. */
  readonly memory: Memory | undefined
  readonly pace: Pace
  readonly day: number
  readonly q: string
  readonly session: string
  /** Milliseconds since 1970. */
  readonly now: number
}

interface Judged {
  readonly verdict: Verdict
  readonly guess: RatedAs['guess']
  readonly body: AnswerBody
}

/** What grading says of an answer, what memory makes of that, and the line that records both. */
export function judge({ asking, given, sure, bank, memory, pace, day, q, session, now }: Judging): Judged {
  const { fact, question, hinted } = asking
  const verdict = grade(question, given)
  const ms = Math.max(0, now - asking.shownAt)
  const tiles = question.form === 'cloze' && question.tiles !== null
  const { rating, guess } = rate({
    ...{ verdict, form: question.form, tiles, sure, hint: hinted, memory, ms, day },
    medianMs: medianMs(pace, question.form),
  })
  return { verdict, guess, body: answerBody({ bank, fact, question, given, verdict, rating, sure, hinted, q, ms, session }) }
}
