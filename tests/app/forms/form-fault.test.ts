import { flushPromises, mount } from '@vue/test-utils'
import { expect, it, vi } from 'vitest'
import { h } from 'vue'
import { FORM_COMPONENTS } from '../../../src/app/forms/registry.ts'
import { en } from '../../../src/app/words/en.ts'
import { WORDS } from '../../../src/app/words/words.ts'
import { portsQuestion } from '../support/form.ts'
import { button } from '../support/page.ts'

vi.mock('../../../src/app/forms/later-forms.ts', () => {
  const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
  return { LATER_FORMS: { select: gone, match: gone, order: gone, sort: gone } }
})

it('a form that cannot be fetched says so, and what to do', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(console, 'error').mockReturnValue()
  const props = { question: portsQuestion('match'), given: null, verdict: null, shortcuts: true }
  const form = mount(() => h('div', [h(FORM_COMPONENTS.match, props)]), {
    global: { provide: { [WORDS]: en }, config: { errorHandler: () => undefined } },
  })
  await flushPromises()
  expect(form.get('[role=alert]').text()).toContain(en.study.broken.title)
  const reload = vi.spyOn(window.location, 'reload').mockReturnValue()
  await button(form, en.study.broken.reload).trigger('click')
  expect(reload).toHaveBeenCalledOnce()
})
