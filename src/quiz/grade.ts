import type { Form, GroupForm } from '../bank/form.ts'
import { gradeCard } from './forms/card/grade.ts'
import { gradeChoice } from './forms/choice/grade.ts'
import { gradeCloze } from './forms/cloze/grade.ts'
import { gradeMatch } from './forms/match/grade.ts'
import { gradeNumber } from './forms/number/grade.ts'
import { gradeOrder } from './forms/order/grade.ts'
import { gradeSelect } from './forms/select/grade.ts'
import { gradeShort } from './forms/short/grade.ts'
import { gradeSort } from './forms/sort/grade.ts'
import { gradeTrueFalse } from './forms/true-false/grade.ts'
import { gaveAsText } from './gave.ts'
import type { FactVerdict, Given, GroupQuestion, Question, Verdict } from './question.ts'
import { factsAsked, isTogether } from './together.ts'
import { type Attempt, UNKNOWN } from './verdicts.ts'

/** A question of one of the forms F, tied to its form so that the compiler can pair it with its grader. */
type QuestionOf<F extends SingleForm> = { [P in F]: { readonly form: P } & Extract<Question, { readonly form: P }> }[F]

/** The forms that ask one fact. */
type SingleForm = Exclude<Form, GroupForm>

type Graders = { readonly [F in SingleForm]: (question: QuestionOf<F>, given: Attempt) => Verdict }

const GRADERS: Graders = {
  choice: gradeChoice,
  select: gradeSelect,
  'true-false': gradeTrueFalse,
  cloze: gradeCloze,
  short: gradeShort,
  number: gradeNumber,
  card: gradeCard,
}

/**
 * Grades what the learner gave; of facts asked together the mean of their verdicts. "Don't know" scores 0 in every form.
 * Throws a `TypeError` for an answer that belongs to another form, and a `RangeError` for a number or date that cannot
 * be read (see `inputFault`).
 */
export function grade(question: Question, given: Given): Verdict {
  if (isTogether(question)) return overall(gradeFacts(question, given))
  return given.kind === 'unknown' ? UNKNOWN : gradeAttempt<SingleForm>(question, given)
}

function gradeAttempt<F extends SingleForm>(question: QuestionOf<F>, given: Attempt): Verdict {
  return GRADERS[question.form](question, given)
}

/**
 * A verdict for each fact that a question asks, the one it was drawn for first. Throws as `grade` does.
 */
export function gradeFacts(question: Question, given: Given): readonly FactVerdict[] {
  if (!isTogether(question)) {
    return [{ fact: question.fact, rev: question.rev, verdict: grade(question, given), gave: gaveAsText(given) }]
  }
  const verdicts = given.kind === 'unknown' ? unknown(question) : gradeTogether(question, given)
  return [...verdicts].sort((a, b) => Number(b.fact === question.fact) - Number(a.fact === question.fact))
}

/** The verdict on the question as a whole: of facts asked together their mean. */
export function overall(verdicts: readonly FactVerdict[]): Verdict {
  const [first] = verdicts
  if (first === undefined || verdicts.length === 1) return first?.verdict ?? UNKNOWN
  if (verdicts.every(({ verdict }) => verdict.reason.kind === 'unknown')) return UNKNOWN
  const score = verdicts.reduce((sum, { verdict }) => sum + verdict.score, 0) / verdicts.length
  const right = verdicts.filter(({ verdict }) => verdict.score === 1).length
  const total = verdicts.length
  return { score, reason: right === total ? { kind: 'right' } : { kind: 'parts', right, total } }
}

function gradeTogether(question: GroupQuestion, given: Attempt): readonly FactVerdict[] {
  switch (question.form) {
    case 'match':
      return gradeMatch(question, given)
    case 'order':
      return gradeOrder(question, given)
    case 'sort':
      return gradeSort(question, given)
  }
}

function unknown(question: GroupQuestion): readonly FactVerdict[] {
  const revs = new Map(question.parts.map(({ fact, rev }) => [fact, rev]))
  return factsAsked(question).map((fact) => ({ fact, rev: revs.get(fact) ?? question.rev, verdict: UNKNOWN, gave: [] }))
}
