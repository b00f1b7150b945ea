import * as v from 'valibot'
import { FactIdSchema, GroupIdSchema } from '../../../bank/ids.ts'
import type { Question } from '../../../quiz/question.ts'
import { BankText, listOf, Short, Whole } from './parts.ts'

const MOST_PARTS = 20

const asked = {
  fact: FactIdSchema,
  rev: Whole,
  stem: BankText,
  key: BankText,
  asOf: v.nullable(Short),
  hint: v.nullable(BankText),
}
const Texts = listOf(BankText, MOST_PARTS)
const Traps = listOf(v.strictObject({ text: BankText, reason: BankText }), MOST_PARTS)
const Parts = listOf(v.strictObject({ fact: FactIdSchema, rev: Whole, tile: BankText, key: BankText }), MOST_PARTS)
const together = { ...asked, group: GroupIdSchema, parts: Parts }
const Finite = v.pipe(v.number(), v.finite())

/** A question as it travels. Cards are missing: there each judges alone. */
export const QuestionSchema: v.GenericSchema<unknown, Question> = v.variant('form', [
  v.strictObject({ ...asked, form: v.literal('choice'), options: Texts, traps: Traps }),
  v.strictObject({ ...asked, form: v.literal('select'), options: Texts, keys: Texts, traps: Traps }),
  v.strictObject({ ...asked, form: v.literal('true-false'), truth: v.boolean() }),
  v.strictObject({
    ...asked,
    form: v.literal('cloze'),
    gap: Whole,
    before: BankText,
    after: BankText,
    accept: Texts,
    traps: Traps,
    tiles: v.nullable(Texts),
  }),
  v.strictObject({ ...asked, form: v.literal('short'), accept: Texts, traps: Traps }),
  v.strictObject({
    ...asked,
    form: v.literal('number'),
    expects: v.variant('kind', [
      v.strictObject({ kind: v.literal('number'), value: Finite, tolerance: Finite, unit: v.nullable(Short) }),
      v.strictObject({
        kind: v.literal('date'),
        date: v.strictObject({ year: Finite, month: v.exactOptional(Whole), day: v.exactOptional(Whole) }),
      }),
    ]),
    traps: Traps,
  }),
  v.strictObject({ ...together, form: v.literal('match'), entries: Texts }),
  v.strictObject({ ...together, form: v.literal('order'), laidOut: Texts }),
  v.strictObject({
    ...together,
    form: v.literal('sort'),
    bins: listOf(v.strictObject({ id: Short, title: BankText }), MOST_PARTS),
  }),
])
