import fc from 'fast-check'
import { fsrs, type FSRS, type FSRSState } from 'ts-fsrs'
import { describe, expect, it } from 'vitest'
import { emptyFold, fold } from '../../src/journal/fold.ts'
import type { AnswerBody, Line, Rating } from '../../src/journal/line.ts'
import { hasStarted, type Memory } from '../../src/memory/memory.ts'
import { dueDay, isDue, makeReducer, recall } from '../../src/memory/schedule.ts'
import { factsOf, harbourBank } from './bank.ts'
import { answerLine, noonOf } from './lines.ts'

const reducer = makeReducer({ boundary: 4 })
const TARGET = 0.9
const AGAIN = { score: 0, rating: 1 as const }

function memoryOf(lines: readonly Line[]): Memory | undefined {
  return fold(reducer, lines).facts.get('harbour/fact-0')
}

/** The memory after answers: the days on which they came, and what they were. */
function after(...answers: readonly (readonly [number, Partial<AnswerBody>])[]): Memory {
  const memory = memoryOf(answers.map(([day, fields], number) => answerLine(day, number, fields)))
  if (memory === undefined) throw new Error('There is no memory.')
  return memory
}

/** A line other than an answer, on a study day. */
function line(day: number, number: number, body: Extract<Line, { do: 'pause' | 'resume' | 'reset' | 'seed' }>['do']): Line {
  const stamp = { id: `tester-${String(number).padStart(6, '0')}`, at: noonOf(day) + number, tz: 0 }
  const fact = { bank: 'harbour', fact: 'fact-0' }
  return body === 'seed' ? { ...stamp, do: body, ...fact, stability: 12, difficulty: 4 } : { ...stamp, do: body, ...fact }
}

interface Step {
  readonly gap: number
  readonly rating: Rating
}

/** The lines of a history, and what ts-fsrs makes of the first answer of each of its days. */
function followed(model: FSRS, steps: readonly Step[]): { lines: readonly Line[]; expected: FSRSState | null } {
  const lines: Line[] = []
  const answeredOn = new Set<number>()
  let expected: FSRSState | null = null
  let day = 20_000
  let movedOn = day
  for (const [number, { gap, rating }] of steps.entries()) {
    day += gap
    // What left the fact new does not count as the day's answer.
    const isRepeat = expected !== null && answeredOn.has(day)
    if (!isRepeat && rating !== 0) {
      expected = model.next_state(expected, expected === null ? 0 : day - movedOn, rating)
      movedOn = day
    }
    answeredOn.add(day)
    lines.push(answerLine(day, number, { rating, score: rating === 1 ? 0 : 1 }))
  }
  return { lines, expected }
}

describe('memory states', { timeout: 60_000 }, () => {
  const step = fc.record({
    gap: fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: 40 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) }),
    rating: fc.constantFrom<Rating>(0, 1, 2, 3, 4),
  })

  it('equal those of ts-fsrs fed the same day counts, for 1,000 random histories', () => {
    const model = fsrs({ enable_short_term: false, enable_fuzz: false })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), (steps) => {
        const { lines, expected } = followed(model, steps)
        const memory = memoryOf(lines)
        const { stability = 0, difficulty = 0 } = expected ?? {}
        expect({ stability: memory?.stability, difficulty: memory?.difficulty }).toEqual({ stability, difficulty })
        expect(hasStarted(memory)).toBe(expected !== null)
      }),
      { numRuns: 1000 },
    )
  })

  it('move by the first answer of a study day alone', () => {
    const once = after([100, {}])
    const twice = after([100, {}], [100, AGAIN], [100, { rating: 4 }])
    expect(twice).toMatchObject({ stability: once.stability, difficulty: once.difficulty, lastDay: 100, answers: 3 })
  })

  it('move by the next answer where the first one of the day left the fact new', () => {
    const seen = after([100, { rating: 0, score: 0 }], [100, {}], [100, AGAIN])
    const { stability, difficulty } = after([100, {}])
    expect(seen).toMatchObject({ stability, difficulty, lastDay: 100, answers: 3 })
  })

  it('count days by study days, not by hours', () => {
    const evening = { ...answerLine(100, 0), at: noonOf(100) + 15 * 3_600_000 }
    const morning = { ...answerLine(101, 1), at: noonOf(101) - 7 * 3_600_000 }
    expect(memoryOf([evening, morning])).toEqual(memoryOf([answerLine(100, 0), answerLine(101, 1)]))
  })

  it('take an answer from a local date gone back as a repeat', () => {
    const flight = [answerLine(100, 0), { ...answerLine(100, 1, AGAIN), tz: -900 }]
    expect(memoryOf(flight)).toMatchObject({ lastDay: 100, answeredDay: 100, lapses: 0, answers: 2 })
  })

  it('forget nothing of FSRS when a rating of 0 comes first on a day', () => {
    const guessed = after([100, { rating: 4 }], [110, { rating: 0, sure: 'guess' }], [110, AGAIN])
    const untouched = after([100, { rating: 4 }])
    expect(guessed).toMatchObject({ stability: untouched.stability, lastDay: 100, answeredDay: 110 })
  })
})

describe('what else a line does', () => {
  it('starts a memory from a seed, within the ranges of FSRS', () => {
    expect(memoryOf([line(100, 0, 'seed')])).toMatchObject({ stability: 12, difficulty: 4, lastDay: 100, firstDay: 100 })
    const broken: Line = { id: 'tester-000000', at: noonOf(100), tz: 0, do: 'seed', bank: 'harbour', fact: 'fact-0', stability: 0, difficulty: 99 }
    const memory = memoryOf([broken, answerLine(103, 1)])
    expect(memory?.stability).toBeGreaterThan(0)
    expect(memory?.difficulty).toBeLessThanOrEqual(10)
  })

  it('pauses and resumes, also what was never asked', () => {
    expect(memoryOf([line(100, 0, 'pause')])).toMatchObject({ paused: true, stability: 0 })
    expect(memoryOf([line(100, 0, 'pause'), line(101, 1, 'resume')])).toMatchObject({ paused: false })
    const paused = memoryOf([answerLine(100, 0), line(101, 1, 'pause')])
    expect(isDue(paused, 500, TARGET)).toBe(false)
    expect(memoryOf([line(100, 0, 'resume')])).toBeUndefined()
  })

  it('starts from nothing after a reset', () => {
    expect(memoryOf([answerLine(100, 0), line(101, 1, 'reset')])).toBeUndefined()
    const again = memoryOf([answerLine(90, 0, AGAIN), line(91, 1, 'reset'), answerLine(100, 2)])
    expect(again).toEqual(memoryOf([answerLine(100, 0)]))
  })

  it('counts lapses of what was known, not first misses', () => {
    expect(after([100, AGAIN]).lapses).toBe(0)
    expect(after([100, {}], [103, AGAIN], [104, AGAIN]).lapses).toBe(2)
    expect(after([100, {}], [103, { rating: 1, score: 1, sure: 'guess' }]).lapses).toBe(0)
  })

  it('remembers the two newest study days and the highest revision', () => {
    const memory = after([100, { rev: 2 }], [104, { rev: 3 }], [104, { rev: 1 }])
    expect(memory).toMatchObject({ answeredDay: 104, previousDay: 100, firstDay: 100, rev: 3 })
  })

  it('keeps the newest answer’s miss', () => {
    expect(after([100, AGAIN]).missed).toBe(true)
    expect(after([100, AGAIN], [100, {}]).missed).toBe(false)
    expect(after([100, {}], [100, AGAIN]).missed).toBe(true)
  })
})

describe('when a fact is due', () => {
  const history = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 90 }), rating: fc.constantFrom<Rating>(1, 2, 3, 4) }),
    { minLength: 1, maxLength: 12 },
  )

  it('is the first day on which the chance of recall is below the target, unless it is looked at sooner', () => {
    fc.assert(
      fc.property(history, fc.double({ min: 0.8, max: 0.95, noNaN: true }), (steps, target) => {
        let day = 20_000
        const lines = steps.map(({ gap, rating }, number) => answerLine((day += gap), number, { rating, score: rating === 1 ? 0 : 1 }))
        const memory = memoryOf(lines)
        if (memory === undefined) throw new Error('There is no memory.')
        const due = dueDay(memory, target)
        expect(due).toBeGreaterThan(day)
        expect(isDue(memory, due, target)).toBe(true)
        expect(isDue(memory, due - 1, target)).toBe(false)
        if (memory.recheckDay === null) expect(recall(memory, due)).toBeLessThan(target)
        expect(recall(memory, due - 1)).toBeGreaterThanOrEqual(target)
      }),
    )
  })

  it.each([
    ['after Again', [[100, AGAIN]]],
    ['after a lapse of a strong memory', [[1, { rating: 4 }], [10, { rating: 4 }], [60, { rating: 4 }], [100, AGAIN]]],
    ['after a right guess of a new fact', [[100, { rating: 1, sure: 'guess' }]]],
    ['after a right guess of a strong memory', [[60, { rating: 4 }], [70, { rating: 4 }], [100, { rating: 0, sure: 'guess' }]]],
    ['after a miss that was only a repeat', [[100, { rating: 4 }], [100, AGAIN]]],
  ] satisfies [string, [number, Partial<AnswerBody>][]][])('is the next study day at the latest %s', (_, answers) => {
    expect(dueDay(after(...answers), TARGET)).toBe(101)
  })

  it('rises a form after a strong memory was guessed, until the next answer that counts', () => {
    const guessed: [number, Partial<AnswerBody>][] = [[60, { rating: 4 }], [100, { rating: 0, sure: 'guess' }]]
    expect(after(...guessed)).toMatchObject({ lift: true, recheckDay: 101 })
    expect(after(...guessed, [101, {}])).toMatchObject({ lift: false, recheckDay: null })
  })

  it('caps the intervals after a confident error at seven days, and no longer than that', () => {
    const strong: [number, Partial<AnswerBody>][] = [[1, { rating: 4 }], [10, { rating: 4 }], [60, { rating: 4 }]]
    const wrong: [number, Partial<AnswerBody>] = [200, { ...AGAIN, sure: 'sure' }]
    const unsure: [number, Partial<AnswerBody>] = [200, { ...AGAIN, sure: 'think' }]
    const easy: [number, Partial<AnswerBody>] = [201, { rating: 4 }]
    expect(dueDay(after(...strong, unsure, easy), TARGET)).toBeGreaterThan(208)
    expect(dueDay(after(...strong, wrong, easy), TARGET)).toBe(208)
    expect(dueDay(after(...strong, wrong, easy, [208, {}]), TARGET)).toBeGreaterThan(215)
  })

  it('is now where the meaning changed since it was answered', () => {
    const fact = factsOf(harbourBank()).get('fact-0')
    if (fact === undefined) throw new Error('The bank lacks its first fact.')
    const memory = after([100, { rating: 4 }])
    expect(isDue(memory, 100, TARGET, { ...fact, rev: 2, change: 'meaning' })).toBe(true)
    expect(isDue(memory, 100, TARGET, { ...fact, rev: 2, change: 'clarified' })).toBe(false)
    expect(isDue(memory, 100, TARGET, fact)).toBe(false)
    expect(isDue(after([100, { rev: 2 }]), 100, TARGET, { ...fact, rev: 2, change: 'meaning' })).toBe(false)
  })

  it('is never where nothing was answered', () => {
    const memory = memoryOf([line(100, 0, 'pause'), line(100, 1, 'resume')])
    if (memory === undefined) throw new Error('There is no memory.')
    expect(dueDay(memory, TARGET)).toBe(Infinity)
    expect(isDue(memory, 500, TARGET)).toBe(false)
    expect(isDue(undefined, 500, TARGET)).toBe(false)
    expect(recall(undefined, 500)).toBe(0)
    expect(emptyFold<Memory>().facts.size).toBe(0)
  })
})
