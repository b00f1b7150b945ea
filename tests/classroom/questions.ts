import { FORMS } from '../../src/bank/form.ts'
import { materialOf } from '../../src/quiz/material.ts'
import type { Question } from '../../src/quiz/question.ts'
import { sampleQuestion } from '../../src/quiz/sample.ts'
import { grouped, harbourBank } from '../memory/bank.ts'
import { dateFact, factWith, listFact, numberFact, yearFact } from '../quiz/facts.ts'

const FACTS = [factWith(), listFact(), numberFact(), dateFact(), yearFact()]

/** Questions of invented facts in every form that a class is asked by, several of most. */
export function askedQuestions(): readonly Question[] {
  const harbour = grouped(harbourBank())
  const material = materialOf({ facts: [...FACTS, ...harbour.facts.slice(0, 30)], groups: harbour.groups })
  return [...material.facts.values()].flatMap((fact) =>
    FORMS.filter((form) => form !== 'card' && fact.forms.includes(form)).flatMap((form) => sampleQuestion(fact, form, 7, material) ?? []),
  )
}
