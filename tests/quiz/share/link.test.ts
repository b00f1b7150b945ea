import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { linkOf, LONGEST_LINK, queryOf, readQuery } from '../../../src/quiz/share/link.ts'
import { SharedSchema } from '../../../src/quiz/share/schema.ts'
import type { Shared } from '../../../src/quiz/share/shared.ts'
import { arbitraryShared } from './arbitrary-shared.ts'

const PAGE = 'https://passage.example/app/#/quiz'

/** Ten questions on one objective, as an exam of a quarter of an hour. */
const EXAM: Shared = v.parse(SharedSchema, {
  bank: 'league',
  version: '0a1b2c3d',
  source: {
    kind: 'drawn',
    setup: { scope: { kind: 'objectives', ids: ['ports', 'old-tolls'] }, count: 10, forms: ['choice', 'cloze'] },
    seed: 35,
  },
  terms: { conditions: 'exam', minutes: 15, passMark: 0.7 },
})

/** Where the receiver stands, asked of two facts. */
const DIAGNOSTIC: Shared = v.parse(SharedSchema, {
  ...{ bank: 'league', version: '0a1b2c3d', kind: 'diagnostic' },
  source: { kind: 'listed', list: [{ fact: 'lamp', form: 'choice' }, { fact: 'bell', form: 'short' }], seed: 1 },
  terms: { conditions: 'practice', minutes: null, passMark: 0.8 },
})

/** The query of an address, as a browser reads it. */
function queryIn(link: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(link.slice(link.indexOf('?'))))
}

describe('the link of a quiz', () => {
  it('says in plain words what is asked and on what terms', () => {
    expect(linkOf(EXAM, PAGE)).toBe(
      `${PAGE}?bank=league.0a1b2c3d&n=10&objectives=ports.old-tolls&forms=cg&seed=z&as=exam&minutes=15&pass=0.7`,
    )
  })

  it('leaves out what is usual', () => {
    const quiz = v.parse(SharedSchema, {
      ...EXAM,
      source: { kind: 'drawn', setup: { scope: { kind: 'all' }, count: 10, forms: FORMS }, seed: 1 },
      terms: { conditions: 'practice', minutes: null, passMark: 0.8 },
    })
    expect(queryOf(quiz)).toEqual({ bank: 'league.0a1b2c3d', n: '10', seed: '1' })
  })

  it('says of a diagnostic that it is one', () => {
    expect(queryOf(DIAGNOSTIC)).toEqual({ bank: 'league.0a1b2c3d', ask: 'lamp!c.bell!s', seed: '1', kind: 'diagnostic' })
  })

  it('gives any quiz back as it was, or is not made because it would be too long', () => {
    let longer = 0
    fc.assert(
      fc.property(arbitraryShared, (quiz) => {
        const link = linkOf(quiz, PAGE)
        if (link === null) longer += 1
        else {
          expect(link.length).toBeLessThanOrEqual(LONGEST_LINK)
          expect(readQuery(queryIn(link))).toEqual({ kind: 'quiz', quiz })
        }
      }),
      { numRuns: 500 },
    )
    expect(longer).toBeGreaterThan(0)
  })

  it('is read wherever its query is short enough, and named oversized elsewhere', () => {
    fc.assert(
      fc.property(arbitraryShared, (quiz) => {
        const query = queryOf(quiz)
        const length = new URLSearchParams(query).toString().length
        const read = readQuery(query)
        if (length <= LONGEST_LINK - 20) expect(read).toEqual({ kind: 'quiz', quiz })
        else if (length > LONGEST_LINK * 1.2) expect(read).toEqual({ kind: 'fault', fault: 'oversized' })
      }),
    )
  })
})

const keys = fc.constantFrom('bank', 'kind', 'n', 'ask', 'objectives', 'sections', 'forms', 'seed', 'as', 'minutes', 'pass', '__proto__', 'x')
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('league.0a1b2c3d', '10', '-1', '1e999', 'NaN', 'cc', 'a!c', 'a!p!g!b', 'zzzzzzz', 'exam', 'diagnostic', '..', '!', ''),
)
const values = fc.oneof({ weight: 5, arbitrary: texts }, { weight: 1, arbitrary: fc.anything() })

describe('a query from anywhere', () => {
  it('is a quiz that keeps to the schema, a fault or none, and never throws', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(fc.dictionary(keys, values), (query) => {
        const read = readQuery(query)
        seen.add(read.kind)
        if (read.kind === 'quiz') expect(v.is(SharedSchema, read.quiz)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
    expect([...seen].sort()).toContain('fault')
  })

  it('is broken with one character more or less in the wrong place', () => {
    for (const [key, text] of [
      ['bank', 'league'],
      ['bank', 'League.0a1b2c3d'],
      ['seed', 'Z'],
      ['seed', '1z141z4'],
      ['n', '0'],
      ['n', '101'],
      ['n', 'ten'],
      ['forms', 'cx'],
      ['forms', 'cc'],
      ['forms', ''],
      ['objectives', 'ports..tolls'],
      ['as', 'duel'],
      ['minutes', '0'],
      ['minutes', '1.5'],
      ['pass', '1.1'],
      ['ask', 'flag-port!q'],
      ['ask', 'flag-port!p'],
      ['ask', 'flag-port!c!group!other'],
    ] as const) {
      expect(readQuery({ ...queryOf(EXAM), [key]: text }), `${key}=${text}`).toEqual({ kind: 'fault', fault: 'broken' })
    }
  })

  it('is broken where it calls a quiz a diagnostic that cannot be one', () => {
    const broken = { kind: 'fault', fault: 'broken' }
    expect(readQuery({ ...queryOf(EXAM), kind: 'diagnostic' })).toEqual(broken)
    for (const [key, text] of [
      ['kind', 'oracle'],
      ['as', 'exam'],
      ['minutes', '5'],
      ['ask', 'lamp!k'],
      ['ask', 'lamp!p!group!bell'],
    ] as const) {
      expect(readQuery({ ...queryOf(DIAGNOSTIC), [key]: text }), `${key}=${text}`).toEqual(broken)
    }
  })

  it('holds no quiz where it names no bank', () => {
    expect(readQuery({ n: '10' })).toEqual({ kind: 'none' })
  })
})
