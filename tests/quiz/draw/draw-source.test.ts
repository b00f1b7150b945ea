import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawQuiz, listOf, pickQuiz } from '../../../src/quiz/draw/draw.ts'
import { drawSource } from '../../../src/quiz/draw/draw-source.ts'
import type { Source } from '../../../src/quiz/quiz.ts'
import { shippedBank } from './shipped.ts'

const drawable = shippedBank()
const setup = { scope: { kind: 'all' as const }, count: 12, forms: FORMS }

describe('a source', () => {
  it('that is drawn gives what is drawn', () => {
    const source: Source = { kind: 'drawn', setup, seed: 8 }
    expect(drawSource(drawable, source)).toEqual({ picked: drawQuiz(drawable, setup, 8), source, skipped: 0 })
  })

  it('that lists picked questions gives just these, options, gaps and company included', () => {
    for (let seed = 0; seed < 20; seed += 1) {
      const facts = drawable.bank.facts.filter((_, place) => place % 3 === seed % 3)
      const picked = pickQuiz(drawable, { facts, count: 15, forms: FORMS }, seed)
      expect(picked).toHaveLength(15)
      const source: Source = { kind: 'listed', list: listOf(picked), seed }
      expect(drawSource(drawable, source)).toEqual({ picked, source, skipped: 0 })
    }
  })

  it('leaves out of its list what this bank cannot make, and counts it', () => {
    const [first, ...rest] = listOf(drawQuiz(drawable, { ...setup, count: 3, forms: ['choice'] }, 2))
    if (first === undefined) throw new Error('nothing drawn')
    const drawn = drawSource(drawable, { kind: 'listed', list: [{ ...first, form: 'order' }, ...rest], seed: 2 })
    expect(drawn.source).toEqual({ kind: 'listed', list: rest, seed: 2 })
    expect([drawn.picked.length, drawn.skipped]).toEqual([2, 1])
  })
})
