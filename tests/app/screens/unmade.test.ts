import { describe, expect, it } from 'vitest'
import type { Bank } from '../../../src/bank/bank.ts'
import { FORMS, type Form } from '../../../src/bank/form.ts'
import { reportsNewestFirst } from '../../../src/journal/fold.ts'
import { drawQuiz } from '../../../src/quiz/draw/draw.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { finish } from '../support/answers.ts'
import { leagueBank } from '../support/bank.ts'
import { pseudoWords } from '../support/pseudo.ts'
import { visit } from '../support/screen.ts'

/** The bank says that the lamp makes a form that cannot be made of it. */
function badBank(form: Form, id = 'lamp'): Bank {
  const bank = leagueBank()
  return { ...bank, facts: bank.facts.map((fact) => (fact.id === id ? { ...fact, forms: [form], traps: [], says: [fact.ask] } : fact)) }
}

const BAD = ['number', 'cloze', 'select', 'match'] as const

function reported() {
  return reportsNewestFirst(useJournal().folded).map(({ fact, form, bankv }) => ({ fact, form, bankv }))
}

describe('a fact whose form cannot be made', () => {
  it.each(BAD)('is reported once and passed over in a session, not a blank screen (%s)', async (form) => {
    const page = await visit('/study', { bank: badBank(form) })
    expect(useStudy().phase.kind).toBe('asking')
    expect(page.app.find('main').text()).not.toBe('')
    const asked = [...finish()]
    for (let more = 0; more < 3; more++) {
      useStudy().startExtra()
      asked.push(...finish())
    }
    expect(asked).toContain('bell')
    expect(asked).not.toContain('lamp')
    // Whom nobody keeps company is not asked together: that is no fault of the bank.
    if (form !== 'match') expect(reported()).toEqual([{ fact: 'lamp', form, bankv: '0a1b2c3d' }])
  })

  it('is reported in the learner’s language', async () => {
    const words = pseudoWords()
    await visit('/study', { bank: badBank('cloze'), words })
    const [report] = reportsNewestFirst(useJournal().folded)
    expect(report?.note).toBe(words.study.report.unmade)
  })

  it.each(BAD)('leaves Today its first question (%s)', async (form) => {
    const { app } = await visit('/today', { bank: badBank(form) })
    const { first } = usePlan()
    expect(first?.question.fact).not.toBe('lamp')
    expect(app.text()).toContain(first?.question.stem ?? 'a first question')
  })

  it.each(BAD)('is left out of a quiz, and the others come (%s)', (form) => {
    const bank = badBank(form)
    const drawn = drawQuiz({ bank, material: materialOf(bank) }, { scope: { kind: 'all' }, count: 20, forms: FORMS }, 7)
    expect(drawn.map(({ fact }) => fact)).not.toContain('lamp')
    expect(drawn.length).toBeGreaterThan(5)
  })
})
