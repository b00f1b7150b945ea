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
import type { Answered, Phase } from './study-phase.ts'

/** After this long the queue is built anew and only the half-typed answer is offered again. */
export const SAME_PLACE_MS = 30 * 60_000

/** An answer whose feedback was on the screen. */
const AnswerSchema = v.object({
  given: GivenSchema,
  sure: v.nullable(v.picklist(['guess', 'think', 'sure'])),
  guess: v.nullable(v.picklist(['weak', 'strong'])),
  counted: v.boolean(),
  again: v.nullable(v.union([v.number(), v.literal('end')])),
  lines: v.array(v.string()),
})
export type AnswerBefore = v.InferOutput<typeof AnswerSchema>

const DraftSchema = v.object({
  bank: v.string(),
  run: v.unknown(),
  // An answer that cannot be read is no reason to lose the session.
  given: v.fallback(v.nullable(GivenSchema), null),
  hinted: v.boolean(),
  answered: v.fallback(v.nullable(AnswerSchema), null),
  savedAt: v.number(),
  waiting: v.optional(v.unknown(), null),
})

/** A session as it was left. */
export interface Draft {
  readonly run: Run
  readonly given: Given | null
  readonly hinted: boolean
  /** The newest answer, where its feedback was still on the screen. */
  readonly answered: AnswerBefore | null
  /** The draft of the session that waits until this one, which practises some facts, is over; null where none does. */
  readonly waiting: unknown
  /** Left less than half an hour ago: the same place. Longer: only the answer is offered again. */
  readonly fresh: boolean
  /** What an answer that is offered again makes of the session that is planned now; null where none was begun. */
  readonly opening: Opening | null
}

/** Puts the question in front, unless the journal says that it was answered after all: by another tab, or before a kill. */
export type Opening = (plan: Plan, folded: Folded<unknown>) => Plan

/** A session under way, as it is to be stored. */
interface Underway {
  readonly bank: string
  readonly run: Run
  readonly phase: Phase
  /** When it was left, in milliseconds since 1970; null while it is on the screen. */
  readonly leftAt: number | null
  readonly now: number
  readonly waiting: unknown
}

/** What is stored of a session under way. Whoever leaves it from feedback has read that, and goes on with the next question. */
export function draftOf({ bank, run, phase, leftAt, now, waiting }: Underway): unknown {
  const { given, hinted } = phase.kind === 'asking' ? phase : { given: null, hinted: false }
  const answered = phase.kind === 'answered' && leftAt === null ? answerOf(phase) : null
  return { bank, run, given, hinted, answered, savedAt: leftAt ?? now, waiting }
}

function answerOf({ given, sure, guess, counted, again, lines }: Answered): AnswerBefore {
  return { given, sure, guess, counted, again, lines: [...lines] }
}

/** The session that waits once a stored one makes place for a practice: where that was a practice itself, the one behind it. */
export function waitingIn(stored: unknown): unknown {
  const parsed = v.safeParse(v.object({ waiting: v.unknown() }), stored)
  return (parsed.success ? parsed.output.waiting : null) ?? stored
}

/** Reads a stored draft of the bank; null where there is none, or none that can be gone on with. */
export function parseDraft(value: unknown, bank: string, material: Material, now: number): Draft | null {
  const parsed = v.safeParse(DraftSchema, value)
  if (!parsed.success || parsed.output.bank !== bank) return null
  const run = parseRun(parsed.output.run, material)
  if (run === null) return null
  const { given, hinted, answered, savedAt, waiting } = parsed.output
  const fresh = now - savedAt < SAME_PLACE_MS
  const begun = currentOf(run)
  return { run, given, hinted, answered, waiting, fresh, opening: fresh || given === null || begun === null ? null : openingOf(bank, run, begun) }
}

function openingOf(bank: string, { id, at }: Run, begun: Planned): Opening {
  const isAnswered = (folded: Folded<unknown>): boolean =>
    answersOf(folded, memoryKey(bank, begun.fact)).some(({ line }) => line.q === `${id}-${at}`)
  return (plan, folded) => (isAnswered(folded) ? plan : openWith(plan, begun))
}
