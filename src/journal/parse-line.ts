import * as v from 'valibot'
import type { Line } from './line.ts'

/** A value that is no line of a journal; the message says what is wrong with it. */
export class LineError extends Error {
  override readonly name = 'LineError'
}

const Text = v.pipe(v.string(), v.maxLength(20_000))
const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
const Fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const Rating = v.picklist([0, 1, 2, 3, 4])
const Amount = v.pipe(v.number(), v.finite(), v.minValue(0))
/** As long as a file that passes a quiz on. */
const QuizSource = v.pipe(v.string(), v.maxLength(200_000))

const stamp = {
  id: v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9]+-[A-Za-z0-9]+(~[0-9a-f]{8,64})?$/)),
  at: v.pipe(v.number(), v.safeInteger()),
  tz: v.pipe(v.number(), v.minValue(-1_440), v.maxValue(1_440)),
}

const fact = { bank: Name, fact: Name }

// Loose: a field that a newer version adds to a known kind is kept.
const KnownLine = v.variant('do', [
  v.looseObject({
    ...stamp,
    do: v.literal('answer'),
    q: Name,
    ...fact,
    bankv: Text,
    rev: Whole,
    form: Name,
    gap: v.exactOptional(Whole),
    opts: v.exactOptional(v.array(Text)),
    gave: v.array(Text),
    score: Fraction,
    sure: v.exactOptional(v.picklist(['guess', 'think', 'sure'])),
    hint: v.exactOptional(v.literal(true)),
    tiles: v.exactOptional(v.literal(true)),
    rating: Rating,
    ms: Amount,
    in: Text,
  }),
  v.looseObject({ ...stamp, do: v.literal('undo'), q: Name }),
  v.looseObject({ ...stamp, do: v.literal('regrade'), q: Name, score: Fraction, rating: Rating }),
  v.looseObject({ ...stamp, do: v.literal('pause'), ...fact }),
  v.looseObject({ ...stamp, do: v.literal('resume'), ...fact }),
  v.looseObject({ ...stamp, do: v.literal('reset'), ...fact }),
  v.looseObject({ ...stamp, do: v.literal('report'), ...fact, bankv: Text, form: Name, note: Text }),
  v.looseObject({ ...stamp, do: v.literal('note'), ...fact, text: Text }),
  v.looseObject({
    ...stamp,
    do: v.literal('set'),
    key: Name,
    value: v.nullable(v.union([Text, v.pipe(v.number(), v.finite()), v.boolean()])),
  }),
  v.looseObject({
    ...stamp,
    do: v.literal('seed'),
    ...fact,
    stability: Amount,
    difficulty: Amount,
  }),
  v.looseObject({
    ...stamp,
    do: v.literal('quiz'),
    quiz: Name,
    kind: v.picklist(['quiz', 'diagnostic']),
    bank: Name,
    bankv: Text,
    source: QuizSource,
    conditions: v.picklist(['practice', 'exam']),
    minutes: v.nullable(Amount),
    factor: Amount,
    passMark: Fraction,
    startedAt: Amount,
    spentMs: Amount,
    awayMs: Amount,
    gaps: Whole,
    questions: Whole,
    score: Fraction,
    unanswered: v.array(Name),
    flagged: v.exactOptional(v.array(Whole)),
  }),
  v.looseObject({ ...stamp, do: v.literal('import'), batch: Name, from: Name, made: Whole, took: v.array(Name), held: v.exactOptional(v.array(Name)) }),
  v.looseObject({ ...stamp, do: v.literal('withdraw'), batch: Name }),
])

const KNOWN_KINDS: ReadonlySet<string> = new Set(KnownLine.options.map((option) => option.entries.do.literal))

const AnyLine = v.looseObject({ ...stamp, do: Name })

const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const DEEPEST = 20

/**
 * Reads one JSON value as a line. A kind that this version does not know is kept whole, as `do: 'unknown'`.
 * Throws a `LineError` for anything that is no line, and for one that uses a reserved key.
 */
export function parseLine(value: unknown): Line {
  refuseReserved(value, 0)
  if (!v.is(AnyLine, value)) throw new LineError(explain(AnyLine, value))
  if (!KNOWN_KINDS.has(value.do)) {
    const { id, at, tz } = value
    return { id, at, tz, do: 'unknown', raw: value }
  }
  // The value itself, not a copy: its bytes stay as they were, the order of its keys included.
  if (v.is(KnownLine, value)) return value
  throw new LineError(explain(KnownLine, value))
}

function explain(schema: v.GenericSchema, value: unknown): string {
  const [issue] = v.safeParse(schema, value).issues ?? []
  if (issue === undefined) return 'no line'
  const path = v.getDotPath(issue)
  return path === null ? issue.message : `${path}: ${issue.message}`
}

function refuseReserved(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (depth > DEEPEST) throw new LineError(`nested deeper than ${DEEPEST}`)
  for (const [key, inner] of Object.entries(value)) {
    if (RESERVED.has(key)) throw new LineError(`reserved key "${key}"`)
    refuseReserved(inner, depth + 1)
  }
}
