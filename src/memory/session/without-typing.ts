import type { Fact } from '../../bank/bank.ts'
import type { Form } from '../../bank/form.ts'
import { canTile } from '../../quiz/forms/cloze/gaps.ts'
import type { Planned, Run } from './session.ts'

const TYPED: ReadonlySet<Form> = new Set<Form>(['cloze', 'short', 'number'])

/**
 * "No typing now": turns the typed questions that are still to come, the one shown included, into cards and word tiles.
 * A fact that can only be typed is typed all the same.
 */
export function withoutTyping(run: Run, facts: ReadonlyMap<string, Fact>): Run {
  const queue = run.queue.map((planned, place) => (place < run.at ? planned : untyped(planned, facts.get(planned.fact))))
  return { ...run, queue }
}

function untyped(planned: Planned, fact: Fact | undefined): Planned {
  const { form, draw } = planned
  if (fact === undefined || !TYPED.has(form)) return planned
  if (draw.tiles === true) return planned
  if (form === 'cloze' && draw.gap !== undefined && canTile(fact, draw.gap)) return { ...planned, draw: { ...draw, tiles: true } }
  return fact.forms.includes('card') ? { ...planned, form: 'card', draw: { seed: draw.seed } } : planned
}
