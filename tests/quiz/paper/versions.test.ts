import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawQuiz, listOf } from '../../../src/quiz/draw/draw.ts'
import { guardKeys } from '../../../src/quiz/giveaway.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { drawVersions } from '../../../src/quiz/paper/versions.ts'
import type { Question } from '../../../src/quiz/question.ts'
import type { DrawSetup, Source } from '../../../src/quiz/quiz.ts'
import { factsAsked } from '../../../src/quiz/together.ts'
import { shippedBank } from './shipped.ts'

const drawable = shippedBank()
const { bank, material } = drawable
const guard = guardKeys(bank)
const ALL: DrawSetup = { scope: { kind: 'all' }, count: 20, forms: FORMS }

const drawnBy = (seed: number, setup: DrawSetup = ALL): Source => ({ kind: 'drawn', setup, seed })
const seeds = fc.integer({ min: 0, max: 2 ** 32 - 1 })
const setups = fc.record({
  scope: fc.constant(ALL.scope),
  count: fc.integer({ min: 1, max: 40 }),
  forms: fc.oneof(fc.constant([...FORMS]), fc.constantFrom(['choice' as const], ['choice' as const, 'true-false' as const])),
})

/** Places of the keys among the letters, and as T or F, with how many places there were. */
function keysOf(questions: readonly Question[], form: 'choice' | 'true-false'): readonly { at: number; of: number }[] {
  return questions.flatMap((question) => {
    if (question.form !== form) return []
    if (question.form === 'true-false') return [{ at: question.truth ? 1 : 0, of: 2 }]
    return [{ at: question.options.indexOf(question.key), of: question.options.length }]
  })
}

function longestRun(keys: readonly { at: number }[]): number {
  let [longest, run, last] = [0, 0, -1]
  for (const { at } of keys) {
    run = at === last ? run + 1 : 1
    last = at
    longest = Math.max(longest, run)
  }
  return longest
}

/** How far each position is from what chance gives, in standard deviations. */
function deviations(keys: readonly { at: number; of: number }[]): readonly number[] {
  return [0, 1, 2, 3].flatMap((at) => {
    const open = keys.filter(({ of }) => of > at)
    const mean = open.reduce((sum, { of }) => sum + 1 / of, 0)
    const sd = Math.sqrt(open.reduce((sum, { of }) => sum + (1 / of) * (1 - 1 / of), 0))
    return sd === 0 ? [] : [Math.abs(keys.filter((key) => key.at === at).length - mean) / sd]
  })
}

const asked = (question: Question): string => `${question.form}/${[...factsAsked(question)].sort().join('+')}`

describe('versions of a paper', () => {
  it('show no pattern in their keys', () => {
    fc.assert(
      fc.property(setups, seeds, (setup, seed) => {
        for (const { questions } of drawVersions(drawable, drawnBy(seed, setup), 3)) {
          for (const form of ['choice', 'true-false'] as const) {
            const keys = keysOf(questions, form)
            expect(longestRun(keys)).toBeLessThanOrEqual(3)
            expect(Math.max(0, ...deviations(keys))).toBeLessThanOrEqual(2)
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it('show none either where most papers give something away: a paper that did not, but had a pattern, was taken', () => {
    const setup: DrawSetup = { ...ALL, count: 35, forms: ['choice', 'true-false'] }
    for (const { questions } of drawVersions(drawable, drawnBy(2870888531, setup), 3)) {
      expect(Math.max(0, ...deviations(keysOf(questions, 'choice')))).toBeLessThanOrEqual(2)
    }
  })

  it('ask the same facts in the same forms, in another order', () => {
    const [a, b, c] = drawVersions(drawable, drawnBy(11), 3).map(({ questions }) => questions)
    const sorted = (questions: readonly Question[] | undefined) => (questions ?? []).map(asked).sort()
    expect(sorted(a)).toHaveLength(20)
    expect(sorted(b)).toEqual(sorted(a))
    expect(sorted(c)).toEqual(sorted(a))
    expect(b?.map(asked)).not.toEqual(a?.map(asked))
    expect(c?.map(asked)).not.toEqual(b?.map(asked))
  })

  it('leave the same gap in a cloze', () => {
    const gaps = (questions: readonly Question[]) =>
      questions.flatMap((question) => (question.form === 'cloze' ? [`${question.fact} ${question.gap}`] : [])).sort()
    const [a, b] = drawVersions(drawable, drawnBy(3, { ...ALL, forms: ['cloze'] }), 2)
    expect(gaps(a?.questions ?? [])).toHaveLength(20)
    expect(gaps(b?.questions ?? [])).toEqual(gaps(a?.questions ?? []))
  })

  it('give nothing away', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        for (const { questions } of drawVersions(drawable, drawnBy(seed), 2)) {
          for (const question of questions) {
            for (const id of questions.filter((other) => other !== question).flatMap(factsAsked)) {
              const fact = material.facts.get(id)
              if (fact !== undefined) expect(guard.givesAway(question, fact)).toBe(false)
            }
          }
        }
      }),
      { numRuns: 15 },
    )
  })

  it('are the same for the same seed, and letters go on from A', () => {
    const versions = drawVersions(drawable, drawnBy(5), 3)
    expect(drawVersions(shippedBank(), drawnBy(5), 3)).toEqual(versions)
    expect(versions.map(({ letter }) => letter)).toEqual(['A', 'B', 'C'])
    expect(drawVersions(drawable, drawnBy(5), 1)).toEqual(versions.slice(0, 1))
  })

  it('A asks what the app asks with that seed', () => {
    const inApp = (seed: number) =>
      drawQuiz(drawable, ALL, seed).flatMap(({ fact: id, form, draw }) => {
        const fact = material.facts.get(id)
        return fact === undefined ? [] : [makeQuestion(fact, form, draw, material)]
      })
    let same = 0
    for (let seed = 0; seed < 20; seed += 1) {
      const [a] = drawVersions(drawable, drawnBy(seed), 1)
      expect(a?.questions.map(asked).sort()).toEqual(inApp(seed).map(asked).sort())
      if (JSON.stringify(a?.questions) === JSON.stringify(inApp(seed))) same += 1
    }
    expect(same).toBeGreaterThan(10)
  })

  it('of a listed quiz ask its list', () => {
    const list = listOf(drawQuiz(drawable, { ...ALL, count: 8 }, 2))
    const [a, b] = drawVersions(drawable, { kind: 'listed', list, seed: 9 }, 2)
    expect(a?.questions).toHaveLength(8)
    expect(b?.questions.map(asked).sort()).toEqual(a?.questions.map(asked).sort())
  })

  it('have no questions where nothing can be made', () => {
    const nothing: DrawSetup = { ...ALL, scope: { kind: 'objectives', ids: ['no-such'] } }
    expect(drawVersions(drawable, drawnBy(1, nothing), 2)).toEqual([
      { letter: 'A', questions: [] },
      { letter: 'B', questions: [] },
    ])
  })
})
