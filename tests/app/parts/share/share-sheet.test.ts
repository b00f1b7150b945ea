import { mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { quizPage } from '../../../../src/app/parts/share/page-address.ts'
import ShareSheet from '../../../../src/app/parts/share/ShareSheet.vue'
import { FORMS } from '../../../../src/bank/form.ts'
import { FactIdSchema } from '../../../../src/bank/ids.ts'
import { readQuizFile } from '../../../../src/quiz/share/file.ts'
import type { Shared } from '../../../../src/quiz/share/shared.ts'
import * as v from 'valibot'
import { button, buttonsIn, field } from '../../support/page.ts'
import { shown } from '../../support/screen.ts'
import { openWorld, type World } from '../../support/world.ts'

const short: Shared = {
  bank: 'league',
  version: '0a1b2c3d',
  source: { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 10, forms: FORMS }, seed: 4 },
  terms: { conditions: 'practice', minutes: null, passMark: 0.8 },
}
const list = Array.from({ length: 100 }, (_, n) => ({ fact: v.parse(FactIdSchema, `a-fact-of-some-length-${n}`), form: 'card' as const }))
const long: Shared = { ...short, source: { kind: 'listed', list, seed: 4 } }

async function open(quiz: Shared): Promise<{ sheet: VueWrapper; world: World }> {
  const world = await openWorld()
  const sheet = mount(ShareSheet, { props: { open: true, quiz }, attachTo: document.body, global: { plugins: [world.plugin] } })
  await shown()
  return { sheet, world }
}

afterEach(() => {
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

describe('passing a quiz on', () => {
  it('shows the link, its code, and what is in it', async () => {
    const { sheet } = await open(short)
    expect(field(sheet, 'Link').element.value).toMatch(/#\/quiz\?bank=league[.]0a1b2c3d&n=10&seed=4$/)
    await vi.waitFor(() => expect(sheet.find('svg[role=img]').exists()).toBe(true))
    expect(sheet.get('svg[role=img]').attributes('aria-label')).toBe('QR code of the link')
    expect(sheet.text()).toContain('No names, no answers.')
  })

  it('copies the link', async () => {
    const writeText = vi.fn<(text: string) => Promise<void>>(async () => undefined)
    vi.stubGlobal('navigator', { clipboard: { writeText } })
    const { sheet } = await open(short)
    await button(sheet, 'Copy the link').trigger('click')
    await shown()
    expect(writeText).toHaveBeenCalledWith(field(sheet, 'Link').element.value)
    expect(sheet.get('[role=status]').text()).toBe('The link is copied.')
  })

  it('selects the link where the browser has no clipboard, as on plain http', async () => {
    vi.stubGlobal('navigator', {})
    const { sheet } = await open(short)
    await button(sheet, 'Copy the link').trigger('click')
    await shown()
    expect(sheet.get('[role=status]').text()).toContain('The link is selected.')
    expect(document.activeElement).toBe(field(sheet, 'Link').element)
    expect(buttonsIn(sheet)).not.toContain('Share')
  })

  it('opens the device’s own share sheet, and takes no for an answer', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>()
    vi.stubGlobal('navigator', { share })
    const { sheet } = await open(short)
    share.mockRejectedValueOnce(new DOMException('no', 'AbortError'))
    await button(sheet, 'Share').trigger('click')
    await shown()
    expect(share).toHaveBeenCalledWith({ title: 'Passage', url: field(sheet, 'Link').element.value })
    expect(sheet.get('[role=status]').text()).toBe('')
    share.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
    await button(sheet, 'Share').trigger('click')
    await shown()
    expect(sheet.get('[role=status]').text()).toContain('It was not shared.')
  })

  it('goes as a file where the link would be too long', async () => {
    const { sheet, world } = await open(long)
    expect(sheet.text()).toContain('too long for a link')
    expect(sheet.find('svg').exists()).toBe(false)
    expect(buttonsIn(sheet)).toEqual(['Save as a file', 'Close'])
    await button(sheet, 'Save as a file').trigger('click')
    expect(sheet.get('[role=status]').text()).toBe('Saved as passage-quiz-4.json')
    const [saved] = world.files.saved
    expect(readQuizFile(saved?.text ?? '')).toEqual({ kind: 'quiz', quiz: long })
  })
})

describe('the address of a quiz', () => {
  const at = (address: string) => new URL(address)
  it.each([
    ['where the app is', 'https://learn.example/passage/index.html', null, 'https://learn.example/passage/index.html#/quiz', false],
    ['where it is, although there is a lasting one', 'https://learn.example/', 'https://home.example/', 'https://learn.example/#/quiz', false],
    ['the lasting one, from the local network', 'http://192.168.1.4:4725/', 'https://home.example/', 'https://home.example/#/quiz', false],
    ['the local network, where there is no lasting one', 'http://192.168.1.4:4725/', null, 'http://192.168.1.4:4725/#/quiz', false],
    ['this computer alone', 'http://localhost:4725/', null, 'http://localhost:4725/#/quiz', true],
    ['the lasting one, from this computer', 'http://127.0.0.1:4725/', 'https://home.example/', 'https://home.example/#/quiz', false],
  ])('is %s', (_, here, home, address, onlyHere) => {
    expect(quizPage(at(here), home)).toEqual({ address, onlyHere })
  })
})
