import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import BarePage from '../bench/bare/today/BarePage.vue'
import { isStemThere } from '../bench/probe/appearance.ts'
import { visit } from './support/screen.ts'

it('the benchmark finds the first question in its bare page as it does on Today; renamed on Today alone it was waited for until the end', async () => {
  const bare = mount(BarePage, { attachTo: document.body })
  expect(isStemThere()).toBe(true)
  bare.unmount()
  expect(isStemThere()).toBe(false)
  await visit('/today')
  expect(isStemThere()).toBe(true)
})
