import { describe, expect, it } from 'vitest'
import { useClassHost } from '../../../../src/app/stores/class-host.ts'
import { useClassSetup } from '../../../../src/app/stores/class-setup.ts'
import { button } from '../../support/page.ts'
import { shown, visit } from '../../support/screen.ts'

describe('the host’s controls', () => {
  it('closes an exam after asking only, and opens it again; one press ended it for everybody', async () => {
    const { app } = await visit('/class')
    const setup = useClassSetup()
    setup.choice.pacing = 'exam'
    setup.choice.count = 1
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    const host = useClassHost()
    for (const pid of ['ann', 'bob']) host.take({ do: 'join', pid, key: pid, name: pid, seat: null, knowsRoom: true })
    host.press({ do: 'forward' })
    host.take({ do: 'answer', pid: 'ann', key: 'ann', question: 0, round: 1, turn: 0, given: { kind: 'unknown' }, sure: null, ms: 500 })
    await shown()
    host.press({ do: 'forward' })
    expect(host.state?.phase.kind, 'after a key of the clicker').toBe('window')
    await button(app.get('.go'), 'Close voting').trigger('click')
    expect(host.state?.phase.kind, 'while it is asked').toBe('window')
    const sheet = app.findAll('.steps dialog').find((one) => one.text().includes('Close voting for everybody?'))
    expect(sheet?.text()).toContain('1 of 2 have answered every question.')
    if (sheet !== undefined) await button(sheet, 'Close voting').trigger('click')
    expect(host.state?.phase.kind).toBe('over')
    await shown()
    await button(app.get('.go'), 'Open voting again').trigger('click')
    expect(host.state?.phase.kind).toBe('window')
    await host.close()
  })
})
