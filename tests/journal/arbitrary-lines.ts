import * as fc from 'fast-check'
import type { Reducer } from '../../src/journal/fold.ts'
import { makeLineId } from '../../src/journal/line-id.ts'
import type { Line } from '../../src/journal/line.ts'

const writer = fc.constantFrom('a1', 'b2', 'c3')
const number = fc.integer({ min: 1, max: 12 })
const question = fc.constantFrom('q1', 'q2', 'q3', 'q4')
const fact = fc.constantFrom('moon', 'tide', 'harbour')
const batch = fc.constantFrom('i1', 'i2', 'i3')
const rating = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const)

const stamp = fc.record({
  id: fc.tuple(writer, number).map(([of, n]) => makeLineId(of, n)),
  // Few values, so that clocks jump back and forth and ties are common.
  at: fc.integer({ min: 0, max: 9 }).map((hours) => 1_700_000_000_000 + hours * 3_600_000),
  tz: fc.constantFrom(0, 60, -300),
})

const score = fc.constantFrom(0, 0.5, 1)
const run = fc
  .tuple(writer, number, number)
  .map(([of, a, b]) => `${makeLineId(of, Math.min(a, b))}..${String(Math.max(a, b)).padStart(6, '0')}`)

const body = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record(
      {
        do: fc.constant('answer' as const),
        q: question,
        bank: fc.constant('sea'),
        bankv: fc.constant('v1'),
        fact,
        rev: fc.constant(1),
        form: fc.constantFrom('choice', 'cloze'),
        opts: fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 3 }),
        gave: fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 2 }),
        score,
        sure: fc.constantFrom('guess' as const, 'think' as const, 'sure' as const),
        rating,
        ms: fc.nat(60_000),
        in: fc.constant('study:s1'),
      },
      { requiredKeys: ['do', 'q', 'bank', 'bankv', 'fact', 'rev', 'form', 'gave', 'score', 'rating', 'ms', 'in'] },
    ),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), q: question }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('regrade' as const), q: question, score, rating }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('pause' as const, 'resume' as const, 'reset' as const),
      bank: fc.constant('sea'),
      fact,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('seed' as const),
      bank: fc.constant('sea'),
      fact,
      stability: fc.nat(90),
      difficulty: fc.nat(10),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('report' as const),
      bank: fc.constant('sea'),
      bankv: fc.constant('v1'),
      fact,
      form: fc.constant('choice'),
      note: fc.constantFrom('odd', 'two answers fit'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('note' as const),
      bank: fc.constant('sea'),
      fact,
      text: fc.constantFrom('', 'by the moon', 'ebb, then flood'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('quiz' as const),
      quiz: fc.constantFrom('z1', 'z2'),
      kind: fc.constantFrom('quiz' as const, 'diagnostic' as const),
      bank: fc.constant('sea'),
      bankv: fc.constant('v1'),
      source: fc.string({ maxLength: 20 }),
      conditions: fc.constantFrom('practice' as const, 'exam' as const),
      minutes: fc.constantFrom(null, 10),
      factor: fc.constantFrom(1, 1.5, 2),
      passMark: score,
      startedAt: fc.nat(),
      spentMs: fc.nat(),
      awayMs: fc.nat(),
      gaps: fc.nat(3),
      questions: fc.nat(9),
      score,
      unanswered: fc.array(fact, { maxLength: 2 }),
      flagged: fc.array(fc.nat(9), { maxLength: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('set' as const),
      key: fc.constantFrom('target', 'boundary'),
      value: fc.oneof(fc.nat(9), fc.boolean(), fc.constant(null), fc.string({ maxLength: 4 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('import' as const),
      batch,
      from: fc.constant('someone'),
      made: fc.nat(),
      took: fc.array(run, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const), batch }) },
)

const known = fc.tuple(stamp, body).map(([of, what]): Line => ({ ...of, ...what }))

/** What a newer version may have written: JSON as it is read (so without -0), and no key that is refused. */
const written = fc
  .json({ maxDepth: 2 })
  .filter((text) => !/__proto__|constructor|prototype/.test(text))
  .map((text): unknown => JSON.parse(JSON.stringify(JSON.parse(text))))

const unknown = fc
  .tuple(stamp, fc.constantFrom('dream', 'plan'), written)
  .map(([of, kind, value]): Line => ({ ...of, do: 'unknown', raw: { note: value, do: kind, ...of } }))

/** Lines of every kind. Few writers, numbers and questions, so that ids clash and lines refer to each other. */
export const anyLine: fc.Arbitrary<Line> = fc.oneof({ weight: 12, arbitrary: known }, { weight: 1, arbitrary: unknown })

export const anyLines = fc.array(anyLine, { maxLength: 40 })

/** A reducer that keeps what it was given, in order: two folds agree only if every step did. */
export const remember: Reducer<readonly string[]> = (memory, { line, time }) => {
  if (line.do === 'reset') return undefined
  const score = line.do === 'answer' ? `${line.q} ${line.score} ${line.rating}` : ''
  return [...(memory ?? []), `${time} ${line.id} ${line.do} ${score}`]
}
