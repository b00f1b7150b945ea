import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { fingerOn, layListsOut } from '../support/drag.ts'
import { gaveBy, mountForm, portsQuestion, type FormState } from '../support/form.ts'

const made = portsQuestion('match')
/** Veyra, Ostrel, Dumar and Quillon on the left, their cargoes in another order on the right. */
const question = {
  ...made,
  parts: made.parts.toSorted((a, b) => ['Veyra', 'Ostrel', 'Dumar', 'Quillon'].indexOf(a.tile) - ['Veyra', 'Ostrel', 'Dumar', 'Quillon'].indexOf(b.tile)),
  entries: ['lamp oil', 'ballast stone', 'salted herring', 'sea charts', 'tarred rope'],
}
const RIGHT = ['salted herring', 'tarred rope', 'lamp oil', 'sea charts']
const { match: say, placing } = en.study

function open(state: FormState = {}): VueWrapper {
  return mountForm(question, { live: true, ...state })
}

function placed(...places: readonly (string | null)[]): Given {
  return { kind: 'placed', places }
}

function selects(form: VueWrapper): readonly DOMWrapper<HTMLSelectElement>[] {
  return form.findAll('select')
}

function select(form: VueWrapper, tile: number): DOMWrapper<HTMLSelectElement> {
  const found = selects(form)[tile]
  if (found === undefined) throw new Error(`There is no tile ${tile}.`)
  return found
}

/** The accessible name of a control that is labelled by another element. */
function nameOf({ element }: DOMWrapper<Element>): string {
  return document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
}

async function tapTile(form: VueWrapper, tile: number): Promise<void> {
  await form.findAll('.tiles > li')[tile]?.trigger('click')
}

async function tapEntry(form: VueWrapper, entry: string): Promise<void> {
  await form.findAll('ol > li').find((one) => one.text().endsWith(entry))?.trigger('click')
}

/** The numbers in the slots of the tiles. */
function numbers(form: VueWrapper): readonly string[] {
  return form.findAll('.tiles [aria-hidden=true]').map((one) => one.text())
}

describe('a match in the accessibility tree', () => {
  it('is a group named by what is asked, with a select for each tile, named by it', () => {
    const form = open()
    expect(form.get('fieldset > legend').text()).toBe(question.stem)
    expect(selects(form).map(nameOf)).toEqual(['Veyra', 'Ostrel', 'Dumar', 'Quillon'])
  })

  it('offers every entry by its number in each select, and none at first', () => {
    const form = open()
    const options = select(form, 0).findAll('option').map((one) => one.text())
    expect(options).toEqual([say.none, ...question.entries.map((entry, index) => placing.target(String(index + 1), entry))])
    expect(selects(form).map(({ element }) => element.value)).toEqual(['', '', '', ''])
  })

  it('reads the entries as a numbered list of their own', () => {
    const list = open().get('ol')
    expect(list.attributes('aria-label')).toBe(say.entries)
    expect(list.findAll('li').map((one) => one.text())).toEqual(question.entries.map((entry, index) => `${index + 1}${entry}`))
  })

  it('shows a resumed answer in the selects and in the slots', () => {
    const form = open({ given: placed('salted herring', null, null, 'lamp oil') })
    expect(selects(form).map(({ element }) => element.value)).toEqual(['salted herring', '', '', 'lamp oil'])
    expect(numbers(form)).toEqual(['3', '', '', '1'])
  })

  it('leaves out what a resumed answer says of entries that are not offered', async () => {
    const form = open({ given: placed('salted herring', 'glass', 'lamp oil') })
    expect(numbers(form)).toEqual(['3', '', '1', ''])
    await tapEntry(form, 'sea charts')
    expect(gaveBy(form)).toEqual([placed('salted herring', 'sea charts', 'lamp oil', null)])
  })
})

describe('a match by touch', () => {
  it('takes an entry for the first tile, then for the next, without a tap on either', async () => {
    const form = open()
    for (const entry of RIGHT) await tapEntry(form, entry)
    expect(gaveBy(form).at(-1)).toEqual(placed(...RIGHT))
    expect(numbers(form)).toEqual(['3', '5', '1', '4'])
  })

  it('takes it for the tile that was tapped', async () => {
    const form = open()
    await tapTile(form, 2)
    await tapEntry(form, 'lamp oil')
    expect(gaveBy(form)).toEqual([placed(null, null, 'lamp oil', null)])
    await tapEntry(form, 'sea charts')
    expect(gaveBy(form).at(-1)).toEqual(placed(null, null, 'lamp oil', 'sea charts'))
  })

  it('moves an entry that is used, and goes on with the tile that it left', async () => {
    const form = open({ given: placed('lamp oil', 'tarred rope', null, 'sea charts') })
    await tapTile(form, 2)
    await tapEntry(form, 'lamp oil')
    expect(gaveBy(form).at(-1)).toEqual(placed(null, 'tarred rope', 'lamp oil', 'sea charts'))
    expect(form.get('[role=status]').text()).toBe(`${placing.put('Dumar', 'lamp oil')}. ${placing.freed('Veyra')}`)
    await tapEntry(form, 'salted herring')
    expect(gaveBy(form).at(-1)).toEqual(placed(...RIGHT))
  })

  it('with every tile placed, chooses a tile by its entry', async () => {
    const form = open({ given: placed(...RIGHT) })
    await tapEntry(form, 'tarred rope')
    expect(gaveBy(form)).toEqual([])
    await tapEntry(form, 'ballast stone')
    expect(gaveBy(form)).toEqual([placed('salted herring', 'ballast stone', 'lamp oil', 'sea charts')])
  })
})

describe('a match by dragging', () => {
  /** The middle of the entry, as the lists are laid out. */
  const middleOf = (entry: string): number => question.entries.indexOf(entry) * 60 + 30

  it('puts the tile where it is let go, and says so; the click behind it chooses nothing', async () => {
    layListsOut()
    const form = open()
    const finger = await (await fingerOn(form, 'Dumar').press(0)).move(middleOf('tarred rope'))
    expect(form.findAll('ol > li.over').map((one) => one.text())).toEqual(['5tarred rope'])
    await finger.move(middleOf('lamp oil'))
    await finger.release()
    await tapTile(form, 3)
    expect(gaveBy(form)).toEqual([placed(null, null, 'lamp oil', null)])
    expect(form.get('[role=status]').text()).toBe(placing.put('Dumar', 'lamp oil'))
    expect(form.findAll('.chosen').map((one) => one.get('.text').text())).toEqual(['Quillon'])
    expect(form.findAll('.over')).toEqual([])
  })

  it('sets free who held the entry', async () => {
    layListsOut()
    const form = open({ given: placed('lamp oil', null, null, null) })
    await (await (await fingerOn(form, 'Dumar').press(0)).move(middleOf('lamp oil'))).release()
    expect(gaveBy(form)).toEqual([placed(null, null, 'lamp oil', null)])
    expect(form.get('[role=status]').text()).toBe(`${placing.put('Dumar', 'lamp oil')}. ${placing.freed('Veyra')}`)
  })

  it('leaves all as it was where a tile is let go beside the entries, and when the browser scrolls instead', async () => {
    layListsOut()
    const form = open()
    await (await (await fingerOn(form, 'Dumar').press(0)).move(900)).release()
    await (await (await fingerOn(form, 'Dumar').press(0)).move(30)).release('pointercancel')
    expect(gaveBy(form)).toEqual([])
    expect(form.findAll<HTMLElement>('.tiles > li').map(({ element }) => element.style.transform)).toEqual(['', '', '', ''])
  })

  it('does not begin at the slot, whose select opens', async () => {
    layListsOut()
    const form = open()
    await (await (await fingerOn(form, 'Dumar', 'select').press(0)).move(30)).release()
    expect(gaveBy(form)).toEqual([])
  })
})

describe('a match by the keyboard', () => {
  it('takes what a select says', async () => {
    const form = open()
    await select(form, 1).setValue('tarred rope')
    expect(gaveBy(form)).toEqual([placed(null, 'tarred rope', null, null)])
    await select(form, 1).setValue('')
    expect(gaveBy(form).at(-1)).toBeNull()
  })

  it('frees another tile only by what it stops at, not by what it steps over', async () => {
    const form = open({ given: placed('lamp oil', null, null, 'tarred rope') })
    await select(form, 1).setValue('lamp oil')
    expect(gaveBy(form).at(-1)).toEqual(placed(null, 'lamp oil', null, 'tarred rope'))
    expect(form.get('[role=status]').text()).toBe(placing.freed('Veyra'))
    await select(form, 1).setValue('salted herring')
    expect(gaveBy(form).at(-1)).toEqual(placed('lamp oil', 'salted herring', null, 'tarred rope'))
    expect(form.get('[role=status]').text()).toBe('')
    await select(form, 1).trigger('blur')
    await select(form, 2).setValue('salted herring')
    expect(gaveBy(form).at(-1)).toEqual(placed('lamp oil', null, 'salted herring', 'tarred rope'))
  })

  it('keeps what each select says where none of them had the focus, as when a voice sets them', async () => {
    const form = open()
    for (const [tile, entry] of RIGHT.entries()) await select(form, tile).setValue(entry)
    expect(gaveBy(form).at(-1)).toEqual(placed(...RIGHT))
  })

  it('goes on with Enter to the next tile that is open, and behind the last one to the bar', async () => {
    const form = open({ given: placed('lamp oil', null, 'sea charts', null) })
    select(form, 1).element.focus()
    await select(form, 1).trigger('keydown', { key: 'Enter' })
    expect(document.activeElement).toBe(select(form, 3).element)
    await select(form, 3).setValue('tarred rope')
    await select(form, 3).trigger('keydown', { key: 'Enter' })
    expect(document.activeElement).toBe(select(form, 1).element)
    await select(form, 1).setValue('salted herring')
    expect(form.emitted('done')).toBeUndefined()
    await select(form, 1).trigger('keydown', { key: 'Enter' })
    expect(form.emitted('done')).toHaveLength(1)
  })
})

describe('a match after the answer', () => {
  function rows(given: Given): readonly string[] {
    return mountForm(question, { given, answered: true })
      .findAll('fieldset ul > li')
      .map((one) => one.findAll('span').filter((span) => !span.find('span').exists()).map((span) => span.text()).join(' | '))
  }

  it('says of each tile what belongs to it, and what had been chosen where that is something else', () => {
    expect(rows(placed('salted herring', 'ballast stone', 'lamp oil', 'tarred rope'))).toEqual([
      `Veyra | salted herring | ${en.study.choice.key}`,
      `Ostrel | tarred rope | ${say.yours('ballast stone')}`,
      `Dumar | lamp oil | ${en.study.choice.key}`,
      `Quillon | sea charts | ${say.yours('tarred rope')}`,
    ])
  })

  it('says what belongs to each after “Don’t know”, and what was left over', () => {
    expect(rows({ kind: 'unknown' })).toEqual(['Veyra | salted herring', 'Ostrel | tarred rope', 'Dumar | lamp oil', 'Quillon | sea charts'])
    const form = mountForm(question, { given: { kind: 'unknown' }, answered: true })
    expect(form.text()).toContain(say.spare('ballast stone'))
    expect(form.find('select').exists()).toBe(false)
  })

  it('tells right from wrong by icon and border too', () => {
    const form = mountForm(question, { given: placed('salted herring', 'ballast stone', 'lamp oil', 'tarred rope'), answered: true })
    const [right, wrong] = form.findAll('fieldset ul > li')
    expect(right?.get('path').attributes('d')).not.toBe(wrong?.get('path').attributes('d'))
    expect(right?.classes()).not.toEqual(wrong?.classes())
  })
})
