import * as v from 'valibot'
import { GivenSchema } from '../../quiz/run/given-schema.ts'
import { FROM_HOST, TakenSchema } from '../protocol/messages/from-host.ts'
import { Place, Round, SeatNumber, Sure, Turn, Whole } from '../protocol/messages/parts.ts'
import type { PlayerState } from './state.ts'

const Text = v.string()
const Moment = v.pipe(v.number(), v.finite())
const Reason = FROM_HOST.own.options[1].entries.why

const Said = v.strictObject({ given: GivenSchema, sure: v.nullable(Sure), ms: Moment, turn: Turn, at: Moment })

const PlayerSchema: v.GenericSchema<unknown, Omit<PlayerState, 'way'>> = v.strictObject({
  sid: Text,
  pid: Text,
  knowsRoom: v.boolean(),
  wish: v.nullable(v.strictObject({ name: v.nullable(Text), seat: v.nullable(SeatNumber) })),
  way: v.unknown(),
  door: v.variant('kind', [
    v.strictObject({ kind: v.literal('outside') }),
    v.strictObject({ kind: v.literal('asking'), askAt: Moment }),
    v.strictObject({ kind: v.literal('waiting'), askAt: Moment }),
    v.strictObject({ kind: v.literal('seat'), seat: SeatNumber, from: Whole, factor: v.number(), rank: FROM_HOST.own.options[2].entries.rank }),
    v.strictObject({ kind: v.literal('none'), why: Reason }),
  ]),
  heard: v.record(Text, Whole),
  heardAt: v.nullable(Moment),
  room: v.nullable(FROM_HOST.state),
  shown: v.nullable(v.strictObject({ question: Place, round: Round, at: Moment })),
  clock: v.nullable(v.strictObject({ clock: FROM_HOST.tick.entries.clock, at: Moment })),
  questions: v.array(FROM_HOST.question),
  answers: v.array(
    v.strictObject({
      question: Place,
      round: Round,
      said: v.pipe(v.array(Said), v.minLength(1)),
      arrived: v.nullable(Turn),
      sendAt: v.nullable(Moment),
      late: v.boolean(),
    }),
  ),
  taken: v.array(TakenSchema),
  seats: Whole,
  behindSince: v.nullable(Moment),
})

/**
 * Reads a player that this phone stored; null where it is none, or one of another room. The way to the broker did not
 * outlive the page: it is down, and an `open` begins it anew.
 */
export function parsePlayer(value: unknown, sid: string): PlayerState | null {
  const read = v.safeParse(PlayerSchema, value)
  if (!read.success || read.output.sid !== sid) return null
  return { ...read.output, way: { kind: 'down', tries: 0, retryAt: null } }
}
