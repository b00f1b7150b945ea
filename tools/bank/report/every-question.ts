import type { Fact } from '../../../src/bank/bank.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import type { Question } from '../../../src/quiz/question.ts'

/** Every question that a fact makes: one of each form, one of each gap, and every statement for true-false. */
export function everyQuestion(fact: Fact): Question[] {
  return fact.forms.flatMap((form): Question[] => {
    if (form === 'cloze') return gapsOf(fact).map((gap) => makeQuestion(fact, form, { seed: 1, gap }))
    if (form === 'true-false') return everyStatement(fact)
    return [makeQuestion(fact, form, { seed: 1 })]
  })
}

/** The gaps of `says`, from 0. */
function gapsOf(fact: Fact): number[] {
  return fact.says.filter((segment) => typeof segment !== 'string').map((_, index) => index)
}

/** Seeds pick the statement, so seeds are tried until each has come up; the bound is far beyond what that takes. */
function everyStatement(fact: Fact): Question[] {
  const byStem = new Map<string, Question>()
  for (let seed = 0; seed < 200 && byStem.size < fact.wrong.length + 1; seed += 1) {
    const question = makeQuestion(fact, 'true-false', { seed })
    byStem.set(question.stem, question)
  }
  return [...byStem.values()]
}
