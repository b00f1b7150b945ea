import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import ConfidenceBar from '../../../../src/app/parts/question/ConfidenceBar.vue'
import { en } from '../../../../src/app/words/en.ts'
import { WORDS } from '../../../../src/app/words/words.ts'
import { button, buttonsIn, press } from '../../support/page.ts'

const say = en.study.confidence
const LEVELS = [say.guess, say.think, say.sure]

function mountBar(props: Partial<InstanceType<typeof ConfidenceBar>['$props']> = {}) {
  const wrapper = mount(ConfidenceBar, {
    attachTo: document.body,
    props: { ready: true, letters: [], confidence: true, explain: false, shortcuts: true, ...props },
    global: { provide: { [WORDS]: en } },
  })
  onTestFinished(() => wrapper.unmount())
  return wrapper
}

function committed(bar: VueWrapper): unknown[] {
  return (bar.emitted('commit') ?? []).map(([sure]) => sure)
}

describe('the confidence bar', () => {
  it('offers Don’t know alone while nothing is picked', () => {
    const bar = mountBar({ ready: false })
    expect(buttonsIn(bar)).toEqual([say.unknown])
    expect(bar.text()).not.toContain(say.ask([]))
  })

  it('asks how sure the learner is once something stands in the form, and names the letter', async () => {
    const bar = mountBar({ letters: ['B'] })
    expect(buttonsIn(bar)).toEqual([...LEVELS, say.unknown])
    const group = bar.get('[role=group]')
    expect(document.getElementById(group.attributes('aria-labelledby') ?? '')?.textContent).toBe('How sure of B? Your choice submits it.')
    await bar.setProps({ letters: ['A', 'C', 'D'] })
    expect(bar.text()).toContain('How sure of A, C and D?')
    await bar.setProps({ letters: [] })
    expect(bar.text()).toContain('How sure are you?')
  })

  it('submits by each of the three', async () => {
    const bar = mountBar()
    for (const level of LEVELS) await button(bar, level).trigger('click')
    expect(committed(bar)).toEqual(['guess', 'think', 'sure'])
  })

  it('gives up by Don’t know', async () => {
    const bar = mountBar()
    await button(bar, say.unknown).trigger('click')
    expect(bar.emitted('unknown')).toHaveLength(1)
    expect(committed(bar)).toEqual([])
  })

  it('has a single Check where confidence is off', async () => {
    const bar = mountBar({ confidence: false, explain: true })
    expect(buttonsIn(bar)).toEqual([say.check, say.unknown])
    expect(bar.text()).not.toContain(say.explain)
    await button(bar, say.check).trigger('click')
    expect(committed(bar)).toEqual([null])
    expect(press('1')).toBe(true)
  })

  it('explains the three only when told to', () => {
    expect(mountBar({ explain: true }).text()).toContain(say.explain)
    expect(mountBar().text()).not.toContain(say.explain)
  })
})

describe('keys of the confidence bar', () => {
  it('submits by 1, 2 and 3', () => {
    const bar = mountBar()
    for (const key of ['1', '2', '3', '4', '0']) press(key)
    expect(committed(bar)).toEqual(['guess', 'think', 'sure'])
  })

  it('submits nothing by digits before something is picked', () => {
    const bar = mountBar({ ready: false })
    for (const key of ['1', '2', '3']) expect(press(key)).toBe(true)
    expect(committed(bar)).toEqual([])
  })

  it('submits nothing by digits that are typed into a field', () => {
    const bar = mountBar()
    const input = document.createElement('input')
    bar.element.append(input)
    for (const key of '1325') press(key, input)
    expect(committed(bar)).toEqual([])
  })

  it('takes digits with shortcuts off only while the bar itself has the focus', () => {
    const bar = mountBar({ shortcuts: false })
    press('1')
    expect(committed(bar)).toEqual([])
    button(bar, say.guess).element.focus()
    press('3', button(bar, say.guess).element)
    expect(committed(bar)).toEqual(['sure'])
  })

  it.each([
    ['radio', true, say.think],
    ['checkbox', false, say.check],
  ])('Enter on a picked %s leads to the default button, and commits nothing by itself (confidence %s)', async (type, confidence, name) => {
    const bar = mountBar({ confidence })
    const input = Object.assign(document.createElement('input'), { type })
    document.body.append(input)
    onTestFinished(() => input.remove())
    expect(press('Enter', input)).toBe(false)
    await flushPromises()
    expect(document.activeElement).toBe(button(bar, name).element)
    expect(committed(bar)).toEqual([])
    expect(press('Enter', button(bar, name).element)).toBe(true)
  })

  it('leaves Enter alone on a radio button while nothing is picked', () => {
    mountBar({ ready: false })
    const input = Object.assign(document.createElement('input'), { type: 'radio' })
    document.body.append(input)
    onTestFinished(() => input.remove())
    expect(press('Enter', input)).toBe(true)
  })

  it('moves between the three by arrows, round the ends', () => {
    const bar = mountBar()
    const step = (key: string): string | null => {
      press(key, document.activeElement ?? document.body)
      return document.activeElement?.textContent.trim() ?? null
    }
    button(bar, say.guess).element.focus()
    expect(step('ArrowRight')).toBe(say.think)
    expect(step('ArrowDown')).toBe(say.sure)
    expect(step('ArrowRight')).toBe(say.guess)
    expect(step('ArrowLeft')).toBe(say.sure)
    expect(step('ArrowUp')).toBe(say.think)
  })

  it.each([
    [true, say.think],
    [false, say.check],
  ])('takes the focus from a field at its default button (confidence %s)', async (confidence, name) => {
    const bar = mountBar({ confidence })
    await bar.vm.focus()
    expect(document.activeElement).toBe(button(bar, name).element)
  })
})
