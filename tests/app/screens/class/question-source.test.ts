import { describe, expect, it } from 'vitest'
import { enClass } from '../../../../src/app/words/en-class.ts'
import { button, field, option } from '../../support/page.ts'
import { shown, visit } from '../../support/screen.ts'

describe('the questions of a class', () => {
  it('say of pasted text that holds no quiz what to do next; of text that is no link they said nothing', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'A link').setValue()
    await shown()
    const { label } = enClass.classHost.setUp.link
    for (const pasted of ['Questions for Monday', 'https://passage.example/', 'https://passage.example/#/quiz?bank=harbour.1&n=5&seed=!']) {
      await field(app, label).setValue(pasted)
      expect(app.get('#link-hint + .notice').text(), pasted).toContain('choose other questions above')
    }
    await field(app, label).setValue(' ')
    expect(app.find('#link-hint + .notice').exists(), 'with nothing pasted').toBe(false)
  })
})
