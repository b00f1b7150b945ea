import type { Form } from '../bank/form.ts'
import { gradeCard } from './forms/card/grade.ts'
import { gradeChoice } from './forms/choice/grade.ts'
import { gradeCloze } from './forms/cloze/grade.ts'
import { gradeNumber } from './forms/number/grade.ts'
import { gradeShort } from './forms/short/grade.ts'
import { gradeTrueFalse } from './forms/true-false/grade.ts'
import type { Given, Question, Verdict } from './question.ts'
import { type Attempt, UNKNOWN } from './verdicts.ts'

/** A question of one of the forms F, tied to its form so that the compiler can pair it with its grader. */
type QuestionOf<F extends Form> = { [P in F]: { readonly form: P } & Extract<Question, { readonly form: P }> }[F]

type Graders = { readonly [F in Form]: (question: QuestionOf<F>, given: Attempt) => Verdict }

const GRADERS: Graders = {
  choice: gradeChoice,
  'true-false': gradeTrueFalse,
  cloze: gradeCloze,
  short: gradeShort,
  number: gradeNumber,
  card: gradeCard,
}

/**
 * Grades what the learner gave. "Don't know" scores 0 in every form. Throws a `TypeError` for an answer that belongs
 * to another form, and a `RangeError` for a number or date that cannot be read (see `inputFault`).
 */
export function grade(question: Question, given: Given): Verdict {
  return given.kind === 'unknown' ? UNKNOWN : gradeAttempt<Form>(question, given)
}

function gradeAttempt<F extends Form>(question: QuestionOf<F>, given: Attempt): Verdict {
  return GRADERS[question.form](question, given)
}
