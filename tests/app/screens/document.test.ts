import { describe, expect, it } from 'vitest'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { asking, finish } from '../support/answers.ts'
import { shown, visit } from '../support/screen.ts'

const say = en.document

describe('the document', () => {
  it('names publisher and date, the sections, and every passage', async () => {
    const { app } = await visit('/doc')
    expect(app.get('h1').text()).toBe('Charter of the Harbour League')
    expect(app.text()).toContain('The League, 4 March 1702')
    expect(app.findAll('h2').map((one) => one.text())).toEqual(['A Founding', 'B Tolls', 'C Seals'])
    expect(app.findAll('li .ref').map((one) => one.text())).toEqual(['A0', 'A1', 'A2', 'B1', 'B2', 'C0'])
  })

  it('says which passages have no questions, or no text at all', async () => {
    const { app } = await visit('/doc')
    const row = (ref: string): string => app.findAll('main li').find((one) => one.get('.ref').text() === ref)?.text() ?? ''
    expect(row('A0')).toContain(say.empty)
    expect(row('C0')).toContain(say.noText)
    expect(row('A1')).toContain(say.facts(0, 3))
  })

  it('says how well each passage is known, in words', async () => {
    const page = await visit('/study')
    finish()
    await shown()
    await page.go('/doc')
    const labels = page.app.findAll('main li a').map((one) => one.get('.vh').text().replace(/,$/, ''))
    expect(labels.every((label) => /^Practise .+: (\d+ in 100|not started)$/.test(label))).toBe(true)
    expect(labels.some((label) => / in 100$/.test(label))).toBe(true)
  })

  it('practises a passage at a tap', async () => {
    const page = await visit('/doc')
    const tolls = page.app.findAll('main li a').find((one) => one.text().startsWith('Practise Tolls, 2nd'))
    await tolls?.trigger('click')
    await shown()
    expect(page.address()).toBe('/study')
    expect(asking().fact.at[0]).toMatch(/^B2/)
    expect(useStudy().divisions).toHaveLength(2)
  })
})
