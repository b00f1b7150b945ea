import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { materialOf } from '../../../src/quiz/material.ts'
import { parseQuizRun } from '../../../src/quiz/run/parse-run.ts'
import { changePlace, goTo, note } from '../../../src/quiz/run/run.ts'
import { factWith } from '../facts.ts'
import { aRun, answeredAt, START } from './a-run.ts'

const material = materialOf({ facts: [factWith()], groups: [] })

function stored(run: object): unknown {
  return JSON.parse(JSON.stringify(run))
}

describe('a stored quiz', () => {
  it('comes back as it was left', () => {
    const begun = changePlace(goTo(aRun(3, { conditions: 'exam', minutes: 20 }), 1), { given: { kind: 'option', text: 'Port Dumar' }, flagged: true })
    const run = answeredAt(note(begun, START + 9_000), 2, 0.5)
    expect(parseQuizRun(stored(run), material)).toEqual(run)
  })

  it('is nothing where the bank no longer makes each of its questions', () => {
    const without = materialOf({ facts: [factWith({ forms: ['short', 'card'] })], groups: [] })
    expect(parseQuizRun(stored(aRun(2)), without)).toBeNull()
    expect(parseQuizRun(stored(aRun(2)), materialOf({ facts: [], groups: [] }))).toBeNull()
  })

  it.each([
    ['a place too few', { places: [] }],
    ['a place beyond its end', { at: 3 }],
    ['no question', { questions: [], places: [], at: 0 }],
    ['another kind', { kind: 'race' }],
    ['a factor of its own', { factor: 100 }],
    ['time that runs backwards', { spentMs: -1 }],
  ])('is nothing with %s', (_name, part) => {
    expect(parseQuizRun(stored({ ...aRun(3), ...part }), material)).toBeNull()
  })

  it('is nothing, and no error, for any other value', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseQuizRun(value, material)).toBeNull()
      }),
    )
  })
})
