import * as v from 'valibot'
import { FormSchema, isGroupForm } from '../../bank/form.ts'
import { BankIdSchema, FactIdSchema, GroupIdSchema, ObjectiveIdSchema } from '../../bank/ids.ts'
import { DIAGNOSTIC_FORMS, MOST_QUESTIONS, type Source, type Terms } from '../quiz.ts'

/** The shape of a quiz that comes from outside, capped at what a quiz can be. */
const Seed = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(2 ** 32 - 1))

const Scope = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({
    kind: v.literal('objectives'),
    ids: v.pipe(v.array(ObjectiveIdSchema), v.minLength(1), v.maxLength(100)),
  }),
  v.strictObject({
    kind: v.literal('sections'),
    letters: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]$/))), v.minLength(1), v.maxLength(26)),
  }),
])

const Listed = v.pipe(
  v.strictObject({
    fact: FactIdSchema,
    form: FormSchema,
    group: v.exactOptional(GroupIdSchema),
    others: v.exactOptional(v.pipe(v.array(FactIdSchema), v.minLength(1), v.maxLength(10))),
  }),
  v.check(
    ({ form, group, others }) => isGroupForm(form) === (group !== undefined) && isGroupForm(form) === (others !== undefined),
    'a question of several facts names its group and the other facts, any other question neither',
  ),
)

export const SourceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('drawn'),
    setup: v.strictObject({
      scope: Scope,
      count: v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_QUESTIONS)),
      forms: v.pipe(
        v.array(FormSchema),
        v.minLength(1),
        v.check((forms) => new Set(forms).size === forms.length, 'no form stands twice'),
      ),
    }),
    seed: Seed,
  }),
  v.strictObject({
    kind: v.literal('listed'),
    list: v.pipe(v.array(Listed), v.minLength(1), v.maxLength(MOST_QUESTIONS)),
    seed: Seed,
  }),
])

export const TermsSchema = v.strictObject({
  conditions: v.picklist(['practice', 'exam']),
  minutes: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(600))),
  passMark: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})

export const SharedSchema = v.pipe(
  v.strictObject({
    bank: BankIdSchema,
    version: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
    source: SourceSchema,
    terms: TermsSchema,
    kind: v.exactOptional(v.literal('diagnostic')),
  }),
  v.check(({ kind, source, terms }) => kind === undefined || mayDiagnose(source, terms), 'a diagnostic lists facts one by one, for practice without a limit'),
)

function mayDiagnose(source: Source, { conditions, minutes }: Terms): boolean {
  const asksOneByOne = source.kind === 'listed' && source.list.every(({ form }) => DIAGNOSTIC_FORMS.includes(form))
  return asksOneByOne && conditions === 'practice' && minutes === null
}
