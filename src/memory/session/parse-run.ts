import * as v from 'valibot'
import type { Fact } from '../../bank/bank.ts'
import { FormSchema } from '../../bank/form.ts'
import { FactIdSchema } from '../../bank/ids.ts'
import { canTile, gapsOf } from '../../quiz/forms/cloze/gaps.ts'
import type { Draw } from '../../quiz/question.ts'
import type { Planned, Run } from './session.ts'

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

const PlannedSchema = v.object({
  fact: FactIdSchema,
  form: FormSchema,
  draw: v.object({ seed: whole, gap: v.optional(whole), tiles: v.optional(v.boolean()) }),
  why: v.picklist(['due', 'new', 'opener', 'again', 'extra']),
})

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
        score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
        slipped: v.boolean(),
      }),
    ),
  }),
  v.check(({ queue, at, done }) => at <= queue.length && done.length === at),
)

/**
 * Reads a stored session. Questions to come that the bank no longer makes are left out. Null where the value is no
 * session, or one that is over.
 */
export function parseRun(value: unknown, facts: ReadonlyMap<string, Fact>): Run | null {
  const parsed = v.safeParse(RunSchema, value)
  if (!parsed.success) return null
  const { queue: stored, at, ...rest } = parsed.output
  const queue = stored.map(plannedOf).filter((planned, place) => place < at || canStillAsk(planned, facts))
  return at < queue.length ? { ...rest, queue, at } : null
}

function plannedOf({ draw, ...rest }: v.InferOutput<typeof PlannedSchema>): Planned {
  return { ...rest, draw: drawOf(draw) }
}

function drawOf({ seed, gap, tiles }: v.InferOutput<typeof PlannedSchema>['draw']): Draw {
  return { seed, ...(gap === undefined ? {} : { gap }), ...(tiles === undefined ? {} : { tiles }) }
}

function canStillAsk({ fact: id, form, draw }: Planned, facts: ReadonlyMap<string, Fact>): boolean {
  const fact = facts.get(id)
  if (fact === undefined || !fact.forms.includes(form)) return false
  if (form !== 'cloze') return true
  const gaps = draw.gap === undefined ? [...gapsOf(fact).keys()] : [draw.gap]
  return gaps.every((gap) => gap < gapsOf(fact).length && (draw.tiles !== true || canTile(fact, gap)))
}
