import { describe, expect, it } from 'vitest'
import {
  answersNewestFirst,
  answersOf,
  emptyFold,
  fold,
  foldMore,
  historyOf,
  quizzesNewestFirst,
  reportsNewestFirst,
  type Reducer,
} from '../../src/journal/fold.ts'
import { makeLineId } from '../../src/journal/line-id.ts'
import type { AnswerBody, KnownBody, Line, QuizBody } from '../../src/journal/line.ts'

function answer(q: string, fact = 'moon', score = 1): AnswerBody {
  return {
    do: 'answer', q, bank: 'sea', bankv: 'v1', fact, rev: 1, form: 'cloze', gave: ['x'], score,
    rating: score === 1 ? 3 : 1, ms: 1, in: 'study:s1',
  }
}

function quiz(id: string): QuizBody {
  return {
    do: 'quiz', quiz: id, kind: 'quiz', bank: 'sea', bankv: 'v1', source: 'n=2', conditions: 'exam', minutes: null, factor: 1,
    passMark: 0.8, startedAt: 0, spentMs: 9, awayMs: 0, gaps: 0, questions: 2, score: 0.5, unanswered: ['moon'],
  }
}

/** Lines of one writer, one for each body, an hour apart unless their times are given. */
function lines(bodies: readonly KnownBody[], writer = 'w1', hours = bodies.map((_, n) => n)): readonly Line[] {
  return bodies.map((body, n) => ({ id: makeLineId(writer, n + 1), at: (hours[n] ?? n) * 3_600_000, tz: 0, ...body }))
}

/** Keeps what a fact was given, in order. */
const told: Reducer<string> = (memory, { line }) => {
  if (line.do === 'reset') return undefined
  const entry = line.do === 'answer' ? `${line.q}:${line.score}/${line.rating}` : line.do
  return memory === undefined ? entry : `${memory} ${entry}`
}

function memoryOf(some: Iterable<Line>, fact = 'sea/moon'): string | undefined {
  return fold(told, some).facts.get(fact)
}

describe('fold', () => {
  it('is empty without lines', () => {
    const { lines: none, facts, settings, answers } = emptyFold<string>()
    expect([none.size, facts.size, settings.size, answers]).toEqual([0, 0, 0, 0])
  })

  it('gives a fact its answers, pauses, seeds and resets in order', () => {
    const of = { bank: 'sea', fact: 'moon' }
    const seed = { do: 'seed' as const, ...of, stability: 3, difficulty: 5 }
    const some = lines([answer('a'), { do: 'pause', ...of }, { do: 'resume', ...of }, seed, answer('b', 'tide')])
    expect(memoryOf(some)).toBe('a:1/3 pause resume seed')
    expect(memoryOf(lines([answer('a'), { do: 'reset', ...of }, answer('b')]))).toBe('b:1/3')
    expect(memoryOf(lines([answer('a'), { do: 'reset', ...of }]))).toBeUndefined()
  })

  it('takes every answer of an undone question back, also when the undo comes first', () => {
    const some = lines([answer('a'), answer('b', 'moon'), answer('b', 'tide'), { do: 'undo', q: 'b' }])
    expect(memoryOf(some)).toBe('a:1/3')
    expect(memoryOf(some, 'sea/tide')).toBeUndefined()
    const undoFirst = foldMore(fold(told, some.slice(3)), told, some.slice(0, 3))
    expect(undoFirst.facts.get('sea/moon')).toBe('a:1/3')
  })

  it('counts the newest regrade of a question, and no regrade of an undone one', () => {
    const regrade = (score: number, rating: 1 | 3) => ({ do: 'regrade' as const, q: 'a', score, rating })
    expect(memoryOf(lines([answer('a', 'moon', 0), regrade(1, 3)]))).toBe('a:1/3')
    expect(memoryOf(lines([answer('a', 'moon', 0), regrade(1, 3), regrade(0.5, 1)]))).toBe('a:0.5/1')
    expect(memoryOf(lines([answer('a', 'moon', 0), { do: 'undo', q: 'a' }, regrade(1, 3)]))).toBeUndefined()
  })

  it('keeps the newest value of a setting', () => {
    const set = (value: number) => ({ do: 'set' as const, key: 'target', value })
    expect(fold(told, lines([set(0.8), set(0.9)])).settings).toEqual(new Map([['target', 0.9]]))
    const here = lines([set(0.8)], 'w1', [5])
    const there = lines([set(0.95)], 'w2', [2])
    expect(foldMore(fold(told, here), told, there).settings.get('target')).toBe(0.8)
  })

  it('keeps the newest note on a fact, and none where it is empty', () => {
    const note = (text: string, fact = 'moon') => ({ do: 'note' as const, bank: 'sea', fact, text })
    const notesOf = (some: Iterable<Line>) => [...fold(told, some).notes]
    expect(notesOf(lines([note('ebb'), note('flood'), note('slack', 'tide')]))).toEqual([
      ['sea/moon', 'flood'],
      ['sea/tide', 'slack'],
    ])
    expect(notesOf(lines([note('ebb'), note('')]))).toEqual([])
    const here = fold(told, lines([note('ebb')], 'w1', [5]))
    expect([...foldMore(here, told, lines([note('flood')], 'w2', [2])).notes]).toEqual([['sea/moon', 'ebb']])
  })

  it('tells all that counts for a fact, also what came before a reset', () => {
    const of = { bank: 'sea', fact: 'moon' }
    const some = lines([
      answer('a'), answer('b'), { do: 'undo', q: 'a' }, { do: 'pause', ...of }, { do: 'note', ...of, text: 'ebb' },
      { do: 'reset', ...of }, answer('c', 'tide'),
    ])
    const told = historyOf(fold(() => undefined, some), 'sea/moon')
    expect(told.map(({ line, time }) => [line.do, time / 3_600_000])).toEqual([
      ['answer', 1], ['pause', 3], ['note', 4], ['reset', 5],
    ])
  })

  it('lists the reports, the newest first, without those of a withdrawn import', () => {
    const report = (note: string) => ({ do: 'report' as const, bank: 'sea', bankv: 'v1', fact: 'moon', form: 'cloze', note })
    const here = lines([report('first'), report('last')], 'w1', [1, 5])
    const came = lines([report('between')], 'w2', [3])
    const noted = lines([
      { do: 'import', batch: 'i1', from: 'someone', made: 0, took: ['w2-000001'] },
    ], 'w3', [8])
    const all = fold(told, [...here, ...came, ...noted])
    expect(reportsNewestFirst(all).map(({ note }) => note)).toEqual(['last', 'between', 'first'])
    const withdrawn = foldMore(all, told, lines([{ do: 'withdraw', batch: 'i1' }], 'w4', [9]))
    expect(reportsNewestFirst(withdrawn).map(({ note }) => note)).toEqual(['last', 'first'])
  })

  it('keeps the finished quizzes, the newest first, and none that a withdrawn import brought', () => {
    const here = lines([quiz('a'), answer('a-0'), quiz('c')], 'w1', [1, 2, 5])
    const came = lines([quiz('b')], 'w2', [3])
    const noted = lines([{ do: 'import', batch: 'i1', from: 'someone', made: 0, took: ['w2-000001'] }], 'w3', [6])
    const all = foldMore(fold(told, [...came, ...noted]), told, here)
    expect(quizzesNewestFirst(all).map((line) => line.quiz)).toEqual(['c', 'b', 'a'])
    const withdrawn = foldMore(all, told, lines([{ do: 'withdraw', batch: 'i1' }], 'w4', [9]))
    expect(quizzesNewestFirst(withdrawn).map((line) => line.quiz)).toEqual(['c', 'a'])
    expect(quizzesNewestFirst(withdrawn)[0]).toMatchObject({ conditions: 'exam', score: 0.5, unanswered: ['moon'] })
  })

  it('does not let one wrong clock last: a line is no later than its writer’s later lines', () => {
    const wrong = lines([answer('a'), answer('b'), answer('c')], 'w1', [1, 900_000, 2])
    const other = lines([answer('d')], 'w2', [3])
    expect(memoryOf([...wrong, ...other])).toBe('a:1/3 b:1/3 c:1/3 d:1/3')
    expect(answersOf(fold(told, wrong), 'sea/moon').map(({ time }) => time / 3_600_000)).toEqual([1, 2, 2])
  })

  it('puts earlier lines in their place when a later line shows that the clock was wrong', () => {
    const wrong = lines([answer('a'), answer('b')], 'w1', [10, 0])
    const other = lines([answer('c')], 'w2', [5])
    const before = foldMore(fold(told, wrong.slice(0, 1)), told, other)
    expect(before.facts.get('sea/moon')).toBe('c:1/3 a:1/3')
    expect(foldMore(before, told, wrong.slice(1)).facts.get('sea/moon')).toBe('a:1/3 b:1/3 c:1/3')
  })

  it('folds only the facts that new lines touch', () => {
    const folds = new Map<string, number>()
    const counting: Reducer<number> = (memory, { line }) => {
      if (line.do === 'answer') folds.set(line.fact, (folds.get(line.fact) ?? 0) + 1)
      return (memory ?? 0) + 1
    }
    const before = fold(counting, lines([answer('a'), answer('b', 'tide')]))
    folds.clear()
    foldMore(before, counting, lines([answer('c', 'tide')], 'w2'))
    expect([...folds.keys()]).toEqual(['tide'])
  })

  it('hands on the same maps where nothing was touched', () => {
    const before = fold(told, lines([answer('a'), { do: 'set', key: 'target', value: 1 }]))
    const after = foldMore(before, told, lines([{ do: 'undo', q: 'nothing' }], 'w2'))
    expect(after.facts).toBe(before.facts)
    expect(after.settings).toBe(before.settings)
    expect(after).not.toBe(before)
  })

  it('counts answer lines, undone ones too', () => {
    expect(fold(told, lines([answer('a'), answer('b'), { do: 'undo', q: 'b' }])).answers).toBe(2)
  })

  it('lists answers newest first across writers, as they count', () => {
    const here = lines([answer('a'), answer('b', 'tide', 0), answer('c'), { do: 'undo', q: 'c' }], 'w1', [1, 4, 6, 7])
    const there = lines([answer('d'), { do: 'regrade', q: 'b', score: 1, rating: 3 }], 'w2', [3, 8])
    const listed = [...answersNewestFirst(fold(told, [...here, ...there]))]
    expect(listed.map(({ line }) => `${line.q}:${line.score}`)).toEqual(['b:1', 'd:1', 'a:1'])
  })

  it('keeps and counts both of two lines that claim one id', () => {
    const folded = fold(told, [...lines([answer('a')]), ...lines([answer('b')])])
    expect(folded.lines.size).toBe(2)
    expect([...folded.lines.keys()].filter((id) => id === 'w1-000001')).toHaveLength(1)
    expect(folded.facts.get('sea/moon')?.split(' ').toSorted()).toEqual(['a:1/3', 'b:1/3'])
  })
})
