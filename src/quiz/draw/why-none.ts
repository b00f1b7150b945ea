import type { Fact } from '../../bank/bank.ts'
import { isGroupForm, type Form } from '../../bank/form.ts'
import type { DrawSetup } from '../quiz.ts'
import { drawQuiz, type Drawable } from './draw.ts'
import { isInScope } from './pool.ts'

/**
 * Why a choice makes no question. `unchosen`: no objective, section or fact is ticked; `formless`: no form is;
 * `factless`: no fact is in scope; `unmade`: no fact in scope makes one of the forms; `alone`: too few facts in scope go
 * together.
 */
export type WhyNone = 'unchosen' | 'formless' | 'factless' | 'unmade' | 'alone'

/** A choice while it is made: a scope or the forms may still be empty. */
export function whyNone(drawable: Drawable, setup: DrawSetup, seed: number): WhyNone | null {
  const { scope, forms } = setup
  const chosen = scope.kind === 'all' || (scope.kind === 'objectives' ? scope.ids : scope.letters).length > 0
  if (!chosen) return 'unchosen'
  const facts = drawable.bank.facts.filter((fact) => isInScope(fact, scope))
  const why = whyUnmade(facts, forms)
  if (why !== null || !makeable(facts, forms).every(isGroupForm)) return why
  return drawQuiz(drawable, { ...setup, count: 1 }, seed).length === 0 ? 'alone' : null
}

/** Why facts make no question in some forms, each by itself; null where one does. */
export function whyUnmade(facts: readonly Fact[], forms: readonly Form[]): WhyNone | null {
  if (forms.length === 0) return 'formless'
  if (facts.length === 0) return 'factless'
  return makeable(facts, forms).length === 0 ? 'unmade' : null
}

function makeable(facts: readonly Fact[], forms: readonly Form[]): readonly Form[] {
  return facts.flatMap((fact) => fact.forms.filter((form) => forms.includes(form)))
}
