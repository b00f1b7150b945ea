import type { Bank } from '../../bank/bank.ts'
import type { AnswerBody, Confidence } from '../../journal/line.ts'
import type { Memory } from '../../memory/memory.ts'
import { medianMs, type Pace } from '../../memory/pace.ts'
import { rate as rateSession, type Rated, type RatedAs } from '../../memory/rating.ts'
import { gradeFacts, overall } from '../../quiz/grade.ts'
import type { FactVerdict, Given, Question, Verdict } from '../../quiz/question.ts'
import { answerBody } from './answer-body.ts'

interface Judging {
  readonly question: Question
  readonly given: Given
  readonly sure: Confidence | null
  readonly hinted: boolean
  readonly bank: Bank
  /** What the learner had of a fact before. */
  memoryOf(fact: string): Memory | undefined
  readonly pace: Pace
  readonly day: number
  readonly q: string
  /** Where it happens, such as `study:8f21`. */
  readonly where: string
  /** Time from shown to answered, in milliseconds. */
  readonly ms: number
  /** What memory makes of a verdict, where that is not what it makes of one in a session. */
  readonly rate?: (answer: Rated) => RatedAs
}

interface Judged {
  readonly verdict: Verdict
  readonly verdicts: readonly FactVerdict[]
  readonly guess: RatedAs['guess']
  /** One line for each fact that was asked. */
  readonly bodies: readonly AnswerBody[]
}

/** What grading says of an answer, what memory makes of that, and the lines that record both. */
export function judge(judging: Judging): Judged {
  const { question, given, pace, memoryOf, rate = rateSession } = judging
  const verdicts = gradeFacts(question, given)
  const tiles = question.form === 'cloze' && question.tiles !== null
  const median = medianMs(pace, question.form)
  const rated = verdicts.map((one) => ({
    ...one,
    ...rate({
      ...{ verdict: one.verdict, form: question.form, tiles, sure: judging.sure, hint: judging.hinted },
      ...{ memory: memoryOf(one.fact), ms: judging.ms, day: judging.day, medianMs: median },
    }),
  }))
  const bodies = rated.map((one) => answerBody({ ...judging, ...one }))
  return { verdict: overall(verdicts), verdicts, guess: guessOf(rated), bodies }
}

/** A lucky guess counts as such where everything was right, and moves memory: a repeat of the same day promises nothing for tomorrow. */
function guessOf(rated: readonly (RatedAs & { readonly verdict: Verdict })[]): RatedAs['guess'] {
  if (rated.some(({ guess, counted }) => guess === null || !counted)) return null
  return rated.some(({ guess }) => guess === 'weak') ? 'weak' : 'strong'
}
