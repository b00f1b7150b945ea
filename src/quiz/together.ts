import type { Fact, GroupOf } from '../bank/bank.ts'
import type { GroupForm } from '../bank/form.ts'
import type { FactId } from '../bank/ids.ts'
import { unmakeable } from './asked.ts'
import type { Material } from './material.ts'
import type { Draw, GroupQuestion, Question } from './question.ts'

/** A question of a group asks at least so many facts. */
export const FEWEST_TOGETHER = 3

/** Every fact that a question asks, the one it was drawn for first. */
export function factsAsked(question: Question): readonly FactId[] {
  if (!isTogether(question)) return [question.fact]
  return [...new Set([question.fact, ...question.parts.map(({ fact }) => fact)])]
}

/** Whether a question asks several facts at once. */
export function isTogether(question: Question): question is GroupQuestion {
  return question.form === 'match' || question.form === 'order' || question.form === 'sort'
}

/** A group of the right form and the facts of the draw, the one it was drawn for first. */
export interface Company<F extends GroupForm> {
  readonly group: GroupOf<F>
  readonly facts: readonly Fact[]
}

/**
 * Who is asked together. Throws a `RangeError` where the draw names no group of this form, a fact that the bank or the
 * group does not have, one twice, or too few.
 */
export function companyOf<F extends GroupForm>(fact: Fact, form: F, draw: Draw, material: Material): Company<F> {
  const group = draw.group === undefined ? undefined : material.groups.get(draw.group)
  if (group === undefined || !hasForm(group, form)) throw unmakeable(fact, form, 'the draw names no group of that form')
  const members = new Set(group.tiles.map((tile) => tile.fact))
  const asked = [fact.id, ...(draw.others ?? [])]
  if (new Set(asked).size < asked.length) throw unmakeable(fact, form, 'the draw names a fact twice')
  if (asked.length < FEWEST_TOGETHER) throw unmakeable(fact, form, `it takes ${FEWEST_TOGETHER} facts`)
  const facts = asked.map((id) => {
    const one = material.facts.get(id)
    if (one === undefined || !members.has(id)) throw unmakeable(fact, form, `${id} does not stand in "${group.id}"`)
    return one
  })
  return { group, facts }
}

function hasForm<F extends GroupForm>(group: GroupOf<GroupForm>, form: F): group is GroupOf<F> {
  return group.form === form
}
