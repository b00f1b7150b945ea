import { describe, expect, it } from 'vitest'
import { useCopy } from '../../../src/app/stores/copy.ts'
import { en } from '../../../src/app/words/en.ts'
import { leagueSentence } from '../support/copy.ts'
import { push } from '../support/focus.ts'
import { button } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'

describe('the focus, of a copy of which little was found,', () => {
  it.each(['keep', 'leave'] as const)('goes to what the copy is folded into (%s), which lets go only of what was kept', async (answer) => {
    const { app } = await visit('/doc')
    const sheet = app.get<HTMLDetailsElement>('details.copy')
    sheet.element.open = true
    await sheet.trigger('toggle')
    await app.get('textarea').setValue(`They wrote: ${leagueSentence('A1.1')}`)
    await button(app, en.copy.open.do).trigger('click')
    await shown()
    const { keep, leave } = en.copy.doubtful
    await push(button(app, answer === 'keep' ? keep(1) : leave))
    expect(useCopy().opened).toBe(answer === 'keep')
    expect(document.activeElement?.tagName).toBe('SUMMARY')
    expect(sheet.element.open).toBe(answer === 'leave')
    expect(app.get('textarea').element.value === '').toBe(answer === 'keep')
  })
})
