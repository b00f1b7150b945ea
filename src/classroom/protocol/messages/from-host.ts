import * as v from 'valibot'
import { PlaceRefSchema } from '../../../bank/ids.ts'
import { PickedSchema } from '../../../quiz/run/picked-schema.ts'
import { Bits, listOf, BankText, Milliseconds, Place, Round, SeatNumber, Short, Turn, Whole } from './parts.ts'
import { QuestionSchema } from './question-schema.ts'
import { MOST_ASKED, MOST_SEATS } from '../../caps.ts'
import { MOST_TEAMS } from '../../teams.ts'

const Count = v.pipe(Whole, v.maxValue(1_000_000))
const MOST_OPTIONS = 20
const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))

/** How a class runs, as players need to know it. */
export const MannerSchema = v.strictObject({
  /** `led`: the host opens each question; `self`: each at their own pace, told after each answer; `exam`: told at the end. */
  pacing: v.picklist(['led', 'self', 'exam']),
  /** `none` once the host has deleted all names: seats go by their number, and nobody is asked for a name. */
  naming: v.picklist(['free', 'generated', 'roster', 'none']),
  /** Answers can be changed until voting closes. */
  changing: v.boolean(),
  /** Players are asked how sure they are. */
  confidence: v.boolean(),
  /** How many teams there are; 0 for none. See `teamOf`. */
  teams: v.pipe(Whole, v.maxValue(MOST_TEAMS)),
  /** A faster answer counts for more in ranks and teams. */
  speed: v.boolean(),
  /** Each phone tells its own right answers in a row. */
  streaks: v.boolean(),
})
export type Manner = v.InferOutput<typeof MannerSchema>

/** Time that is limited: `usedMs` of `limitMs` at the moment when it was said. Who needs longer has a multiple of it. */
const Clock = v.nullable(v.strictObject({ limitMs: Milliseconds, usedMs: Milliseconds, running: v.boolean() }))
export type Clock = v.InferOutput<typeof Clock>

/** What became of a vote: phones and hands together. */
const Tally = v.strictObject({
  /** Votes for each option in the order shown; null where there are none to pick from. */
  options: v.nullable(listOf(Count, MOST_OPTIONS)),
  /** By verdict. Hands are judged where each stands for one answer, so not those of a select. */
  right: Count,
  partly: Count,
  wrong: Count,
  unknown: Count,
  phones: Count,
  /** Hands that were raised; of a select the most for one option. */
  hands: Count,
})
export type Tally = v.InferOutput<typeof Tally>

/** What is told of a question once it may be. */
const Told = v.strictObject({
  /** What makes the same question of the bank. */
  picked: PickedSchema,
  question: QuestionSchema,
  /** What is true, as a whole statement, and where it stands. */
  says: BankText,
  explanation: v.nullable(BankText),
  at: listOf(PlaceRefSchema, MOST_OPTIONS),
  /** The first vote and the second; none where everyone went at their own pace. */
  votes: listOf(Tally, 2),
})
export type Told = v.InferOutput<typeof Told>

const common = {
  do: v.literal('state'),
  bank: Short,
  version: Short,
  manner: MannerSchema,
  /** How many questions there are. */
  count: v.pipe(Whole, v.maxValue(MOST_ASKED)),
  locked: v.boolean(),
  /** Numbers of the class list, from 1; null without one. */
  roster: v.nullable(SeatNumber),
  /** Places of the questions that are told, each in its own topic. */
  told: Bits,
}
const where = { question: Place, concealed: QuestionSchema }

/** What the host says to the whole room, anew at every step. Questions in it that are not told yet are concealed. */
const RoomStateSchema = v.variant('phase', [
  v.strictObject({ ...common, phase: v.literal('lobby') }),
  v.strictObject({ ...common, ...where, phase: v.literal('open'), round: Round, clock: Clock }),
  v.strictObject({ ...common, ...where, phase: v.literal('closed'), round: Round }),
  v.strictObject({ ...common, ...where, phase: v.literal('talk') }),
  v.strictObject({ ...common, phase: v.literal('reveal'), question: Place, tells: Told }),
  /** All questions are open, each in its own topic. */
  v.strictObject({ ...common, phase: v.literal('window'), clock: Clock }),
  /** No question is open any more. */
  v.strictObject({ ...common, phase: v.literal('over') }),
  v.strictObject({
    ...common,
    phase: v.literal('end'),
    /** The seats in the first three places, the best first; null where nobody asked for it. */
    top: v.nullable(listOf(SeatNumber, MOST_SEATS)),
    /** The place of each of them, from 1: seats with one score share it. */
    ranks: listOf(SeatNumber, MOST_SEATS),
    /** The score of each team; null where nobody is in it. */
    teams: listOf(v.nullable(Share), MOST_TEAMS),
  }),
])
export type RoomState = v.InferOutput<typeof RoomStateSchema>

/** Sign of life several times a second, and the acknowledgement: the seats whose answer has arrived. */
const TickSchema = v.strictObject({
  do: v.literal('tick'),
  /** Number of the newest word to the room: who has not heard it lacks it. */
  state: Whole,
  /** The vote that it speaks of; null where nothing is acknowledged by ticks. */
  vote: v.nullable(v.strictObject({ question: Place, round: Round })),
  answered: Bits,
  /** How many seats are taken. */
  seats: v.pipe(Whole, v.maxValue(MOST_SEATS)),
  clock: Clock,
})
export type Tick = v.InferOutput<typeof TickSchema>

const OneQuestionSchema = v.strictObject({
  do: v.literal('question'),
  question: Place,
  concealed: QuestionSchema,
  tells: v.nullable(Told),
})

/** Why a player has no seat. `unknown`: the host does not know this key, and a join is due. */
const NoSeat = v.picklist(['unknown', 'locked', 'full', 'turned-away', 'removed', 'no-such-seat', 'over'])
export type NoSeat = v.InferOutput<typeof NoSeat>

/** What the host says to one player: the whole of what it knows, so that the newest is enough. */
/**
 * An answer of a seat that has arrived: question, round, turn, and by whom: another phone of the seat, too, and whether that
 * was right as far as it is told.
 */
export const TakenSchema = v.pipe(v.strictTuple([Place, Round, Turn, v.picklist(['me', 'other', 'other-right'])]), v.readonly())
export type Taken = v.InferOutput<typeof TakenSchema>

const OwnSchema = v.variant('status', [
  v.strictObject({ do: v.literal('own'), status: v.literal('waiting') }),
  v.strictObject({ do: v.literal('own'), status: v.literal('none'), why: NoSeat }),
  v.strictObject({
    do: v.literal('own'),
    status: v.literal('seat'),
    seat: SeatNumber,
    /** The secret of the join link, for who came by the code. */
    room: v.nullable(Short),
    /** The first question that counts for this seat: who comes late plays from the next one. */
    from: v.pipe(Whole, v.maxValue(MOST_ASKED)),
    /** Times are multiplied by it. */
    factor: v.pipe(v.number(), v.minValue(1), v.maxValue(10)),
    /** The answers that have arrived. */
    taken: listOf(TakenSchema, 2 * MOST_ASKED),
    /** The vote after which answers are still awaited: those before it that are not taken came too late. */
    over: v.nullable(v.pipe(v.strictTuple([Place, Round]), v.readonly())),
    /** At one's own pace: what is told of the question that was answered. */
    tells: v.nullable(v.strictObject({ question: Place, told: Told })),
    /** Place among all by right answers, from 1, and how many there are; null where nobody asked for it. */
    rank: v.nullable(v.pipe(v.strictTuple([SeatNumber, SeatNumber]), v.readonly())),
  }),
])
export type Own = v.InferOutput<typeof OwnSchema>

/** What is said on each of the host's topics. */
export const FROM_HOST = { state: RoomStateSchema, tick: TickSchema, question: OneQuestionSchema, own: OwnSchema } as const
export type OneQuestion = v.InferOutput<typeof OneQuestionSchema>
export type FromHost = RoomState | Tick | OneQuestion | Own
