import { mount } from '@vue/test-utils'
import { describe, expect, it, onTestFinished } from 'vitest'
import CardBar from '../../../../src/app/parts/question/CardBar.vue'
import { en } from '../../../../src/app/words/en.ts'
import { WORDS } from '../../../../src/app/words/words.ts'
import { button, buttonsIn, press } from '../../support/page.ts'

const say = en.study.card
const GRADES = [say.grades[1], say.grades[2], say.grades[3], say.grades[4]]

function mountBar(props: { shown?: boolean; shortcuts?: boolean } = {}) {
  const wrapper = mount(CardBar, {
    attachTo: document.body,
    props: { shown: false, shortcuts: true, ...props },
    global: { provide: { [WORDS]: en } },
  })
  onTestFinished(() => wrapper.unmount())
  return wrapper
}

describe('the bar of a card', () => {
  it('offers Show and Don’t know before the answer is seen', async () => {
    const bar = mountBar()
    expect(buttonsIn(bar)).toEqual([say.show, en.study.confidence.unknown])
    await button(bar, say.show).trigger('click')
    await button(bar, en.study.confidence.unknown).trigger('click')
    expect(bar.emitted('show')).toHaveLength(1)
    expect(bar.emitted('unknown')).toHaveLength(1)
  })

  it('asks how well it was known once the answer is seen', async () => {
    const bar = mountBar({ shown: true })
    expect(buttonsIn(bar)).toEqual(GRADES)
    expect(bar.text()).toContain(say.ask)
    for (const grade of GRADES) await button(bar, grade).trigger('click')
    expect(bar.emitted('grade')).toEqual([[1], [2], [3], [4]])
  })

  it('turns at Space and takes no grade before', () => {
    const bar = mountBar()
    press('1')
    expect(press(' ')).toBe(false)
    expect(bar.emitted('show')).toHaveLength(1)
    expect(bar.emitted('grade')).toBeUndefined()
  })

  it('takes 1 to 4 once turned, and nothing else', () => {
    const bar = mountBar({ shown: true })
    for (const key of ['1', '2', '3', '4', '5', '0', ' ', 'a']) press(key)
    expect(bar.emitted('grade')).toEqual([[1], [2], [3], [4]])
    expect(bar.emitted('show')).toBeUndefined()
  })

  it('leaves Space to a button that has the focus', () => {
    const bar = mountBar()
    expect(press(' ', button(bar, en.study.confidence.unknown).element)).toBe(true)
    expect(bar.emitted('show')).toBeUndefined()
  })

  it('takes no key where shortcuts are off', () => {
    const open = mountBar({ shortcuts: false })
    press(' ')
    expect(open.emitted('show')).toBeUndefined()
    const turned = mountBar({ shown: true, shortcuts: false })
    press('3')
    expect(turned.emitted('grade')).toBeUndefined()
  })
})
