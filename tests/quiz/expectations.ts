import type { Fact } from '../../src/bank/bank.ts'
import { isGroupForm, type Form } from '../../src/bank/form.ts'
import { companyFor } from '../../src/quiz/company.ts'
import { gapsOf } from '../../src/quiz/forms/cloze/gaps.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf, type Material } from '../../src/quiz/material.ts'
import { normalise } from '../../src/quiz/normalise.ts'
import type { ClozeQuestion, Draw, Given, Question, ShortQuestion } from '../../src/quiz/question.ts'

/** What every question must be able to take: wordings that are right, and traps that are not. */
export interface Answers {
  readonly right: readonly Given[]
  readonly trapped: readonly Given[]
}

/** The answers to a question that its own fact names. */
export function answersTo(question: Question): Answers {
  switch (question.form) {
    case 'choice':
      return { right: [option(question.key)], trapped: question.traps.map((trap) => option(trap.text)) }
    case 'select':
      return { right: [{ kind: 'options', texts: question.keys }], trapped: [] }
    case 'match':
    case 'sort':
      return { right: [{ kind: 'placed', places: question.parts.map(({ key }) => key) }], trapped: [] }
    case 'order':
      return { right: [{ kind: 'sequence', tiles: question.parts.map(({ tile }) => tile) }], trapped: [] }
    case 'true-false':
      return { right: [{ kind: 'truth', value: question.truth }], trapped: [] }
    case 'cloze': {
      const give = question.tiles === null ? typed : option
      return { right: wordings(question).map(give), trapped: question.traps.map((trap) => give(trap.text)) }
    }
    case 'short':
      return { right: wordings(question).map(typed), trapped: question.traps.map((trap) => typed(trap.text)) }
    case 'number':
      return { right: [typed(question.key)], trapped: question.traps.map((trap) => typed(trap.text)) }
    case 'card':
      return { right: [{ kind: 'recall', grade: 3 }], trapped: [] }
  }
}

/**
 * Every question that a fact makes in a form: each gap, typed and by tiles; in company of whoever stands in its group; one
 * draw of everything else. Throws where a fact claims a form of a group that finds it no company.
 */
export function questionsOf(fact: Fact, form: Form, seed: number, material: Material = ALONE): readonly Question[] {
  return drawsOf(fact, form, seed, material).map((draw) => makeQuestion(fact, form, draw, material))
}

/** What questions of one fact are made of. */
export const ALONE: Material = materialOf({ facts: [], groups: [] })

function drawsOf(fact: Fact, form: Form, seed: number, material: Material): readonly Draw[] {
  if (isGroupForm(form)) {
    const groups = material.groupsOf.get(fact.id) ?? []
    const company = companyFor(fact, form, { groups, fits: () => true, prefers: () => false, seed })
    if (company === null) throw new Error(`${fact.id} finds no company for ${form}`)
    return [{ seed, ...company }]
  }
  if (form !== 'cloze') return [{ seed }]
  return gapsOf(fact).flatMap((_, gap) => [{ seed, gap }, ...(fact.traps.length > 0 ? [{ seed, gap, tiles: true }] : [])])
}

/** Whether the stem shows the key or an accepted wording, word by word. */
export function stemShowsKey(question: Question): boolean {
  const stem = ` ${normalise(question.stem)} `
  return telling(question).some((key) => stem.includes(` ${normalise(key)} `))
}

/** What a stem must not hold. A true statement and its correction are the same by nature. */
function telling(question: Question): readonly string[] {
  switch (question.form) {
    case 'true-false':
    case 'order':
      return []
    case 'select':
      return question.keys
    case 'match':
      return question.parts.map(({ key }) => key)
    case 'sort':
      return question.parts.map(({ key }) => question.bins.find(({ id }) => id === key)?.title ?? key)
    case 'card':
      return question.back
    case 'cloze':
    case 'short':
      return wordings(question)
    case 'choice':
    case 'number':
      return [question.key]
  }
}

function wordings(question: ClozeQuestion | ShortQuestion): readonly string[] {
  return [question.key, ...question.accept]
}

function option(text: string): Given {
  return { kind: 'option', text }
}

function typed(text: string): Given {
  return { kind: 'text', text }
}
