import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h, useTemplateRef, type PropType } from 'vue'
import ScreenHead from '../../../../src/app/screens/class-screen/ScreenHead.vue'
import { useFit } from '../../../../src/app/screens/class-screen/use-fit.ts'
import { useClassHost } from '../../../../src/app/stores/class-host.ts'
import type { ShownScreen } from '../../../../src/app/stores/class-host/window-messages.ts'
import { projectorView } from '../../../../src/classroom/host/projector.ts'
import { Room } from '../../../classroom/host/room.ts'
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
  it('is not measured anew when only the seconds of its clock change; it was, each second', async () => {
    const { world } = await visit('/class')
    const room = new Room({ limitMs: 60_000 })
    room.take({ do: 'start' })
    const Page = defineComponent({
      props: { screen: { type: Object as PropType<ShownScreen>, required: true }, words: { type: String, required: true } },
      setup(props) {
        useFit(useTemplateRef('page'), useTemplateRef('middle'))
        return () => h('main', { ref: 'page' }, [h(ScreenHead, { screen: props.screen }), h('div', { ref: 'middle' }, props.words)])
      },
    })
    const screen = (): ShownScreen => ({ view: projectorView(room.lesson, room.state, room.now), ways: 'hands', door: null, blank: false, quiz: null })
    const page = mount(Page, { props: { screen: screen(), words: 'One' }, global: { plugins: [world.plugin] } })
    const measured = vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get')
    const before = page.get('[role=timer]').text()
    room.now += 5_000
    await page.setProps({ screen: screen() })
    await flushPromises()
    expect(page.get('[role=timer]').text()).not.toBe(before)
    expect(measured).not.toHaveBeenCalled()
    await page.setProps({ words: 'Two' })
    await vi.waitFor(() => expect(measured).toHaveBeenCalled())
    measured.mockRestore()
  })
})
