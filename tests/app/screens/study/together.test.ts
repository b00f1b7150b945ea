import type { VueWrapper } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import type { Bank } from '../../../../src/bank/bank.ts'
import type { GroupForm } from '../../../../src/bank/form.ts'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { useStudy } from '../../../../src/app/stores/study.ts'
import { en } from '../../../../src/app/words/en.ts'
import { answered, asking, finish } from '../../support/answers.ts'
import { portsBy } from '../../support/bank.ts'
import { button, buttonsIn, press } from '../../support/page.ts'
import { shown, visit, type Visit } from '../../support/screen.ts'
import { openWorld, type World } from '../../support/world.ts'

const { confidence } = en.study

/** Studies on, two days after two days, until the ports are asked together. */
async function askedTogether(form: GroupForm): Promise<Visit> {
  const page = await visit('/study', { bank: portsBy(form) })
  for (let days = 0; asking().question.form !== form; days += 2) {
    if (days > 40) throw new Error(`No session asked the ports by ${form}.`)
    finish()
    page.world.device.passDays(2)
    useStudy().startExtra()
  }
  await shown()
  return page
}

function newestAnswers() {
  const { q } = answered()
  return [...useJournal().folded.lines.values()].flatMap((line) => (line.do === 'answer' && line.q === q ? [line] : []))
}

/** The tiles of an order, as they lie. */
function rowsOf(app: VueWrapper): readonly string[] {
  return app.findAll('ol > li .text').map((one) => one.text())
}

async function chooseAll(app: VueWrapper, how: (tile: string, options: readonly string[]) => string): Promise<void> {
  for (const select of app.findAll<HTMLSelectElement>('select')) {
    const tile = document.getElementById(select.attributes('aria-labelledby') ?? '')?.textContent ?? ''
    await select.setValue(how(tile, [...select.element.options].map(({ value }) => value).filter((value) => value !== '')))
    await select.trigger('blur')
  }
}

describe('a question that asks several facts', () => {
  it.each(['match', 'sort'] as const)('has the focus where its keys work as soon as it is asked (%s)', async (form) => {
    const { app } = await askedTogether(form)
    expect(document.activeElement).toBe(app.get('select').element)
  })

  it('has the focus where its keys work as soon as it is asked (order)', async () => {
    const { app } = await askedTogether('order')
    const [first = ''] = rowsOf(app)
    expect(document.activeElement).toBe(button(app, en.study.order.down(first)).element)
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', altKey: true, bubbles: true }))
    await shown()
    expect(rowsOf(app)[1]).toBe(first)
  })

  it('taken up again has the focus on the first tile without a place', async () => {
    const { app, go } = await askedTogether('match')
    await app.get<HTMLSelectElement>('select').setValue(app.findAll<HTMLOptionElement>('select option')[1]?.element.value ?? '')
    await go('/help')
    await go('/study')
    expect(document.activeElement).toBe(app.findAll('select')[1]?.element)
  })

  it('is sorted by letters alone, which lead from tile to tile and on to the confidence', async () => {
    const { app } = await askedTogether('sort')
    const selects = app.findAll<HTMLSelectElement>('select')
    for (const { element } of selects) {
      expect(document.activeElement).toBe(element)
      expect(press('b', element)).toBe(false)
      await shown()
    }
    expect(new Set(selects.map(({ element }) => element.value)).size).toBe(1)
    expect(document.activeElement?.textContent.trim()).toBe(confidence.think)
  })

  it('commits all facts by one confidence', async () => {
    const { app } = await askedTogether('sort')
    expect(buttonsIn(app)).not.toContain(confidence.sure)
    await chooseAll(app, () => 'north')
    await button(app, confidence.sure).trigger('click')
    await shown()
    const lines = newestAnswers()
    expect(lines.map(({ fact }) => fact).toSorted()).toEqual(['dumar', 'ostrel', 'quillon', 'veyra'])
    expect(new Set(lines.map(({ sure }) => sure))).toEqual(new Set(['sure']))
    expect(lines.filter(({ score }) => score === 1).map(({ fact }) => fact).toSorted()).toEqual(['quillon', 'veyra'])
    expect(app.get('[data-verdict]').text()).toBe('2 of 4 facts right')
    expect(document.activeElement).toBe(app.get('[data-verdict]').element)
    expect(app.text()).toContain('Dumar ships lamp oil.')
    expect(app.text()).not.toContain('Veyra ships salted herring.')
  })

  it('can be given up as a whole', async () => {
    const { app } = await askedTogether('match')
    await button(app, confidence.unknown).trigger('click')
    await shown()
    expect(newestAnswers().map(({ gave }) => gave)).toEqual([[], [], [], []])
    expect(app.get('[data-verdict]').text()).toBe(en.feedback.unknownParts)
    expect(app.text()).toContain('Dumar ships lamp oil.')
  })

  it('an order is submitted once a tile was moved', async () => {
    const { app } = await askedTogether('order')
    expect(buttonsIn(app)).not.toContain(confidence.think)
    await app.get('ol > li button:last-child').trigger('click')
    await button(app, confidence.think).trigger('click')
    await shown()
    expect(answered().given.kind).toBe('sequence')
  })
})

describe('a half-given answer to several facts', () => {
  /** The tab is killed once it has written what stands in the form; another one goes on. */
  async function goOn({ store, shelf, device }: World, bank: Bank, kind: 'placed' | 'sequence'): Promise<void> {
    await vi.waitFor(() => expect([...shelf.drafts.values()].join()).toContain(kind))
    store.close()
    await openWorld({ device, shelf, bank })
    await useStudy().resume()
  }

  it.each(['match', 'sort'] as const)('is there again after a kill (%s)', async (form) => {
    const { app, world } = await askedTogether(form)
    const [tile] = app.findAll<HTMLSelectElement>('select')
    await tile?.setValue(tile.element.options[1]?.value ?? '')
    const { given, question } = asking()
    expect(given).toMatchObject({ kind: 'placed' })
    await goOn(world, portsBy(form), 'placed')
    expect(asking()).toMatchObject({ given, question })
  })

  it('is there again after a kill (order)', async () => {
    const { app, world } = await askedTogether('order')
    await app.get('ol > li button:last-child').trigger('click')
    const { given } = asking()
    expect(given).toMatchObject({ kind: 'sequence' })
    await goOn(world, portsBy('order'), 'sequence')
    expect(asking().given).toEqual(given)
  })
})
