import * as v from 'valibot'
import { PlaceRefSchema } from '../../bank/ids.ts'
import { GivenSchema } from '../../quiz/run/given-schema.ts'
import { PickedSchema } from '../../quiz/run/picked-schema.ts'
import { MannerSchema } from '../protocol/messages/from-host.ts'
import { Milliseconds, Place, Round, SeatNumber, Sure, Turn, Whole } from '../protocol/messages/parts.ts'
import { QuestionSchema } from '../protocol/messages/question-schema.ts'
import type { Lesson } from './lesson.ts'
import type { HostState } from './state.ts'

const Text = v.string()
const Moment = v.pipe(v.number(), v.finite())
const Limit = v.nullable(Milliseconds)

const LessonSchema: v.GenericSchema<unknown, Lesson> = v.strictObject({
  sid: Text,
  room: Text,
  bank: Text,
  version: Text,
  terms: v.strictObject({
    ...MannerSchema.entries,
    approval: v.boolean(),
    limitMs: Limit,
    ranking: v.picklist(['none', 'private', 'top']),
  }),
  questions: v.pipe(
    v.array(
      v.strictObject({
        picked: PickedSchema,
        question: QuestionSchema,
        objective: Text,
        says: Text,
        explanation: v.nullable(Text),
        at: v.array(PlaceRefSchema),
      }),
    ),
    v.minLength(1),
  ),
})

const Timer = v.strictObject({ limitMs: Limit, usedMs: v.pipe(Moment, v.minValue(0)), since: v.nullable(Moment) })
const Phase = v.variant('kind', [
  v.strictObject({ kind: v.literal('lobby') }),
  v.strictObject({ kind: v.literal('open'), question: Place, round: Round, timer: Timer }),
  v.strictObject({ kind: v.literal('closed'), question: Place, round: Round, timer: Timer, closedAt: Moment }),
  v.strictObject({ kind: v.literal('talk'), question: Place }),
  v.strictObject({ kind: v.literal('reveal'), question: Place }),
  v.strictObject({ kind: v.literal('window'), timer: Timer }),
  // Earlier versions did not keep its time.
  v.strictObject({ kind: v.literal('over'), timer: v.optional(Timer, { limitMs: null, usedMs: 0, since: null }), closedAt: Moment }),
  v.strictObject({ kind: v.literal('end') }),
])
const Vote = v.strictObject({ given: GivenSchema, sure: v.nullable(Sure), ms: Moment, turn: Turn, at: Moment, by: v.optional(Text, '') })

const StateSchema: v.GenericSchema<unknown, HostState> = v.strictObject({
  seq: Whole,
  roomSeq: Whole,
  phase: Phase,
  locked: v.boolean(),
  seats: v.array(
    v.strictObject({
      name: Text,
      status: v.picklist(['in', 'removed', 'merged']),
      from: v.nullable(Whole),
      factor: v.number(),
      here: v.boolean(),
    }),
  ),
  namesForgotten: v.optional(v.boolean(), false),
  holders: v.record(Text, v.strictObject({ seat: SeatNumber, key: Text, knowsRoom: v.boolean() })),
  waiting: v.record(
    Text,
    v.strictObject({ key: Text, knowsRoom: v.boolean(), name: Text, claim: v.nullable(SeatNumber), at: Moment }),
  ),
  turnedAway: v.array(Text),
  ballots: v.array(v.pipe(v.array(v.strictObject({ votes: v.array(v.nullable(Vote)), hands: v.array(Whole) })), v.maxLength(2))),
  told: v.array(Place),
  // Earlier versions did not keep it.
  dropped: v.optional(v.array(Place), []),
  ranks: v.array(v.nullable(SeatNumber)),
  refused: v.record(Text, Whole),
  tickDue: v.boolean(),
  tickAt: Moment,
  startedAt: Moment,
})

/** A class as the host stores it: `lesson` once, `state` after every event. */
export interface StoredClass {
  readonly lesson: Lesson
  readonly state: HostState
}

/** Reads a stored class; null where it is none. */
export function parseHost(lesson: unknown, state: unknown): StoredClass | null {
  const [lessonRead, stateRead] = [v.safeParse(LessonSchema, lesson), v.safeParse(StateSchema, state)]
  if (!lessonRead.success || !stateRead.success) return null
  const { phase, ballots } = stateRead.output
  const count = lessonRead.output.questions.length
  if (ballots.length !== count || ('question' in phase && phase.question >= count)) return null
  return { lesson: lessonRead.output, state: stateRead.output }
}
