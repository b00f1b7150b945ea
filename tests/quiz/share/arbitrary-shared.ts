import fc from 'fast-check'
import * as v from 'valibot'
import { DIAGNOSTIC_FORMS } from '../../../src/quiz/quiz.ts'
import { FORMS, isGroupForm } from '../../../src/bank/form.ts'
import { SharedSchema } from '../../../src/quiz/share/schema.ts'
import type { Shared } from '../../../src/quiz/share/shared.ts'

const word = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const slug = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('-'))
const factId = fc.tuple(slug, fc.boolean()).map(([id, isReverse]) => (isReverse ? `${id}~reverse` : id))

const scope = fc.oneof(
  fc.constant({ kind: 'all' }),
  fc.record({ kind: fc.constant('objectives'), ids: fc.array(slug, { minLength: 1, maxLength: 20 }) }),
  fc.record({
    kind: fc.constant('sections'),
    letters: fc.subarray(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { minLength: 1 }),
  }),
)

const listed = fc.tuple(fc.constantFrom(...FORMS), factId, slug, fc.array(factId, { minLength: 1, maxLength: 5 })).map(
  ([form, fact, group, others]) => (isGroupForm(form) ? { fact, form, group, others } : { fact, form }),
)

const seed = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.constantFrom(0, 2 ** 32 - 1))

const source = fc.oneof(
  fc.record({
    kind: fc.constant('drawn'),
    setup: fc.record({ scope, count: fc.integer({ min: 1, max: 100 }), forms: fc.subarray([...FORMS], { minLength: 1 }) }),
    seed,
  }),
  fc.record({ kind: fc.constant('listed'), list: fc.array(listed, { minLength: 1, maxLength: 100, size: 'max' }), seed }),
)

const terms = fc.record({
  conditions: fc.constantFrom('practice', 'exam'),
  minutes: fc.option(fc.integer({ min: 1, max: 600 })),
  passMark: fc.oneof(fc.constantFrom(0, 0.8, 1), fc.double({ min: 0, max: 1, noNaN: true }).map((mark) => mark + 0)),
})

const about = { bank: slug, version: fc.stringMatching(/^[0-9a-f]{8}$/) }

const diagnosed = fc.record({ fact: factId, form: fc.constantFrom(...DIAGNOSTIC_FORMS) })
const diagnostic = fc.record({
  ...about,
  kind: fc.constant('diagnostic'),
  source: fc.record({ kind: fc.constant('listed'), list: fc.array(diagnosed, { minLength: 1, maxLength: 40 }), seed }),
  terms: fc.constant({ conditions: 'practice', minutes: null, passMark: 0.8 }),
})

/** Any quiz that can be passed on: short ones and such as fit into no link. */
export const arbitraryShared: fc.Arbitrary<Shared> = fc
  .oneof({ weight: 4, arbitrary: fc.record({ ...about, source, terms }) }, { weight: 1, arbitrary: diagnostic })
  .map((value) => v.parse(SharedSchema, value))
