import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { App } from 'vue'
import { ERASE } from '../../../src/app/later-ports.ts'
import EraseSection from '../../../src/app/screens/settings/EraseSection.vue'
import { useRecords } from '../../../src/app/stores/records.ts'
import { en } from '../../../src/app/words/en.ts'
import { focused, push } from '../support/focus.ts'
import { button, field } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'
import { openWorld } from '../support/world.ts'

describe('the focus in the settings', () => {
  it('goes to what stands there instead once a record store is connected or forgotten, and stays while it is sent', async () => {
    const { app } = await visit('/settings')
    await field(app, en.records.address).setValue('https://lrs.example')
    await push(button(app, en.records.connect))
    expect(useRecords().access).not.toBeNull()
    expect(focused()).toBe(en.records.state(0, 0))
    useRecords().sending = true
    await shown()
    const send = button(app, en.records.send)
    expect(send.element.disabled).toBe(false)
    expect(send.attributes('aria-disabled')).toBe('true')
    await push(button(app, en.records.disconnect))
    expect(useRecords().access).toBeNull()
    expect(focused()).toBe(en.records.address)
  })

  it('stays while everything is deleted', async () => {
    const world = await openWorld()
    const never = (app: App): void => void app.provide(ERASE, () => new Promise<void>(() => undefined))
    const section = mount(EraseSection, { global: { plugins: [world.plugin, never] } })
    await field(section, en.reminders.erase.label).setValue('delete')
    await section.get('form').trigger('submit')
    const erase = button(section, en.reminders.erase.do)
    expect(erase.element.disabled).toBe(false)
    expect(erase.attributes('aria-disabled')).toBe('true')
  })
})
