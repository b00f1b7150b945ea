import type { Bank } from '../../bank/bank.ts'
import type { AnswerBody, Confidence, Rating } from '../../journal/line.ts'
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

/** What the learner could pick from, in the order shown. */
function optionsOf(question: Question): Pick<AnswerBody, 'opts' | 'tiles'> {
  switch (question.form) {
    case 'choice':
    case 'select':
      return { opts: question.options }
    case 'match':
      return { opts: question.entries }
    case 'order':
      return { opts: question.laidOut }
    case 'sort':
      return { opts: question.bins.map(({ id }) => id) }
    case 'cloze':
      return question.tiles === null ? {} : { opts: question.tiles, tiles: true }
    case 'true-false':
    case 'short':
    case 'number':
    case 'card':
      return {}
  }
}

/** The journal's line of an answer to one fact. */
export function answerBody(answering: Answering): AnswerBody {
  const { bank, question, fact, rev, verdict, gave, rating, sure, hinted, q, ms, where } = answering
  return {
    do: 'answer',
    q,
    bank: bank.id,
    bankv: bank.version,
    fact,
    rev,
    form: question.form,
    ...(question.form === 'cloze' ? { gap: question.gap } : {}),
    ...optionsOf(question),
    gave,
    score: verdict.score,
    ...(sure === null ? {} : { sure }),
    ...(hinted ? { hint: true as const } : {}),
    rating,
    ms,
    in: where,
  }
}
