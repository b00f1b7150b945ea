import type { Bank, Fact } from '../../bank/bank.ts'
import type { AnswerBody, Confidence, Rating } from '../../journal/line.ts'
import { gaveAsText } from '../../quiz/gave.ts'
import type { Given, Question, Verdict } from '../../quiz/question.ts'

interface Answering {
  readonly bank: Bank
  readonly fact: Fact
  readonly question: Question
  readonly given: Given
  readonly verdict: Verdict
  readonly rating: Rating
  readonly sure: Confidence | null
  readonly hinted: boolean
  readonly q: string
  readonly ms: number
  readonly session: string
}

function optionsOf(question: Question): Pick<AnswerBody, 'opts' | 'tiles'> {
  if (question.form === 'choice') return { opts: question.options }
  if (question.form === 'cloze' && question.tiles !== null) return { opts: question.tiles, tiles: true }
  return {}
}

/** The journal's line of an answer. */
export function answerBody(answering: Answering): AnswerBody {
  const { bank, fact, question, given, verdict, rating, sure, hinted, q, ms, session } = answering
  return {
    do: 'answer',
    q,
    bank: bank.id,
    bankv: bank.version,
    fact: fact.id,
    rev: fact.rev,
    form: question.form,
    ...(question.form === 'cloze' ? { gap: question.gap } : {}),
    ...optionsOf(question),
    gave: gaveAsText(given),
    score: verdict.score,
    ...(sure === null ? {} : { sure }),
    ...(hinted ? { hint: true as const } : {}),
    rating,
    ms,
    in: `study:${session}`,
  }
}
