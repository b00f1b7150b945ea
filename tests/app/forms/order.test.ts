import type { VueWrapper } from '@vue/test-utils'
import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { fingerOn, layListsOut } from '../support/drag.ts'
import { gaveBy, mountForm, portsQuestion, type FormState } from '../support/form.ts'
import { button, press } from '../support/page.ts'

/** Veyra, Ostrel, Dumar, Quillon is right. */
const question = { ...portsQuestion('order'), laidOut: ['Dumar', 'Veyra', 'Quillon', 'Ostrel'] }
const say = en.study.order

function open(state: FormState = {}): VueWrapper {
  return mountForm(question, { live: true, ...state })
}

function sequence(...tiles: readonly string[]): Given {
  return { kind: 'sequence', tiles }
}

/** The list as it is read, place before tile. */
function rows(form: VueWrapper): readonly string[] {
  return form.findAll('ol > li').map((one) => one.findAll(':scope > span').map((span) => span.text()).join(' '))
}

async function click(form: VueWrapper, name: string): Promise<void> {
  button(form, name).element.focus()
  await button(form, name).trigger('click')
  await flushPromises()
}

async function pressOn(form: VueWrapper, name: string, key: string, init: KeyboardEventInit = {}): Promise<boolean> {
  button(form, name).element.focus()
  const unused = press(key, button(form, name).element, init)
  await flushPromises()
  return unused
}

describe('an order before the answer', () => {
  it('lists the tiles as they are laid out, in a group named by what is asked', () => {
    const form = open()
    expect(form.get('fieldset > legend').text()).toBe(question.stem)
    expect(rows(form)).toEqual(['1 Dumar', '2 Veyra', '3 Quillon', '4 Ostrel'])
  })

  it('has nothing to submit before one was moved', () => {
    expect(gaveBy(open())).toEqual([])
    expect(open().text()).toContain(say.how)
  })

  it('goes on where it was left', () => {
    expect(rows(open({ given: sequence('Quillon', 'Veyra', 'Dumar', 'Ostrel') }))).toEqual(['1 Quillon', '2 Veyra', '3 Dumar', '4 Ostrel'])
  })

  it('names each button by its tile', () => {
    const names = open().findAll('ol > li:first-child button').map((one) => one.attributes('aria-label'))
    expect(names).toEqual([say.up('Dumar'), say.down('Dumar')])
  })
})

describe('moving a tile', () => {
  it('works by its buttons, and says where it stands now', async () => {
    const form = open()
    await click(form, say.up('Veyra'))
    expect(gaveBy(form)).toEqual([sequence('Veyra', 'Dumar', 'Quillon', 'Ostrel')])
    expect(form.get('[role=status]').text()).toBe('Veyra, moved to 1 of 4')
    await click(form, say.down('Quillon'))
    expect(rows(form)).toEqual(['1 Veyra', '2 Dumar', '3 Ostrel', '4 Quillon'])
    expect(form.get('[role=status]').text()).toBe('Quillon, moved to 4 of 4')
  })

  it('leaves the focus on the button, at the ends of the list too', async () => {
    const form = open()
    await click(form, say.up('Veyra'))
    expect(document.activeElement).toBe(button(form, say.up('Veyra')).element)
    expect(button(form, say.up('Veyra')).attributes('aria-disabled')).toBe('true')
    await click(form, say.up('Veyra'))
    expect(gaveBy(form)).toHaveLength(1)
    expect(document.activeElement).toBe(button(form, say.up('Veyra')).element)
  })

  it('works by Alt and an arrow from either button of its row', async () => {
    const form = open()
    expect(await pressOn(form, say.up('Quillon'), 'ArrowDown', { altKey: true })).toBe(false)
    expect(await pressOn(form, say.down('Quillon'), 'ArrowUp', { altKey: true })).toBe(false)
    expect(await pressOn(form, say.down('Quillon'), 'ArrowUp', { altKey: true })).toBe(false)
    expect(gaveBy(form)).toEqual([
      sequence('Dumar', 'Veyra', 'Ostrel', 'Quillon'),
      sequence('Dumar', 'Veyra', 'Quillon', 'Ostrel'),
      sequence('Dumar', 'Quillon', 'Veyra', 'Ostrel'),
    ])
    expect(document.activeElement).toBe(button(form, say.down('Quillon')).element)
  })

  it('leaves the arrows alone without Alt', async () => {
    const form = open()
    expect(await pressOn(form, say.up('Quillon'), 'ArrowDown')).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })
})

describe('dragging a tile', () => {
  it('moves it as soon as it passes the middle of another, and says where it was let go', async () => {
    layListsOut()
    const form = open()
    const finger = await fingerOn(form, 'Dumar').press(20)
    await finger.move(80)
    expect(gaveBy(form)).toEqual([])
    await finger.move(95)
    expect(rows(form)).toEqual(['1 Veyra', '2 Dumar', '3 Quillon', '4 Ostrel'])
    await finger.move(230)
    expect(form.get('[role=status]').text()).toBe('')
    await finger.release()
    expect(gaveBy(form).at(-1)).toEqual(sequence('Veyra', 'Quillon', 'Ostrel', 'Dumar'))
    expect(form.get('[role=status]').text()).toBe('Dumar, moved to 4 of 4')
  })

  it('draws it where the finger is, and once let go where it lies', async () => {
    layListsOut()
    const form = open()
    const row = (): HTMLElement | undefined => form.findAll<HTMLElement>('ol > li').find((one) => one.text().includes('Dumar'))?.element
    const finger = await fingerOn(form, 'Dumar').press(20)
    await finger.move(50)
    expect(row()?.style.transform).toBe('translateY(30px)')
    await finger.move(100)
    expect(row()?.style.transform).toBe('translateY(20px)')
    await finger.release()
    expect(row()?.style.transform).toBe('')
  })

  it.each(['Escape', 'the browser'])('comes to nothing by %s', async (how) => {
    layListsOut()
    const form = open({ given: sequence('Veyra', 'Dumar', 'Quillon', 'Ostrel') })
    const finger = await (await fingerOn(form, 'Dumar').press(80)).move(220)
    expect(rows(form)).toEqual(['1 Veyra', '2 Quillon', '3 Ostrel', '4 Dumar'])
    if (how === 'Escape') press('Escape')
    else await finger.release('pointercancel')
    await flushPromises()
    expect(gaveBy(form).at(-1)).toEqual(sequence('Veyra', 'Dumar', 'Quillon', 'Ostrel'))
    expect(form.get('[role=status]').text()).toBe('')
    await finger.move(20)
    expect(rows(form)[1]).toBe('2 Dumar')
  })

  it('begins at no button, with no other mouse button or second finger, and by no tremble', async () => {
    layListsOut()
    const form = open()
    await (await fingerOn(form, 'Dumar', 'button').press(20)).move(200)
    await (await fingerOn(form, 'Dumar').press(20, { button: 2 })).move(200)
    await (await fingerOn(form, 'Dumar').press(20, { isPrimary: false })).move(200)
    const finger = await fingerOn(form, 'Quillon').press(150)
    await finger.move(154)
    await finger.move(40, { pointerId: 2 })
    await finger.release()
    expect(gaveBy(form)).toEqual([])
  })
})

describe('an order after the answer', () => {
  function solved(given: Given): readonly string[] {
    return mountForm(question, { given, answered: true })
      .findAll('ol > li')
      .map((one) => one.findAll('span').filter((span) => !span.find('span').exists()).map((span) => span.text()).join(' | '))
  }

  it('stands right, and says where the learner had each tile that stood wrong', () => {
    expect(solved(sequence('Veyra', 'Dumar', 'Ostrel', 'Quillon'))).toEqual([
      `1 | Veyra | ${en.study.choice.key}`,
      `2 | Ostrel | ${say.yours(3)}`,
      `3 | Dumar | ${say.yours(2)}`,
      `4 | Quillon | ${en.study.choice.key}`,
    ])
  })

  it('says so of a tile that had the right place between the wrong ones', () => {
    const threeOf = { ...question, parts: question.parts.slice(0, 3) }
    const form = mountForm(threeOf, { given: sequence('Dumar', 'Ostrel', 'Veyra'), answered: true })
    expect(form.findAll('ol > li')[1]?.text()).toContain(say.between(2))
  })

  it('stands right after “Don’t know”, and says nothing of the learner', () => {
    expect(solved({ kind: 'unknown' })).toEqual(['1 | Veyra', '2 | Ostrel', '3 | Dumar', '4 | Quillon'])
  })

  it('cannot be moved any more', () => {
    const form = mountForm(question, { given: sequence(...question.laidOut), answered: true })
    expect(form.find('button').exists()).toBe(false)
  })
})
