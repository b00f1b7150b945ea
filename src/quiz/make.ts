import type { Fact } from '../bank/bank.ts'
import type { Form } from '../bank/form.ts'
import { unmakeable } from './asked.ts'
import { makeCard } from './forms/card/make.ts'
import { makeChoice } from './forms/choice/make.ts'
import { makeCloze } from './forms/cloze/make.ts'
import { makeMatch } from './forms/match/make.ts'
import { makeNumber } from './forms/number/make.ts'
import { makeOrder } from './forms/order/make.ts'
import { makeSelect } from './forms/select/make.ts'
import { makeShort } from './forms/short/make.ts'
import { makeSort } from './forms/sort/make.ts'
import { makeTrueFalse } from './forms/true-false/make.ts'
import type { Material } from './material.ts'
import type { Draw, Question } from './question.ts'

type Makers = { readonly [F in Form]: (fact: Fact, draw: Draw, material: Material) => Extract<Question, { readonly form: F }> }

const MAKERS: Makers = {
  choice: makeChoice,
  select: makeSelect,
  'true-false': makeTrueFalse,
  cloze: makeCloze,
  short: makeShort,
  number: makeNumber,
  match: makeMatch,
  order: makeOrder,
  sort: makeSort,
  card: makeCard,
}

/**
 * Makes the question of a fact in a form. The same fact, form and draw always make the same question. Throws a
 * `RangeError` that names fact and form where the fact does not make that form, or not with that gap, those tiles or that company.
 */
export function makeQuestion(fact: Fact, form: Form, draw: Draw, material: Material): Question {
  if (!fact.forms.includes(form)) throw unmakeable(fact, form, 'it is not among its forms')
  return MAKERS[form](fact, draw, material)
}
