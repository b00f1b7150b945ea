import { mount, type VueWrapper } from '@vue/test-utils'
import { expect, it, onTestFinished } from 'vitest'
import type { Component } from 'vue'
import ReportSheet from '../../../src/app/parts/question/ReportSheet.vue'
import OwnNote from '../../../src/app/screens/facts/OwnNote.vue'
import { en } from '../../../src/app/words/en.ts'
import { WORDS } from '../../../src/app/words/words.ts'
import { button } from '../support/page.ts'

function shown(part: Component, props: Record<string, unknown>): VueWrapper {
  const wrapper: VueWrapper = mount(part, { props, attachTo: document.body, global: { provide: { [WORDS]: en } } })
  onTestFinished(() => wrapper.unmount())
  return wrapper
}

/** Types as keyboards of phones do: nothing says that the word is at its end. */
async function compose(wrapper: VueWrapper, text: string): Promise<void> {
  const area = wrapper.get('textarea')
  await area.trigger('compositionstart')
  area.element.value = text
  await area.trigger('input')
}

it('a report can be saved while a phone keyboard composes its first word', async () => {
  const sheet = shown(ReportSheet, { open: true })
  const save = button(sheet, en.study.report.save)
  expect(save.element.disabled).toBe(true)
  await compose(sheet, 'Wrong')
  expect(save.element.disabled).toBe(false)
  await sheet.get('form').trigger('submit')
  expect(sheet.emitted('save')).toEqual([['Wrong']])
})

it('an own note can be saved while a phone keyboard composes its first word', async () => {
  const note = shown(OwnNote, { text: '' })
  await compose(note, 'Remember')
  expect(button(note, en.facts.one.note.save).attributes('aria-disabled')).toBe('false')
  await note.get('form').trigger('submit')
  expect(note.emitted('save')).toEqual([['Remember']])
})
