import { describe, expect, it } from 'vitest'
import { useClassHost } from '../../../src/app/stores/class-host.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { button, buttonsIn, option } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'

describe('the classroom', () => {
  it('is two taps from a class with phones', async () => {
    const { app, address } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await button(app, 'Start').trigger('click')
    await shown()
    expect(address()).toBe('/class/host')
    expect(useClassHost().kept?.ways).toBe('both')
    expect(app.text()).toContain('Nobody is here yet.')
    await useClassHost().close()
  })

  it('projects the first question at once where only hands vote, and the same window has the next step', async () => {
    const { app, address } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Hands').setValue()
    await button(app, 'Start').trigger('click')
    await shown()
    expect(address()).toBe('/class/screen')
    const host = useClassHost()
    expect(host.state?.phase).toMatchObject({ kind: 'open', question: 0 })
    const asked = host.kept?.lesson.questions[0]
    expect(app.text()).toContain(asked?.question.stem)
    expect(app.html()).not.toContain(asked?.says)
    await button(app, 'Close voting').trigger('click')
    await button(app, 'Show the answer').trigger('click')
    await shown()
    expect(app.text()).toContain(asked?.says)
    await host.close()
  })

  it('says what is missing where a class cannot begin', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Class list').setValue()
    await shown()
    expect(button(app, 'Start').attributes('disabled')).toBeDefined()
    expect(app.text()).toContain('Choose a class list, or make one.')
  })

  it('keeps a class list, and offers it again', async () => {
    const { app, world } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Class list').setValue()
    await shown()
    await app.get('.new input').setValue('Evening class')
    await app.get('.new textarea').setValue('1. Ann Example\n2. Bob Example\n\n')
    await button(app, 'Keep this list · 2 seats').trigger('click')
    await shown()
    expect([...world.classes.shelf.kept.keys()].some((name) => name.startsWith('class-list/'))).toBe(true)
    await button(app, 'Start').trigger('click')
    await shown()
    expect(useClassHost().state?.seats.map(({ name }) => name)).toEqual(['Ann Example', 'Bob Example'])
    await useClassHost().close()
  })

  it('stands in the bar in place of the quiz for whoever teaches', async () => {
    const { app } = await visit('/today')
    const bar = () => app.findAll('nav li:not(.rail)').map((one) => one.text())
    expect(bar()).toEqual(['Today', 'Quiz', 'Document', 'Progress', 'More'])
    useSettings().device.teaches = true
    await shown()
    expect(bar()).toEqual(['Today', 'Classroom', 'Document', 'Progress', 'More'])
  })

  it('tells whoever opens the controls without a class where to begin', async () => {
    const { app } = await visit('/class/host')
    expect(app.text()).toContain('No class is running')
    expect(buttonsIn(app)).toEqual([])
  })

  it('tells whoever opens a report of another device that it is not here', async () => {
    const { app } = await visit('/class/report/abc')
    expect(app.text()).toContain('There is no such class on this device')
  })
})
