import type { VueWrapper } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { useFacts } from '../../../../src/app/stores/facts.ts'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { harbourBank } from '../../../memory/bank.ts'
import { answerRight } from '../../support/answers.ts'
import { leagueBank } from '../../support/bank.ts'
import { layRowsOut } from '../../support/layout.ts'
import { button } from '../../support/page.ts'
import { shown, visit, type Visit } from '../../support/screen.ts'

const facts = leagueBank().facts.length

function count(app: VueWrapper): string {
  return app.get('main [role=status]').text()
}

/** The questions of the rows, in their order. */
function rows(app: VueWrapper): readonly string[] {
  return app.findAll('[role=listitem] .ask').map((one) => one.text())
}

async function type({ app }: Visit, query: string): Promise<void> {
  await app.get('input[type=search]').setValue(query)
  await shown()
}

async function choose({ app }: Visit, filter: string, option: string): Promise<void> {
  const row = app.findAll('label').find((label) => label.text().startsWith(filter))
  const value = row?.findAll('option').find((one) => one.text() === option)
  if (row === undefined || value === undefined) throw new Error(`No ${filter} “${option}”`)
  await row.get('select').setValue(value.element.value)
  await shown()
}

beforeEach(() => layRowsOut())

describe('Facts', () => {
  it('lists every fact with its state, and takes the count as a polite status', async () => {
    const { app } = await visit('/facts')
    expect(count(app)).toBe(`${facts} facts`)
    expect(rows(app)).toContain('Which tower carries the lamp?')
    const row = app.findAll('[role=listitem]').find((one) => one.text().includes('lamp?'))
    expect(row?.text()).toContain('Not started · A1 Founding')
    expect(row?.attributes()).toMatchObject({ 'aria-setsize': String(facts) })
    expect(row?.get('a').attributes('href')).toBe('/facts/lamp')
  })

  it('searches as one types: stem, answer, statement, place, objective and own notes, accents and case folded', async () => {
    const page = await visit('/facts')
    await type(page, 'GÁNNET tow')
    expect(rows(page.app)).toEqual(['Which tower carries the lamp?'])
    expect(count(page.app)).toBe(`1 of ${facts} facts`)
    await type(page, 'b2')
    expect(rows(page.app)).toEqual(['Which house weighs the salt?', 'Which office keeps the seal?'])
    await type(page, 'ports name')
    expect(rows(page.app)).toHaveLength(facts)
    useJournal().record([{ do: 'note', bank: 'league', fact: 'rope', text: 'Mañana' }])
    await type(page, 'manan')
    expect(rows(page.app)).toEqual(['Which walk makes the ropes?'])
  })

  it('says when nothing fits, and clears the search and the filters', async () => {
    const page = await visit('/facts')
    await type(page, 'zeppelin')
    await choose(page, 'Section', 'A Founding')
    expect(count(page.app)).toBe('No fact fits.')
    expect(page.app.findAll('[role=listitem]')).toHaveLength(0)
    await button(page.app, 'Clear search and filters').trigger('click')
    await shown()
    expect(count(page.app)).toBe(`${facts} facts`)
    expect(page.app.get<HTMLInputElement>('input[type=search]').element.value).toBe('')
  })

  it('filters by section, objective and state together', async () => {
    const page = await visit('/study')
    answerRight()
    await shown()
    await page.go('/facts')
    await choose(page, 'State', 'Learning')
    expect(count(page.app)).toBe(`1 of ${facts} facts`)
    expect(page.app.get('[role=listitem]').text()).toMatch(/Learning\s*, recall 100%/)
    await choose(page, 'State', 'Not started')
    await choose(page, 'Section', 'B Tolls')
    expect(rows(page.app).length).toBeGreaterThan(1)
    const sections = page.app.findAll('[role=listitem] .label').map((one) => / · (B\d) Tolls$/.test(one.text()))
    expect(sections).not.toContain(false)
    await choose(page, 'Objective', 'Name the ports')
    await choose(page, 'State', 'All states')
    expect(count(page.app)).toBe(`5 of ${facts} facts`)
  })

  it('keeps search and filters while one fact is looked at', async () => {
    const page = await visit('/facts')
    await type(page, 'lamp')
    await page.go('/facts/lamp')
    await page.go('/facts')
    expect(page.app.get<HTMLInputElement>('input[type=search]').element.value).toBe('lamp')
    expect(rows(page.app)).toEqual(['Which tower carries the lamp?'])
  })

  it('keeps of ten thousand facts only a window on the page', async () => {
    const { app } = await visit('/facts', { bank: harbourBank(10_000) })
    expect(count(app)).toBe('10,000 facts')
    expect(app.findAll('[role=listitem]').length).toBeGreaterThan(0)
    expect(app.findAll('[role=listitem]').length).toBeLessThan(200)
    useFacts().wanted.query = '10999'
    await shown()
    expect(rows(app)).toEqual(['What is entered under number 10999 of the roll?'])
  })

  it('hides what was taken out of the bank', async () => {
    const bank = leagueBank()
    const retired = bank.facts.map((fact) => (fact.id === 'lamp' ? { ...fact, status: 'retired' as const, forms: [] } : fact))
    const { app } = await visit('/facts', { bank: { ...bank, facts: retired } })
    expect(count(app)).toBe(`${facts - 1} facts`)
    expect(rows(app)).not.toContain('Which tower carries the lamp?')
  })

  it('belongs to the rail and, on phones, to More', async () => {
    const page = await visit('/facts/lamp')
    expect(page.app.get('nav a[aria-current=page]').text()).toBe('Facts')
    await page.go('/more')
    expect(page.app.find('main a[href="/facts"]').exists()).toBe(true)
  })
})
