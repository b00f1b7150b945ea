import * as v from 'valibot'
import { FormSchema } from '../../bank/form.ts'
import { FactIdSchema, GroupIdSchema } from '../../bank/ids.ts'
import { canMake } from '../../quiz/can-make.ts'
import type { Material } from '../../quiz/material.ts'
import type { Draw } from '../../quiz/question.ts'
import type { Planned, Run } from './session.ts'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const PlannedSchema = v.object({
  fact: FactIdSchema,
  form: FormSchema,
  draw: v.object({
    seed: whole,
    gap: v.optional(whole),
    tiles: v.optional(v.boolean()),
    group: v.optional(GroupIdSchema),
    others: v.optional(v.array(FactIdSchema)),
  }),
  why: v.picklist(['due', 'new', 'opener', 'again', 'extra']),
})

const score = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

const RunSchema = v.pipe(
  v.object({
    id: v.string(),
    mode: v.picklist(['mixed', 'flashcards']),
    startedAt: v.number(),
    queue: v.array(PlannedSchema),
    at: whole,
    done: v.array(
      v.object({
        q: v.string(),
        fact: FactIdSchema,
        score,
        slipped: v.boolean(),
        parts: v.exactOptional(v.array(v.object({ fact: FactIdSchema, score }))),
      }),
    ),
  }),
  v.check(({ queue, at, done }) => at <= queue.length && done.length === at),
)

/**
 * Reads a stored session. Questions to come that the bank no longer makes are left out. Null where the value is no
 * session, or one that is over.
 */
export function parseRun(value: unknown, material: Material): Run | null {
  const parsed = v.safeParse(RunSchema, value)
  if (!parsed.success) return null
  const { queue: stored, at, ...rest } = parsed.output
  const queue = stored.map(plannedOf).filter((planned, place) => place < at || canMake(planned, material))
  return at < queue.length ? { ...rest, queue, at } : null
}

function plannedOf({ draw, ...rest }: v.InferOutput<typeof PlannedSchema>): Planned {
  return { ...rest, draw: drawOf(draw) }
}

function drawOf({ seed, gap, tiles, group, others }: v.InferOutput<typeof PlannedSchema>['draw']): Draw {
  return {
    seed,
    ...(gap === undefined ? {} : { gap }),
    ...(tiles === undefined ? {} : { tiles }),
    ...(group === undefined ? {} : { group }),
    ...(others === undefined ? {} : { others }),
  }
}
