import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawQuiz, listOf, pickQuiz } from '../../../src/quiz/draw/draw.ts'
import { arrivalByFile, arrivalByLink, type Arrival, type Arrived } from '../../../src/quiz/share/arrival.ts'
import { quizFile, readQuizFile } from '../../../src/quiz/share/file.ts'
import { queryOf, readQuery } from '../../../src/quiz/share/link.ts'
import type { Shared } from '../../../src/quiz/share/shared.ts'
import { shippedBank } from '../draw/shipped.ts'

const drawable = shippedBank()
const { bank } = drawable
const setup = { scope: { kind: 'all' as const }, count: 10, forms: FORMS }
const quiz: Shared = {
  bank: bank.id,
  version: bank.version,
  source: { kind: 'drawn', setup, seed: 99 },
  terms: { conditions: 'exam', minutes: 20, passMark: 0.7 },
}
const picked = pickQuiz(drawable, { facts: bank.facts.slice(0, 6), count: 6, forms: FORMS }, 5)
const listed: Shared = { ...quiz, source: { kind: 'listed', list: listOf(picked), seed: 5 } }

const byLink = (shared: Shared): Arrival => arrivalByLink(readQuery(queryOf(shared)), drawable)

function arrived(arrival: Arrival): Arrived {
  if (arrival.kind !== 'quiz') throw new Error(JSON.stringify(arrival))
  return arrival
}

describe('a quiz that was passed on', () => {
  it('comes with the same questions by link and by file', () => {
    const expected = drawQuiz(drawable, setup, 99)
    expect(arrived(byLink(quiz))).toEqual({ kind: 'quiz', quiz, picked: expected, skipped: 0, otherVersion: false })
    expect(arrivalByFile(readQuizFile(quizFile(quiz)), drawable)).toEqual(byLink(quiz))
    expect(arrived(byLink(listed)).picked).toEqual(picked)
  })

  it('says that it was made with another version of the bank', () => {
    expect(arrived(byLink({ ...quiz, version: '00000000' })).otherVersion).toBe(true)
  })

  it('leaves out what this bank does not make any more, and counts it', () => {
    const read = readQuery({ ...queryOf(listed), ask: `${queryOf(listed)['ask'] ?? ''}.long-gone!c` })
    const { picked: left, skipped } = arrived(arrivalByLink(read, drawable))
    expect(left).toEqual(picked)
    expect(skipped).toBe(1)
  })

  it('is refused where it asks another bank, or where nothing of it is left', () => {
    expect(byLink({ ...quiz, bank: 'another-bank' })).toEqual({ kind: 'fault', fault: 'bank' })
    expect(arrivalByLink(readQuery({ ...queryOf(listed), ask: 'long-gone!c' }), drawable)).toEqual({ kind: 'fault', fault: 'empty' })
    const nowhere = { ...quiz, source: { kind: 'drawn' as const, setup: { ...setup, scope: { kind: 'sections' as const, letters: ['Z'] } }, seed: 1 } }
    expect(byLink(nowhere)).toEqual({ kind: 'fault', fault: 'empty' })
  })

  it('is nothing where the address holds nothing of a quiz, and a fault where it cannot be read', () => {
    expect(arrivalByLink(readQuery({}), drawable)).toEqual({ kind: 'none' })
    expect(arrivalByLink(readQuery({ bank: 'x', n: 'many' }), drawable)).toEqual({ kind: 'fault', fault: 'broken' })
    expect(arrivalByLink(readQuery({ bank: 'x'.repeat(2_000) }), drawable)).toEqual({ kind: 'fault', fault: 'oversized' })
    expect(arrivalByFile(readQuizFile('a,b'), drawable)).toEqual({ kind: 'fault', fault: 'file-foreign' })
  })
})
