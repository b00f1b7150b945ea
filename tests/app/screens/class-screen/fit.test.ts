import { describe, expect, it, vi } from 'vitest'
import { useClassHost } from '../../../../src/app/stores/class-host.ts'
import { button, option } from '../../support/page.ts'
import { shown, visit } from '../../support/screen.ts'

describe('the projector', () => {
  it('sets a question smaller that is too long for the projector; it ran off the bottom', async () => {
    const { app } = await visit('/class')
    await button(app, 'Host a class').trigger('click')
    await shown()
    await option(app, 'Hands').setValue()
    await button(app, 'Start').trigger('click')
    await shown()
    const fit = (): string => app.get<HTMLElement>('.projector').element.style.getPropertyValue('--fit')
    expect(fit()).toBe('1')
    const room = vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
    const words = vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(() => 720 * Number(fit()))
    await button(app, 'Close voting').trigger('click')
    await vi.waitFor(() => expect(fit()).toBe('0.8'))
    room.mockReturnValue(800)
    window.dispatchEvent(new Event('resize'))
    expect(fit(), 'in a higher window').toBe('1')
    room.mockRestore()
    words.mockRestore()
    await useClassHost().close()
  })
})
