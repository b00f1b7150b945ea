import { mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import App from '../../../src/app/App.vue'
import { makeRouter } from '../../../src/app/router.ts'
import { en } from '../../../src/app/words/en.ts'
import { shown } from '../support/screen.ts'
import { openWorld } from '../support/world.ts'

const say = en.faults.loading

describe('a screen whose code does not come', () => {
  it('is told where one is, and no longer once another screen comes', async () => {
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    onTestFinished(() => warned.mockRestore())
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    onTestFinished(() => void vi.useRealTimers())
    const world = await openWorld()
    const router = makeRouter(createMemoryHistory())
    router.addRoute({ path: '/lost', component: () => Promise.reject(new TypeError('Failed to fetch')) })
    await router.push('/help')
    const app = mount(App, { props: { screen: ref(true) }, attachTo: document.body, global: { plugins: [world.plugin, router] } })
    onTestFinished(() => app.unmount())
    await shown()
    vi.advanceTimersByTime(3_000)
    await shown()
    await router.push('/lost').catch(() => undefined)
    await shown()
    expect(app.get('[role=alert]').text()).toContain(say.title)
    expect(app.get('h1').text()).toBe(en.frame.names.help)
    await router.push('/settings')
    await shown()
    expect(app.text()).not.toContain(say.title)
  })
})
