import * as v from 'valibot'
import { parseRun } from '../../memory/session/parse-run.ts'
import type { Run } from '../../memory/session/session.ts'
import type { Material } from '../../quiz/material.ts'
import type { Given } from '../../quiz/question.ts'

/** After this long the queue is built anew and only the half-typed answer is offered again. */
export const SAME_PLACE_MS = 30 * 60_000

const part = v.pipe(v.string(), v.maxLength(500))

const GivenSchema = v.variant('kind', [
  v.object({ kind: v.literal('option'), text: part }),
  v.object({ kind: v.literal('options'), texts: v.pipe(v.array(part), v.maxLength(20)) }),
  v.object({ kind: v.literal('placed'), places: v.pipe(v.array(v.nullable(part)), v.maxLength(20)) }),
  v.object({ kind: v.literal('sequence'), tiles: v.pipe(v.array(part), v.maxLength(20)) }),
  v.object({ kind: v.literal('truth'), value: v.boolean() }),
  v.object({ kind: v.literal('text'), text: part }),
  v.object({ kind: v.literal('date'), day: part, month: part, year: part }),
])

const DraftSchema = v.object({
  bank: v.string(),
  run: v.unknown(),
  given: v.nullable(GivenSchema),
  hinted: v.boolean(),
  savedAt: v.number(),
})

/** A session as it was left. */
export interface Draft {
  readonly run: Run
  readonly given: Given | null
  readonly hinted: boolean
  /** Left less than half an hour ago: the same place. Longer: only the answer is offered again. */
  readonly fresh: boolean
}

/** What is stored of a session under way. */
export function draftOf(bank: string, run: Run, given: Given | null, hinted: boolean, savedAt: number): unknown {
  return { bank, run, given, hinted, savedAt }
}

/** Reads a stored draft of the bank; null where there is none, or none that can be gone on with. */
export function parseDraft(value: unknown, bank: string, material: Material, now: number): Draft | null {
  const parsed = v.safeParse(DraftSchema, value)
  if (!parsed.success || parsed.output.bank !== bank) return null
  const run = parseRun(parsed.output.run, material)
  if (run === null) return null
  const { given, hinted, savedAt } = parsed.output
  return { run, given, hinted, fresh: now - savedAt < SAME_PLACE_MS }
}
