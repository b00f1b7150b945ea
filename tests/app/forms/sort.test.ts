import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { fingerOn, layListsOut } from '../support/drag.ts'
import { gaveBy, mountForm, portsQuestion, type FormState } from '../support/form.ts'
import { press } from '../support/page.ts'

const TILES = ['Veyra', 'Ostrel', 'Ostrel lighthouse', 'Dumar', 'Quillon']
const made = portsQuestion('sort')
const question = { ...made, parts: made.parts.toSorted((a, b) => TILES.indexOf(a.tile) - TILES.indexOf(b.tile)) }
const RIGHT = ['north', 'south', 'north', 'south', 'north']
const { sort: say, placing } = en.study

function open(state: FormState = {}): VueWrapper {
  return mountForm(question, { live: true, ...state })
}

function placed(...places: readonly (string | null)[]): Given {
  return { kind: 'placed', places }
}

function select(form: VueWrapper, tile: number): DOMWrapper<HTMLSelectElement> {
  const found = form.findAll<HTMLSelectElement>('select')[tile]
  if (found === undefined) throw new Error(`There is no tile ${tile}.`)
  return found
}

async function tapBin(form: VueWrapper, bin: number): Promise<void> {
  await form.findAll('ol > li')[bin]?.trigger('click')
}

/** The letters in the slots of the tiles. */
function letters(form: VueWrapper): readonly string[] {
  return form.findAll('.tiles [aria-hidden=true]').map((one) => one.text())
}

describe('a sort in the accessibility tree', () => {
  it('is a group named by what is asked, with a select of the bins for each tile', () => {
    const form = open()
    expect(form.get('fieldset > legend').text()).toBe(question.stem)
    const names = form.findAll('select').map((one) => document.getElementById(one.attributes('aria-labelledby') ?? '')?.textContent)
    expect(names).toEqual(TILES)
    expect(select(form, 0).findAll('option').map((one) => one.text())).toEqual([
      say.none,
      placing.target('A', 'North coast'),
      placing.target('B', 'South coast'),
    ])
  })

  it('shows a resumed answer', () => {
    const form = open({ given: placed('south', null, null, 'north', null) })
    expect(letters(form)).toEqual(['B', '', '', 'A', ''])
    expect(select(form, 0).element.value).toBe('south')
  })
})

describe('sorting', () => {
  it('by touch puts the first tile where one taps, then the next', async () => {
    const form = open()
    for (const bin of RIGHT) await tapBin(form, bin === 'north' ? 0 : 1)
    expect(gaveBy(form).at(-1)).toEqual(placed(...RIGHT))
    expect(form.get('[role=status]').text()).toBe(placing.put('Quillon', 'North coast'))
  })

  it('by touch puts the tile that was tapped, and puts it elsewhere later', async () => {
    const form = open()
    await form.findAll('.tiles > li')[3]?.trigger('click')
    await tapBin(form, 0)
    expect(gaveBy(form)).toEqual([placed(null, null, null, 'north', null)])
    await form.findAll('.tiles > li')[3]?.trigger('click')
    await tapBin(form, 1)
    expect(gaveBy(form).at(-1)).toEqual(placed(null, null, null, 'south', null))
  })

  it('leaves other tiles in a bin that takes one more', async () => {
    const form = open({ given: placed('north', null, null, null, null) })
    await tapBin(form, 0)
    expect(gaveBy(form)).toEqual([placed('north', 'north', null, null, null)])
  })

  it('by dragging puts a tile into the bin where it is let go', async () => {
    layListsOut()
    const form = open()
    await (await (await fingerOn(form, 'Dumar', '.handle').press(200)).move(90)).release()
    await (await (await fingerOn(form, 'Quillon').press(200)).move(90)).release()
    expect(gaveBy(form).at(-1)).toEqual(placed(null, null, null, 'south', 'south'))
  })

  it('by letters runs through the tiles', async () => {
    const form = open()
    for (const key of ['a', 'B', 'a']) {
      expect(press(key)).toBe(false)
      await form.vm.$nextTick()
    }
    expect(gaveBy(form).at(-1)).toEqual(placed('north', 'south', 'north', null, null))
  })

  it.each(['c', '1', 'Enter'])('takes no %s', (key) => {
    const form = open()
    expect(press(key)).toBe(true)
    expect(gaveBy(form)).toEqual([])
  })

  it('takes no letter where shortcuts are off, nor once all is sorted', () => {
    const off = open({ shortcuts: false })
    expect(press('a')).toBe(true)
    off.unmount()
    const full = open({ given: placed(...RIGHT) })
    expect(press('a')).toBe(true)
    expect(gaveBy(full)).toEqual([])
  })

  it('by the selects goes on with Enter', async () => {
    const form = open({ given: placed(null, 'south', 'north', 'south', 'north') })
    await select(form, 0).setValue('north')
    await select(form, 0).trigger('keydown', { key: 'Enter' })
    expect(gaveBy(form)).toEqual([placed(...RIGHT)])
    expect(form.emitted('done')).toHaveLength(1)
  })
})

describe('a sort after the answer', () => {
  function bins(given: Given): readonly (readonly string[])[] {
    return mountForm(question, { given, answered: true })
      .findAll('section')
      .map((section) => [section.get('h3').text(), ...section.findAll('li').map((one) => one.text())])
  }

  it('has every tile in its bin, and says where the learner had put it', () => {
    expect(bins(placed('north', 'north', 'north', 'south', 'south'))).toEqual([
      ['ANorth coast', `Veyra${en.study.choice.key}`, `Ostrel lighthouse${en.study.choice.key}`, `Quillon${say.yours('South coast')}`],
      ['BSouth coast', `Ostrel${say.yours('North coast')}`, `Dumar${en.study.choice.key}`],
    ])
  })

  it('says nothing of the learner after “Don’t know”', () => {
    expect(bins({ kind: 'unknown' })).toEqual([
      ['ANorth coast', 'Veyra', 'Ostrel lighthouse', 'Quillon'],
      ['BSouth coast', 'Ostrel', 'Dumar'],
    ])
  })

  it('names a bin that is empty', () => {
    const parts = question.parts.filter(({ key }) => key === 'north')
    const form = mountForm({ ...question, parts }, { given: { kind: 'unknown' }, answered: true })
    expect(form.findAll('section')[1]?.text()).toContain(say.empty)
  })
})
