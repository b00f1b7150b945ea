import { isGroupForm } from '../../bank/form.ts'
import type { DrawSetup } from '../quiz.ts'
import { drawQuiz, type Drawable } from './draw.ts'
import { isInScope } from './pool.ts'

/**
 * Why a choice makes no question. `unchosen`: no objective or section is ticked; `formless`: no form is; `factless`: no
 * fact is in scope; `unmade`: no fact in scope makes one of the forms; `alone`: too few facts in scope go together.
 */
export type WhyNone = 'unchosen' | 'formless' | 'factless' | 'unmade' | 'alone'

/** A choice while it is made: a scope or the forms may still be empty. */
export function whyNone(drawable: Drawable, setup: DrawSetup, seed: number): WhyNone | null {
  const { scope, forms } = setup
  const chosen = scope.kind === 'all' || (scope.kind === 'objectives' ? scope.ids : scope.letters).length > 0
  if (!chosen) return 'unchosen'
  if (forms.length === 0) return 'formless'
  const facts = drawable.bank.facts.filter((fact) => isInScope(fact, scope))
  if (facts.length === 0) return 'factless'
  const makeable = facts.flatMap((fact) => fact.forms.filter((form) => forms.includes(form)))
  if (makeable.length === 0) return 'unmade'
  if (!makeable.every(isGroupForm)) return null
  return drawQuiz(drawable, { ...setup, count: 1 }, seed).length === 0 ? 'alone' : null
}
