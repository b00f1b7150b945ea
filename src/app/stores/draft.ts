import * as v from 'valibot'
import { parseRun } from '../../memory/session/parse-run.ts'
import { answersOf, type Folded } from '../../journal/fold.ts'
import { memoryKey } from '../../memory/memory.ts'
import { openWith } from '../../memory/session/open-with.ts'
import { currentOf } from '../../memory/session/run.ts'
import type { Plan, Planned, Run } from '../../memory/session/session.ts'
import type { Material } from '../../quiz/material.ts'
import type { Given } from '../../quiz/question.ts'
import { GivenSchema } from '../../quiz/run/given-schema.ts'

/** After this long the queue is built anew and only the half-typed answer is offered again. */
export const SAME_PLACE_MS = 30 * 60_000

const DraftSchema = v.object({
  bank: v.string(),
  run: v.unknown(),
  // An answer that cannot be read is no reason to lose the session.
  given: v.fallback(v.nullable(GivenSchema), null),
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
  /** What an answer that is offered again makes of the session that is planned now; null where none was begun. */
  readonly opening: Opening | null
}

/** Puts the question in front, unless the journal says that it was answered after all: by another tab, or before a kill. */
export type Opening = (plan: Plan, folded: Folded<unknown>) => Plan

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
  const fresh = now - savedAt < SAME_PLACE_MS
  const begun = currentOf(run)
  return { run, given, hinted, fresh, opening: fresh || given === null || begun === null ? null : openingOf(bank, run, begun) }
}

function openingOf(bank: string, { id, at }: Run, begun: Planned): Opening {
  const isAnswered = (folded: Folded<unknown>): boolean =>
    answersOf(folded, memoryKey(bank, begun.fact)).some(({ line }) => line.q === `${id}-${at}`)
  return (plan, folded) => (isAnswered(folded) ? plan : openWith(plan, begun))
}
