import { describe, expect, it } from 'vitest'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { button, buttonsIn } from '../../support/page.ts'
import { shown, visit } from '../../support/screen.ts'

function report(fact: string, form: string, note: string): void {
  useJournal().record([{ do: 'report', bank: 'league', bankv: '0a1b2c3d', fact, form, note }])
}

describe('Reports', () => {
  it('says where reports come from while there are none', async () => {
    const { app } = await visit('/reports')
    expect(app.text()).toContain('No reports yet.')
    expect(buttonsIn(app)).not.toContain('Save the reports as a file')
  })

  it('lists them, the newest first, each with its fact, form and date', async () => {
    const { app, world } = await visit('/reports')
    report('lamp', 'choice', 'Two answers fit.')
    world.device.passDays(1)
    report('gone', 'hologram', 'It is odd.')
    await shown()
    expect(app.findAll('main li').map((row) => row.text())).toEqual([
      'It is odd.This fact is not in the bank any more.hologram, 17 February 2026, 12:00',
      'Two answers fit.Which tower carries the lamp?Choice, 16 February 2026, 12:00',
    ])
    expect(app.get('main li a').attributes('href')).toBe('/facts/lamp')
  })

  it('hands them out as a file, says what it holds, and puts no learner and no answer into it', async () => {
    const page = await visit('/reports')
    report('lamp', 'choice', 'Two answers fit.')
    await shown()
    expect(page.app.text()).toContain('your note word for word')
    await button(page.app, 'Save the reports as a file').trigger('click')
    await shown()
    expect(page.app.get('main [role=status]').text()).toBe('Saved as passage-reports.json')
    expect(page.world.files.saved).toMatchObject([{ name: 'passage-reports.json', type: 'application/json' }])
    const text = page.world.files.saved[0]?.text ?? ''
    expect(JSON.parse(text)).toMatchObject({
      reports: [{ bank: 'league', version: '0a1b2c3d', fact: 'lamp', form: 'choice', note: 'Two answers fit.', date: '2026-02-16' }],
    })
    expect(text).not.toContain(useJournal().learner)
  })

  it('are counted on the list of facts', async () => {
    const page = await visit('/facts')
    expect(page.app.get('a[href="/reports"]').text()).toBe('Your reports')
    report('lamp', 'choice', 'Two answers fit.')
    await shown()
    expect(page.app.get('a[href="/reports"]').text()).toBe('Your reports (1)')
  })
})
