import type { Bank } from '../../../bank/bank.ts'
import { FORMS, type Form } from '../../../bank/form.ts'
import { PASS_MARK, type Listed, type Scope, type Source, type Terms } from '../../../quiz/quiz.ts'
import type { Shared } from '../../../quiz/share/shared.ts'

/** What a scope is made of while it is chosen: whatever was ticked stays, whichever kind holds. */
export interface ScopeChoice {
  kind: Scope['kind']
  objectives: string[]
  sections: string[]
}

/** What a quiz on paper is made of. */
export interface QuizChoice {
  scope: ScopeChoice
  /** How many questions, 1..100. */
  count: number
  forms: Form[]
  seed: number
  /** A list that came with a link, in place of what is drawn; null where questions are drawn. */
  list: readonly Listed[] | null
  terms: Terms
}

/** Nothing is limited to begin with; what is ticked first is the bank's first objective and section. */
export function everything(bank: Bank): ScopeChoice {
  return {
    kind: 'all',
    objectives: bank.objectives.slice(0, 1).map(({ id }) => id),
    sections: bank.outline.slice(0, 1).map(({ letter }) => letter),
  }
}

const FIRST_COUNT = 20

/** Twenty mixed questions. */
export function mixedQuiz(bank: Bank, seed: number): QuizChoice {
  const terms: Terms = { conditions: 'practice', minutes: null, passMark: PASS_MARK }
  return { scope: everything(bank), count: FIRST_COUNT, forms: [...FORMS], seed, list: null, terms }
}

/** A quiz as it came with a link. */
export function sharedQuiz(bank: Bank, { source, terms }: Shared): QuizChoice {
  const quiz = { ...mixedQuiz(bank, source.seed), terms }
  if (source.kind === 'listed') return { ...quiz, list: source.list }
  const { scope, count, forms } = source.setup
  const ticked = everything(bank)
  if (scope.kind === 'objectives') ticked.objectives = [...scope.ids]
  if (scope.kind === 'sections') ticked.sections = [...scope.letters]
  return { ...quiz, scope: { ...ticked, kind: scope.kind }, count, forms: [...forms] }
}

export function scopeOf({ kind, objectives, sections }: ScopeChoice): Scope {
  switch (kind) {
    case 'all':
      return { kind }
    case 'objectives':
      return { kind, ids: objectives }
    case 'sections':
      return { kind, letters: sections }
  }
}

/** Where the questions come from; null where nothing is chosen that could make any. */
export function sourceOf({ scope, count, forms, seed, list }: QuizChoice): Source | null {
  if (list !== null) return { kind: 'listed', list, seed }
  const isEmpty = (scope.kind === 'objectives' && scope.objectives.length === 0) || (scope.kind === 'sections' && scope.sections.length === 0)
  if (isEmpty || forms.length === 0) return null
  return { kind: 'drawn', setup: { scope: scopeOf(scope), count, forms }, seed }
}
