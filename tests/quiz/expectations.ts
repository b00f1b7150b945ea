import type { Fact } from '../../src/bank/bank.ts'
import type { Form } from '../../src/bank/form.ts'
import { gapsOf } from '../../src/quiz/forms/cloze/gaps.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
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

/** Every question that a fact makes in a form: each gap, typed and by tiles; one draw of everything else. */
export function questionsOf(fact: Fact, form: Form, seed: number): readonly Question[] {
  if (form !== 'cloze') return [makeQuestion(fact, form, { seed })]
  const draws: Draw[] = gapsOf(fact).flatMap((_, gap) => [
    { seed, gap },
    ...(fact.traps.length > 0 ? [{ seed, gap, tiles: true }] : []),
  ])
  return draws.map((draw) => makeQuestion(fact, form, draw))
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
      return []
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
