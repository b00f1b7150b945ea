import type { Fact } from '../bank/bank.ts'
import type { Form } from '../bank/form.ts'
import { unmakeable } from './asked.ts'
import { makeCard } from './forms/card/make.ts'
import { makeChoice } from './forms/choice/make.ts'
import { makeCloze } from './forms/cloze/make.ts'
import { makeNumber } from './forms/number/make.ts'
import { makeShort } from './forms/short/make.ts'
import { makeTrueFalse } from './forms/true-false/make.ts'
import type { Draw, Question } from './question.ts'

type Makers = { readonly [F in Form]: (fact: Fact, draw: Draw) => Extract<Question, { readonly form: F }> }

const MAKERS: Makers = {
  choice: makeChoice,
  'true-false': makeTrueFalse,
  cloze: makeCloze,
  short: makeShort,
  number: makeNumber,
  card: makeCard,
}

/**
 * Makes the question of a fact in a form. The same fact, form and draw always make the same question. Throws a
 * `RangeError` that names fact and form where the fact does not make that form, or not with that gap or those tiles.
 */
export function makeQuestion(fact: Fact, form: Form, draw: Draw): Question {
  if (!fact.forms.includes(form)) throw unmakeable(fact, form, 'it is not among its forms')
  return MAKERS[form](fact, draw)
}
