import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawList, drawQuiz, listOf, mostQuestions, pickQuiz } from '../../../src/quiz/draw/draw.ts'
import { guardKeys } from '../../../src/quiz/giveaway.ts'
import type { DrawSetup, Picked } from '../../../src/quiz/quiz.ts'
import { siblingGroups } from '../../../src/quiz/siblings.ts'
import { factsAsked } from '../../../src/quiz/together.ts'
import { questionOf as makePicked, shippedBank } from './shipped.ts'

// Thousands of questions are made, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

const drawable = shippedBank()
const { bank, material } = drawable
const siblings = siblingGroups(bank.facts)
const guard = guardKeys(bank)
const ALL: DrawSetup = { scope: { kind: 'all' }, count: 10, forms: FORMS }

const questionOf = (picked: Picked) => makePicked(picked, drawable)

const setups = fc.record({
  scope: fc.oneof(
    fc.constant(ALL.scope),
    fc.record({
      kind: fc.constant('objectives' as const),
      ids: fc.subarray(bank.objectives.map(({ id }) => id), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('sections' as const),
      letters: fc.subarray(bank.outline.map(({ letter }) => letter), { minLength: 1 }),
    }),
  ),
  count: fc.integer({ min: 1, max: 30 }),
  forms: fc.subarray([...FORMS], { minLength: 1 }),
})
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('drawing a quiz', () => {
  it('never repeats a fact, nor asks a sibling or a giveaway pair', () => {
    fc.assert(
      fc.property(setups, seeds, (setup, seed) => {
        const questions = drawQuiz(drawable, setup, seed).map(questionOf)
        const groups = questions.flatMap((question) => factsAsked(question).map(siblings))
        expect(new Set(groups).size).toBe(groups.length)
        for (const question of questions) {
          for (const other of questions) {
            if (other === question) continue
            for (const id of factsAsked(other)) {
              const fact = material.facts.get(id)
              if (fact !== undefined) expect(guard.givesAway(question, fact)).toBe(false)
            }
          }
        }
      }),
      { numRuns: 80 },
    )
  })

  it('asks by the chosen forms, within the scope, no more than wanted', () => {
    fc.assert(
      fc.property(setups, seeds, (setup, seed) => {
        const picked = drawQuiz(drawable, setup, seed)
        expect(picked.length).toBeLessThanOrEqual(setup.count)
        for (const one of picked) {
          expect(setup.forms).toContain(one.form)
          for (const id of factsAsked(questionOf(one))) {
            const fact = material.facts.get(id)
            if (setup.scope.kind === 'objectives') expect(setup.scope.ids).toContain(fact?.objective)
            if (setup.scope.kind === 'sections') {
              const letters: readonly string[] = setup.scope.letters
              expect(fact?.at.some((place) => letters.includes(place.slice(0, 1)))).toBe(true)
            }
          }
        }
      }),
      { numRuns: 100 },
    )
  })

  it('gives the same quiz for the same seed, and another for another', () => {
    expect(drawQuiz(drawable, ALL, 7)).toEqual(drawQuiz(shippedBank(), ALL, 7))
    expect(drawQuiz(drawable, ALL, 7)).not.toEqual(drawQuiz(drawable, ALL, 8))
  })

  it('shares the questions out by the weights of the objectives', () => {
    const counts = new Map<string, number>()
    const drawn = Array.from({ length: 300 }, (_, seed) => drawQuiz(drawable, { ...ALL, forms: ['choice', 'cloze', 'card'] }, seed)).flat()
    for (const { fact } of drawn) {
      const objective = material.facts.get(fact)?.objective ?? ''
      counts.set(objective, (counts.get(objective) ?? 0) + 1)
    }
    const total = bank.objectives.reduce((sum, { weight }) => sum + weight, 0)
    for (const { id, weight } of bank.objectives) {
      const share = (counts.get(id) ?? 0) / drawn.length
      expect(Math.abs(share - weight / total), id).toBeLessThan(0.06)
    }
  })

  it('spreads the positions of the key', () => {
    const positions = new Map<string, number>()
    for (let seed = 0; seed < 300; seed += 1) {
      for (const picked of drawQuiz(drawable, { ...ALL, forms: ['choice'] }, seed)) {
        const question = questionOf(picked)
        if (question.form !== 'choice' || question.options.length !== 3) continue
        const place = String(question.options.indexOf(question.key))
        positions.set(place, (positions.get(place) ?? 0) + 1)
      }
    }
    const counts = ['0', '1', '2'].map((place) => positions.get(place) ?? 0)
    const mean = counts.reduce((sum, count) => sum + count, 0) / 3
    for (const count of counts) expect(Math.abs(count - mean) / mean).toBeLessThan(0.1)
  })

  it('says how many questions a choice can make, which a draw then makes', () => {
    fc.assert(
      fc.property(setups, seeds, (setup, seed) => {
        const most = mostQuestions(drawable, setup, seed)
        expect(drawQuiz(drawable, { ...setup, count: 100 }, seed)).toHaveLength(most)
      }),
      { numRuns: 30 },
    )
  })

  it('makes a picked quiz again from its list', () => {
    const facts = bank.facts.slice(0, 40)
    const picked = pickQuiz(drawable, { facts, count: 12, forms: FORMS }, 5)
    const list = listOf(picked)
    const again = drawList(drawable, list, 5)
    expect(again.skipped).toEqual([])
    expect(listOf(again.picked)).toEqual(list)
    expect(drawList(drawable, list, 5)).toEqual(again)
  })

  it('skips what the bank does not make, and says what', () => {
    const [first] = listOf(drawQuiz(drawable, { ...ALL, count: 1 }, 1))
    if (first === undefined) throw new Error('nothing drawn')
    const gone = { ...first, fact: first.fact, form: 'order' as const }
    expect(drawList(drawable, [first, gone], 1).skipped).toEqual([gone])
  })
})
