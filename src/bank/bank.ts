import * as v from 'valibot'
import { FormSchema } from './form.ts'
import { BankIdSchema, FactIdSchema, GroupIdSchema, ObjectiveIdSchema, PassageRefSchema, PlaceRefSchema } from './ids.ts'

/**
 * A compiled bank: what the build writes as JSON and the app reads. The schemas are the types' only source,
 * so the border check and the types cannot drift apart.
 */
const text = v.pipe(v.string(), v.nonEmpty())

/** A wording and the other wordings that count as the same. */
const WordingSchema = v.object({ text, accept: v.array(text) })
export type Wording = v.InferOutput<typeof WordingSchema>

/** A date of which only the year need be known. Month 1..12, day 1..31. */
const PartialDateSchema = v.object({
  year: v.pipe(v.number(), v.safeInteger()),
  month: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(12))),
  day: v.optional(v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(31))),
})
export type PartialDate = v.InferOutput<typeof PartialDateSchema>

const AnswerSchema = v.variant('kind', [
  v.object({ kind: v.literal('text'), ...WordingSchema.entries }),
  /** `all`: the list is complete; `named`: the document names these among others; `steps`: the order counts. */
  v.object({
    kind: v.literal('list'),
    mode: v.picklist(['all', 'named', 'steps']),
    members: v.pipe(v.array(WordingSchema), v.minLength(2)),
  }),
  /** `tolerance` is the largest absolute difference that still counts as right. */
  v.object({
    kind: v.literal('number'),
    ...WordingSchema.entries,
    value: v.number(),
    tolerance: v.pipe(v.number(), v.minValue(0)),
    unit: v.optional(text),
  }),
  v.object({ kind: v.literal('date'), ...WordingSchema.entries, date: PartialDateSchema }),
])
export type Answer = v.InferOutput<typeof AnswerSchema>

/** A stretch of `says`: plain text, or a gap that a cloze may ask for. */
const SegmentSchema = v.union([text, v.object({ gap: text, accept: v.array(text) })])
export type Segment = v.InferOutput<typeof SegmentSchema>

const TrapSchema = v.object({ text, reason: text })
export type Trap = v.InferOutput<typeof TrapSchema>

export const FactSchema = v.object({
  id: FactIdSchema,
  rev: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  /** How the newest revision changed the fact: `meaning` makes it due again, `clarified` keeps its memory. */
  change: v.optional(v.picklist(['clarified', 'meaning'])),
  /** The sentences it rests on, at least one. */
  at: v.pipe(v.array(PlaceRefSchema), v.minLength(1)),
  objective: ObjectiveIdSchema,
  rank: v.picklist(['core', 'supporting', 'detail']),
  ask: text,
  answer: AnswerSchema,
  says: v.pipe(v.array(SegmentSchema), v.minLength(1)),
  explanation: v.optional(text),
  hint: v.optional(text),
  /** Wrong options, each with the reason that is shown to whoever chose it. */
  traps: v.array(TrapSchema),
  /** Whole wrong statements, for true-false. */
  wrong: v.array(text),
  /** Year and month to which the statement is tied, such as `2019-02`. */
  asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(?:-\d{2})?$/))),
  /** The arithmetic by which the answer follows, such as `2015 - 15 = 2000`. */
  derived: v.optional(text),
  /** Every form this fact makes, in the order of FORMS. Empty once retired. */
  forms: v.array(FormSchema),
  /** The fact of which this is the reverse. */
  reverseOf: v.optional(FactIdSchema),
  replaces: v.array(FactIdSchema),
  status: v.picklist(['active', 'retired']),
})
export type Fact = v.InferOutput<typeof FactSchema>

const ObjectiveSchema = v.object({ id: ObjectiveIdSchema, title: text, weight: v.pipe(v.number(), v.minValue(0)) })

/** A passage in the outline: its place, how many sentences it has, and a name where its number says nothing. */
const OutlinePassageSchema = v.object({
  ref: PassageRefSchema,
  sentences: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  name: v.optional(text),
})

const OutlineSectionSchema = v.object({
  letter: v.pipe(v.string(), v.regex(/^[A-Z]$/)),
  title: text,
  /** What a passage of this section is called: a point of a bulleted list, or a paragraph. */
  unit: v.picklist(['point', 'paragraph']),
  passages: v.array(OutlinePassageSchema),
})
export type OutlineSection = v.InferOutput<typeof OutlineSectionSchema>

const GroupEntries = { id: GroupIdSchema, ask: text }
const TileEntries = { fact: FactIdSchema, text }

/** Facts that one question can ask together. A fact has one tile in a match or an order, one or more in a sort. */
const GroupSchema = v.variant('form', [
  /** The left side is the tile, the right side the fact's answer; `spare` are right sides that belong to no tile. */
  v.object({
    ...GroupEntries,
    form: v.literal('match'),
    spare: v.pipe(v.array(text), v.minLength(1)),
    tiles: v.array(v.object(TileEntries)),
  }),
  /** `from` and `to`: first and last day that the tile's time may mean, as the number yyyymmdd. Ascending by `from`. */
  v.object({
    ...GroupEntries,
    form: v.literal('order'),
    tiles: v.array(v.object({ ...TileEntries, from: v.number(), to: v.number() })),
  }),
  v.object({
    ...GroupEntries,
    form: v.literal('sort'),
    bins: v.pipe(v.array(v.object({ id: text, title: text })), v.minLength(2)),
    tiles: v.array(v.object({ ...TileEntries, bin: text })),
  }),
])
export type Group = v.InferOutput<typeof GroupSchema>
export type GroupOf<F extends Group['form']> = Extract<Group, { readonly form: F }>

export const BANK_FORMAT = 1

export const BankSchema = v.object({
  format: v.literal(BANK_FORMAT),
  id: BankIdSchema,
  /** Hash of the content: the same bank has the same version wherever it was built. */
  version: v.pipe(v.string(), v.regex(/^[0-9a-f]{8}$/)),
  document: v.object({ title: text, publisher: text, dated: text, language: text }),
  note: v.optional(text),
  objectives: v.pipe(v.array(ObjectiveSchema), v.minLength(1)),
  outline: v.pipe(v.array(OutlineSectionSchema), v.minLength(1)),
  facts: v.array(FactSchema),
  groups: v.array(GroupSchema),
})
export type Bank = v.InferOutput<typeof BankSchema>

/** Reads a compiled bank. Throws a `ValiError` that names the path where the value does not fit. */
export function parseBank(value: unknown): Bank {
  return v.parse(BankSchema, value)
}
