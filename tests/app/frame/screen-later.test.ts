import { mount } from '@vue/test-utils'
import { expect, it, onTestFinished } from 'vitest'
import { ref } from 'vue'
import { createMemoryHistory } from 'vue-router'
import App from '../../../src/app/App.vue'
import { makeRouter } from '../../../src/app/router.ts'
import { en } from '../../../src/app/words/en.ts'
import { shown } from '../support/screen.ts'
import { openWorld } from '../support/world.ts'

it('the frame stands before the screen, which names the tab once it is drawn', async () => {
  const world = await openWorld()
  const router = makeRouter(createMemoryHistory())
  await router.push('/report')
  const screen = ref(false)
  const app = mount(App, { props: { screen }, attachTo: document.body, global: { plugins: [world.plugin, router] } })
  onTestFinished(() => app.unmount())
  await shown()
  expect(app.find('nav').exists()).toBe(true)
  expect(app.find('h1').exists()).toBe(false)
  screen.value = true
  await shown()
  expect(app.get('h1').text()).toBe(en.report.title)
  expect(document.title).toBe(`${en.report.title} · Passage`)
})
