import * as v from 'valibot'
import { FORMS } from './form.ts'
import { BankIdSchema, FactIdSchema, ObjectiveIdSchema, PassageRefSchema, PlaceRefSchema } from './ids.ts'

/**
 * What an author writes: `bank.yaml`, the files under `facts/`, `outline.yaml` and `lock.json`. Every scalar
 * arrives as text, so `2010` and `no` mean what they say. An unknown field is an error.
 */
const text = v.pipe(
  v.string('must be text'),
  v.transform((value) => value.replace(/\s+/g, ' ').trim()),
  v.nonEmpty('must not be empty'),
)
const SlugSchema = v.pipe(text, v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be a slug such as "liaison-officer"'))
const AuthorIdSchema = v.pipe(SlugSchema, FactIdSchema)
const number = v.pipe(
  text,
  v.regex(/^\d+(?:\.\d+)?$/, 'must be a number that is not negative'),
  v.transform(Number),
)
const count = v.pipe(text, v.regex(/^[1-9]\d*$/, 'must be a whole number from 1'), v.transform(Number))
const hash = v.pipe(text, v.regex(/^[0-9a-f]{12}$/, 'must be 12 hex digits'))
const texts = v.array(text, 'must be a list of texts')
const textOrTexts = v.union([text, v.pipe(texts, v.minLength(1))], 'must be a text or a list of texts')
const place = v.pipe(text, v.regex(/^[A-Z]\d{1,3}(?:\.\d{1,3})?$/, 'must be a place such as "B6.2"'), PlaceRefSchema)
const places = v.union(
  [v.pipe(place, v.transform((one) => [one])), v.pipe(v.array(place), v.minLength(1))],
  'must be a place such as "B6.2", or a list of them',
)

/** The forms that an author may rule out. */
const not = v.optional(
  v.array(v.picklist(FORMS, `must be one of ${FORMS.join(', ')}`), 'must be a list of forms'),
)

/** What the fact and its reverse have in common: one question with its answer and wrong options. */
const AskedEntries = {
  ask: text,
  accept: v.optional(
    v.union([texts, v.record(text, texts)], 'must be a list of texts; for a list, a map of its members to such lists'),
  ),
  explanation: v.optional(text),
  hint: v.optional(text),
  /** Wrong option → why it is wrong. */
  traps: v.optional(v.record(text, text, 'must be a map of wrong options to reasons')),
  false: v.optional(texts),
  kind: v.optional(v.picklist(['year', 'date', 'number'], 'must be year, date or number')),
  tolerance: v.optional(number),
  unit: v.optional(text),
  not,
  rev: v.optional(count),
  change: v.optional(v.picklist(['clarified', 'meaning'], 'must be clarified or meaning')),
}

const ReverseSchema = v.strictObject({ ...AskedEntries, answer: text, says: v.optional(text) })
export type ReverseSource = v.InferOutput<typeof ReverseSchema>

export const FactSourceSchema = v.strictObject({
  ...AskedEntries,
  id: AuthorIdSchema,
  at: places,
  terms: v.pipe(texts, v.minLength(1, 'must name at least one term')),
  objective: ObjectiveIdSchema,
  rank: v.picklist(['core', 'supporting', 'detail'], 'must be core, supporting or detail'),
  answer: textOrTexts,
  list: v.optional(v.picklist(['all', 'named', 'steps'], 'must be all, named or steps')),
  says: text,
  /** Group → tile, or for a sort bin → tiles. */
  in: v.optional(
    v.record(
      SlugSchema,
      v.union([text, v.record(SlugSchema, textOrTexts)], 'must be a tile, or a map of bins to tiles'),
    ),
  ),
  when: v.optional(text),
  reverse: v.optional(ReverseSchema),
  as_of: v.optional(
    v.pipe(text, v.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/, 'must be a year and month such as 2019-02')),
  ),
  derived: v.optional(text),
  replaces: v.optional(v.array(AuthorIdSchema, 'must be a list of ids')),
  status: v.optional(v.picklist(['active', 'retired'], 'must be active or retired')),
})
export type FactSource = v.InferOutput<typeof FactSourceSchema>

const GroupEntries = { id: SlugSchema, ask: text }
const GroupSchema = v.variant(
  'form',
  [
    v.strictObject({
      ...GroupEntries,
      form: v.literal('match'),
      spare: v.pipe(texts, v.minLength(1, 'must name one')),
    }),
    v.strictObject({ ...GroupEntries, form: v.literal('order') }),
    v.strictObject({ ...GroupEntries, form: v.literal('sort'), bins: v.record(SlugSchema, text) }),
  ],
  'must be match, order or sort',
)
export type GroupSource = v.InferOutput<typeof GroupSchema>

export const BankSourceSchema = v.strictObject({
  id: v.pipe(SlugSchema, BankIdSchema),
  document: v.strictObject({
    title: text,
    publisher: text,
    dated: v.pipe(text, v.isoDate('must be a date such as 2019-02-15')),
    language: text,
  }),
  note: v.optional(text),
  objectives: v.pipe(
    v.array(v.strictObject({ id: v.pipe(SlugSchema, ObjectiveIdSchema), title: text, weight: number })),
    v.minLength(1, 'must name at least one objective'),
  ),
  groups: v.optional(v.array(GroupSchema)),
  /** Titles of documents and the like: a term may be one of them however long it is. */
  titles: v.optional(texts),
  /** The answers of fact `of` are never traps of facts that rest on `at`, where they would be right or seem so. */
  never_traps: v.optional(v.array(v.strictObject({ of: AuthorIdSchema, at: places }))),
  /** Terms that were true when the document was written: a fact with one of them needs `as_of`. */
  dated: v.optional(texts),
})
export type BankSource = v.InferOutput<typeof BankSourceSchema>

const OutlinePassageSourceSchema = v.strictObject({
  ref: v.pipe(text, PassageRefSchema),
  name: v.optional(text),
  /** Fingerprint of each sentence. */
  sentences: v.optional(v.array(hash, 'must be a list of fingerprints')),
  /** Fingerprints of the lines of a passage that has no sentences, such as a title or a caption. */
  lines: v.optional(v.array(hash, 'must be a list of fingerprints')),
})

export const OutlineSourceSchema = v.pipe(
  v.array(
    v.strictObject({
      letter: v.pipe(text, v.regex(/^[A-Z]$/, 'must be one capital letter')),
      title: text,
      unit: v.picklist(['point', 'paragraph'], 'must be point or paragraph'),
      passages: v.array(OutlinePassageSourceSchema),
    }),
    'must be a list of sections',
  ),
  v.minLength(1, 'must have a section'),
)
export type OutlineSource = v.InferOutput<typeof OutlineSourceSchema>

const LockEntrySchema = v.strictObject({
  rev: count,
  /** Hash of the key: what the learner has to know. */
  key: hash,
  /** Hash of stem, statements and distractors. */
  wording: hash,
  retired: v.optional(v.pipe(v.literal('true'), v.transform(() => true))),
})
export type LockEntry = v.InferOutput<typeof LockEntrySchema>

/** Id → what was released under it. A retired id stays for ever. */
export const LockSchema = v.record(FactIdSchema, LockEntrySchema)
export type Lock = v.InferOutput<typeof LockSchema>
