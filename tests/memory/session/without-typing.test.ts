import { describe, expect, it } from 'vitest'
import { canTile } from '../../../src/quiz/forms/cloze/gaps.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { startRun } from '../../../src/memory/session/run.ts'
import type { Planned } from '../../../src/memory/session/session.ts'
import { withoutTyping } from '../../../src/memory/session/without-typing.ts'
import { ALONE } from '../../quiz/expectations.ts'
import { factsOf, harbourBank } from '../bank.ts'

const bank = harbourBank()
const facts = factsOf(bank)

function runOf(queue: readonly Planned[]) {
  const plan = { queue, due: 0, fresh: queue.length, minutes: 1, waiting: 0, gentle: false, nextDay: null, unmade: [] }
  return startRun(plan, { id: 'r', mode: 'mixed', now: 0 })
}

const everything: readonly Planned[] = bank.facts.flatMap((fact) =>
  fact.forms.map((form): Planned => {
    const draw = form === 'cloze' ? { seed: 7, gap: 0 } : { seed: 7 }
    return { fact: fact.id, form, draw, why: 'due' }
  }),
)

describe('"No typing now" in a session', () => {
  it('leaves nothing to type, and only questions that the facts make', () => {
    for (const planned of withoutTyping(runOf(everything), facts).queue) {
      const fact = facts.get(planned.fact)
      if (fact === undefined) throw new Error(`no fact ${planned.fact}`)
      const question = makeQuestion(fact, planned.form, planned.draw, ALONE)
      const typed = question.form === 'short' || question.form === 'number' || (question.form === 'cloze' && question.tiles === null)
      expect(typed, `${planned.fact} ${planned.form}`).toBe(false)
    }
  })

  it('makes a cloze into tiles where a wrong word stands beside the key, else into a card', () => {
    for (const fact of bank.facts.filter(({ forms }) => forms.includes('cloze'))) {
      const [planned] = withoutTyping(runOf([{ fact: fact.id, form: 'cloze', draw: { seed: 1, gap: 0 }, why: 'due' }]), facts).queue
      expect(planned?.form).toBe(canTile(fact, 0) ? 'cloze' : 'card')
      expect(planned?.draw.tiles === true).toBe(canTile(fact, 0))
    }
  })

  it('leaves what was answered as it was', () => {
    const run = { ...runOf(everything), at: 5 }
    expect(withoutTyping(run, facts).queue.slice(0, 5)).toEqual(everything.slice(0, 5))
  })
})
