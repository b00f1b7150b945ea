import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { isGroupForm, type Form, type GroupForm } from '../../../src/bank/form.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf, type Material } from '../../../src/quiz/material.ts'
import type { GroupQuestion, Question } from '../../../src/quiz/question.ts'

export type SingleQuestion = Exclude<Question, GroupQuestion>

/** A question of one fact needs neither other facts nor groups. */
const ALONE: Material = materialOf({ facts: [], groups: [] })

/** Every question that a fact makes by itself: one of each form, one of each gap, and every statement for true-false. */
export function everyQuestion(fact: Fact): SingleQuestion[] {
  return fact.forms.flatMap((form): SingleQuestion[] => {
    if (isGroupForm(form)) return []
    if (form === 'cloze') return gapsOf(fact).map((gap) => make(fact, form, { seed: 1, gap }))
    if (form === 'true-false') return everyStatement(fact)
    return [make(fact, form, { seed: 1 })]
  })
}

/** How many distinct questions a bank makes: by fact, form, gap and statement; a reverse is a fact of its own. */
export function countQuestions(bank: Bank): number {
  return bank.facts.reduce((sum, fact) => sum + everyQuestion(fact).length + fact.forms.filter(isGroupForm).length, 0)
}

function make(fact: Fact, form: Exclude<Form, GroupForm>, draw: { seed: number; gap?: number }): SingleQuestion {
  const question = makeQuestion(fact, form, draw, ALONE)
  if (question.form === 'match' || question.form === 'order' || question.form === 'sort') {
    throw new Error(`${fact.id}: ${form} asks several facts`)
  }
  return question
}

/** The gaps of `says`, from 0. */
function gapsOf(fact: Fact): number[] {
  return fact.says.filter((segment) => typeof segment !== 'string').map((_, index) => index)
}

/** Seeds pick the statement, so seeds are tried until each has come up; the bound is far beyond what that takes. */
function everyStatement(fact: Fact): SingleQuestion[] {
  const byStem = new Map<string, SingleQuestion>()
  for (let seed = 0; seed < 200 && byStem.size < fact.wrong.length + 1; seed += 1) {
    const question = make(fact, 'true-false', { seed })
    byStem.set(question.stem, question)
  }
  return [...byStem.values()]
}
