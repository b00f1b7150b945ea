import * as v from 'valibot'

/** Lists are handed over as they are and never changed. */
function list<const S extends v.GenericSchema>(schema: S) {
  return v.pipe(v.array(schema), v.readonly())
}

/** What is worked out behind the screen, as plain messages. Their schemas are the types' only source. */
const chance = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const day = v.pipe(v.number(), v.safeInteger())
const positive = v.pipe(v.number(), v.minValue(0), v.finite())

const StepSchema = v.variant('kind', [
  v.object({
    kind: v.literal('answer'),
    day,
    rating: v.picklist([0, 1, 2, 3, 4]),
    right: v.boolean(),
    guess: chance,
    ease: v.number(),
  }),
  v.object({ kind: v.literal('seed'), day, stability: positive, difficulty: positive }),
])

const FirstSchema = v.pipe(v.tuple([positive, positive, positive, positive]), v.readonly())

/** What happened to one fact, history by history. */
const FactHistoriesSchema = v.object({
  fact: v.string(),
  histories: list(v.object({ steps: list(StepSchema), ended: v.boolean() })),
})

/** Of a memory what a forecast needs. */
const MemorySchema = v.object({
  stability: positive,
  difficulty: positive,
  lastDay: day,
  firstDay: day,
  answeredDay: v.nullable(day),
  recheckDay: v.nullable(day),
  cappedIntervals: v.number(),
})

const PlanFactSchema = v.object({
  id: v.string(),
  objective: v.string(),
  share: chance,
  guess: chance,
  ease: v.number(),
  core: v.boolean(),
  paused: v.boolean(),
  weight: positive,
  easeOn: v.object({ recognise: v.number(), rebuild: v.number(), produce: v.number() }),
  memory: v.nullable(MemorySchema),
})

/** Where a learner stands, and by what the days ahead are drawn. */
const StandingSchema = v.object({
  facts: list(PlanFactSchema),
  histories: list(FactHistoriesSchema),
  today: day,
  target: chance,
  first: FirstSchema,
  seed: v.number(),
})
export type Standing = v.InferOutput<typeof StandingSchema>

const AimSchema = v.object({ goal: chance, without: list(v.string()) })
/** `perDay`: questions a study day that are followed today already; null where the plan's own are meant. */
const ExamSchema = v.object({ ...AimSchema.entries, day, since: day, perDay: v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0))) })

const ForetellSchema = v.object({
  ...StandingSchema.entries,
  kind: v.literal('foretell'),
  exam: v.nullable(ExamSchema),
  /** Whether the curves are wanted, and the ways out of an impossible goal. */
  curves: v.boolean(),
  exits: v.boolean(),
})
export type ForetellTask = v.InferOutput<typeof ForetellSchema>

/** Which day to propose for an exam. */
const ProposeSchema = v.object({ ...StandingSchema.entries, ...AimSchema.entries, kind: v.literal('propose') })
export type ProposeTask = v.InferOutput<typeof ProposeSchema>

const FitSchema = v.object({ kind: v.literal('fit'), histories: list(FactHistoriesSchema) })

export const LearnTaskSchema = v.variant('kind', [ForetellSchema, ProposeSchema, FitSchema])
export type LearnTask = v.InferOutput<typeof LearnTaskSchema>
