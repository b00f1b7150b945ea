import * as v from 'valibot'
import { BankIdSchema } from '../../bank/ids.ts'
import { canMake } from '../can-make.ts'
import type { Material } from '../material.ts'
import { SourceSchema, TermsSchema } from '../share/schema.ts'
import { GivenSchema } from './given-schema.ts'
import { PickedSchema } from './picked-schema.ts'
import type { QuizRun } from './run.ts'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const Place = v.object({
  given: v.nullable(GivenSchema),
  hinted: v.boolean(),
  flagged: v.boolean(),
  ms: v.pipe(v.number(), v.minValue(0)),
  answered: v.nullable(v.object({ q: v.string(), score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)) })),
  slips: whole,
})

const Run = v.pipe(
  v.object({
    id: v.string(),
    kind: v.picklist(['quiz', 'diagnostic']),
    bank: BankIdSchema,
    version: v.string(),
    source: SourceSchema,
    terms: TermsSchema,
    factor: v.picklist([1, 1.5, 2]),
    questions: v.pipe(v.array(PickedSchema), v.minLength(1)),
    places: v.array(Place),
    at: whole,
    startedAt: v.number(),
    seenAt: v.number(),
    spentMs: v.pipe(v.number(), v.minValue(0)),
    awayMs: v.pipe(v.number(), v.minValue(0)),
    gaps: whole,
  }),
  v.check(({ questions, places, at }) => places.length === questions.length && at < questions.length),
)

/**
 * Reads a stored quiz. Null where the value is none, or where the bank no longer makes each of its questions: half a
 * quiz would be another one.
 */
export function parseQuizRun(value: unknown, material: Material): QuizRun | null {
  const parsed = v.safeParse(Run, value)
  return parsed.success && parsed.output.questions.every((picked) => canMake(picked, material)) ? parsed.output : null
}
