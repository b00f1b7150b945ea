import { describe, expect, it } from 'vitest'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { asking, giveUp } from '../support/answers.ts'
import { everyFormBank, leagueBank } from '../support/bank.ts'
import { focused, push } from '../support/focus.ts'
import { button, field } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'

describe('the focus on a question', () => {
  it('goes to the hint that was asked for', async () => {
    const bank = leagueBank()
    const hinted = { ...bank, facts: bank.facts.map((fact) => ({ ...fact, hint: 'Think of the pilots.' })) }
    const { app } = await visit('/study', { bank: hinted })
    await push(button(app, en.study.hint.show))
    expect(focused()).toBe(`${en.study.hint.label}: Think of the pilots.`)
  })

  it('goes to the verdict, which says that the answer is counted as right', async () => {
    const { app } = await visit('/study', { bank: everyFormBank() })
    while (asking().question.form !== 'short') {
      giveUp()
      useStudy().next()
    }
    await shown()
    await field(app, en.study.short.label).setValue('Upper Dock')
    await button(app, en.study.confidence.sure).trigger('click')
    await shown()
    await push(button(app, en.feedback.countRight))
    expect(document.activeElement?.matches('[data-verdict]')).toBe(true)
  })
})
