import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import ModalSheet from '../../../src/app/parts/ModalSheet.vue'

it('a sheet draws what is in it when it is first opened, in time to get the focus, and keeps it', async () => {
  const sheet = mount(ModalSheet, { props: { open: false, title: 'Exam' }, slots: { default: '<input autofocus>' }, attachTo: document.body })
  expect(sheet.find('input').exists()).toBe(false)
  let seen = 0
  const dialog = sheet.get('dialog').element
  dialog.showModal = () => (seen = dialog.querySelectorAll('input').length)
  await sheet.setProps({ open: true })
  expect(seen).toBe(1)
  await sheet.get('input').setValue('tomorrow')
  await sheet.setProps({ open: false })
  expect(sheet.get('input').element.value).toBe('tomorrow')
})
