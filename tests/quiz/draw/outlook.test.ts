import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawSource } from '../../../src/quiz/draw/draw-source.ts'
import { mostQuestions } from '../../../src/quiz/draw/draw.ts'
import { outlookOf, type Outlook, type Wanted } from '../../../src/quiz/draw/outlook.ts'
import type { DrawSetup } from '../../../src/quiz/quiz.ts'
import { shippedBank } from './shipped.ts'

const drawable = shippedBank()
const all: DrawSetup = { scope: { kind: 'all' }, count: 10, forms: FORMS }
const drawn = (setup: Partial<DrawSetup> = {}): Wanted => ({ kind: 'drawn', setup: { ...all, ...setup } })
const picked = (count: number, forms: DrawSetup['forms'] = FORMS): Wanted => ({
  kind: 'picked',
  facts: drawable.bank.facts.slice(0, count),
  forms,
})

/** The outlook where there is one. Throws where the choice makes nothing. */
function some(wanted: Wanted, seed = 7): Extract<Outlook, { kind: 'some' }> {
  const outlook = outlookOf(drawable, wanted, seed)
  if (outlook.kind === 'none') throw new Error(outlook.why)
  return outlook
}

describe('what a choice comes to', () => {
  it('is the number wanted, or fewer where no more go together', () => {
    expect(some(drawn()).picked).toHaveLength(10)
    expect(some(drawn({ scope: { kind: 'sections', letters: ['E'] }, count: 100 })).picked.length).toBeLessThan(100)
  })

  const narrow = fc.record({
    scope: fc.record({
      kind: fc.constant('sections' as const),
      letters: fc.subarray(drawable.bank.outline.map(({ letter }) => letter), { minLength: 1, maxLength: 2 }),
    }),
    count: fc.integer({ min: 1, max: 30 }),
    forms: fc.subarray([...FORMS], { minLength: 1, maxLength: 3 }),
  })

  it('is never more than was wanted, nor fewer than are said to go together, and its source makes just these', () => {
    fc.assert(
      fc.property(narrow, fc.nat(), (setup, seed) => {
        const outlook = outlookOf(drawable, { kind: 'drawn', setup }, seed)
        if (outlook.kind === 'none') return
        expect(outlook.picked.length).toBeLessThanOrEqual(setup.count)
        expect(outlook.picked.length).toBeGreaterThanOrEqual(Math.min(setup.count, mostQuestions(drawable, setup, seed)))
        expect(drawSource(drawable, outlook.source).picked).toEqual(outlook.picked)
      }),
      {
        numRuns: 30,
        examples: [
          [{ scope: { kind: 'sections', letters: ['C'] }, count: 13, forms: ['true-false', 'card'] }, 314_736_772],
          [{ scope: { kind: 'sections', letters: ['B', 'F'] }, count: 17, forms: ['short', 'sort'] }, 7],
        ],
      },
    )
  })

  it.each([
    ['drawn', drawn()],
    ['drawn from a section', drawn({ scope: { kind: 'sections', letters: ['C'] } })],
    ['picked', picked(8)],
    ['picked for some forms', picked(20, ['choice', 'card'])],
  ])('has a source that makes these very questions: %s', (_, wanted) => {
    const { source, picked: questions } = some(wanted)
    expect(drawSource(drawable, source).picked).toEqual(questions)
  })

  it('asks every fact that was picked and goes with the others, and no other', () => {
    const { picked: questions } = some(picked(6, ['choice', 'select', 'short', 'card']))
    const ids = drawable.bank.facts.slice(0, 6).map(({ id }) => id)
    expect(questions.length).toBeGreaterThan(2)
    for (const { fact } of questions) expect(ids).toContain(fact)
  })

  it.each([
    ['unchosen', drawn({ scope: { kind: 'objectives', ids: [] } })],
    ['unchosen', picked(0)],
    ['formless', drawn({ forms: [] })],
    ['formless', picked(3, [])],
    ['factless', drawn({ scope: { kind: 'sections', letters: ['I'] } })],
  ] satisfies [string, Wanted][])('is nothing where it is %s', (why, wanted) => {
    expect(outlookOf(drawable, wanted, 7)).toEqual({ kind: 'none', why })
  })

  it('is nothing where what was picked makes none of the forms, or is alone in a form of several', () => {
    const ordered = drawable.bank.facts.filter(({ forms }) => forms.includes('order')).slice(0, 1)
    const plain = drawable.bank.facts.filter(({ forms }) => !forms.includes('number')).slice(0, 1)
    expect(outlookOf(drawable, { kind: 'picked', facts: plain, forms: ['number'] }, 7)).toEqual({ kind: 'none', why: 'unmade' })
    expect(outlookOf(drawable, { kind: 'picked', facts: ordered, forms: ['order'] }, 7)).toEqual({ kind: 'none', why: 'alone' })
  })
})
