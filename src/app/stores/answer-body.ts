import type { Bank } from '../../bank/bank.ts'
import type { AnswerBody, Confidence, Rating } from '../../journal/line.ts'
import { optionsShown } from '../../quiz/options-shown.ts'
import type { FactVerdict, Question } from '../../quiz/question.ts'

interface Answering extends FactVerdict {
  readonly bank: Bank
  readonly question: Question
  readonly rating: Rating
  readonly sure: Confidence | null
  readonly hinted: boolean
  readonly q: string
  readonly ms: number
  readonly where: string
}

/** The journal's line of an answer to one fact. */
export function answerBody(answering: Answering): AnswerBody {
  const { bank, question, fact, rev, verdict, gave, rating, sure, hinted, q, ms, where } = answering
  const opts = optionsShown(question)
  return {
    do: 'answer',
    q,
    bank: bank.id,
    bankv: bank.version,
    fact,
    rev,
    form: question.form,
    ...(question.form === 'cloze' ? { gap: question.gap } : {}),
    ...(opts === null ? {} : { opts }),
    ...(question.form === 'cloze' && question.tiles !== null ? { tiles: true as const } : {}),
    gave,
    score: verdict.score,
    ...(sure === null ? {} : { sure }),
    ...(hinted ? { hint: true as const } : {}),
    rating,
    ms,
    in: where,
  }
}
