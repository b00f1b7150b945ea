import * as v from 'valibot'
import { GivenSchema } from '../../../quiz/run/given-schema.ts'
import { Milliseconds, Place, Round, SeatNumber, Sure, Turn } from './parts.ts'

/**
 * What a player says. Each message states a fact that stays true however often and however late it arrives, so that a
 * message which comes twice, or again an hour later, changes nothing.
 */
export const FromPlayerSchema = v.variant('do', [
  v.strictObject({
    do: v.literal('join'),
    /** Longer than a name is kept: it is cleaned and cut there. */
    name: v.nullable(v.pipe(v.string(), v.maxLength(200))),
    /** The number on the class list that the player says to be. */
    seat: v.nullable(SeatNumber),
    /** See `proofOf`; null for who came by the code. */
    proof: v.nullable(v.pipe(v.string(), v.maxLength(22))),
  }),
  v.strictObject({
    do: v.literal('answer'),
    question: Place,
    round: Round,
    /** How often this answer was changed before: of two with one number the first counts. */
    turn: Turn,
    given: GivenSchema,
    sure: v.nullable(Sure),
    /** From shown to answered, by the phone's own clock. */
    ms: Milliseconds,
  }),
  /** Is here, again or still, and asks what the host knows of it. */
  v.strictObject({ do: v.literal('here') }),
  v.strictObject({ do: v.literal('bye') }),
])

export type FromPlayer = v.InferOutput<typeof FromPlayerSchema>
