import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import { answersBehind, type Behind } from '../../../src/memory/statistics/behind.ts'
import { answerLine } from '../lines.ts'
import { BOUNDARY, foldLines } from './tell.ts'

const DAY = 20_500
const lines = [
  answerLine(DAY, 1, { sure: 'guess' }),
  answerLine(DAY, 2, { fact: 'fact-1', form: 'cloze', score: 0 }),
  answerLine(DAY + 1, 3, { sure: 'sure', score: 0 }),
  answerLine(DAY + 1, 4, { form: 'short' }),
  answerLine(DAY + 5, 5, { fact: 'fact-1' }),
]

function numbersBehind(behind: Behind, all: readonly Line[] = lines): readonly number[] {
  return [...answersBehind(foldLines(all), { boundary: BOUNDARY }, behind)].map(({ line }) => Number(line.id.slice(-6)))
}

describe('the answers behind a figure', () => {
  it.each<[string, Behind, readonly number[]]>([
    ['all of them, the newest first', {}, [5, 4, 3, 2, 1]],
    ['reviews only', { reviews: true }, [5, 3]],
    ['where the learner said how sure they were', { sure: 'any' }, [3, 1]],
    ['one level of it', { sure: 'guess' }, [1]],
    ['one form', { form: 'cloze' }, [2]],
    ['misses', { missed: true }, [3, 2]],
    ['some facts', { facts: new Set(['harbour/fact-1']) }, [5, 2]],
    ['some days', { from: DAY + 1, to: DAY + 4 }, [4, 3]],
    ['several at once', { missed: true, facts: new Set(['harbour/fact-0']) }, [3]],
  ])('%s', (_, behind, numbers) => {
    expect(numbersBehind(behind)).toEqual(numbers)
  })

  it('leaves out what came before a fact was started over, and counts as many as its memory does', () => {
    const at = answerLine(DAY + 2, 6, {}).at
    const over: readonly Line[] = [...lines, { id: 'over-000001', at, tz: 0, do: 'reset', bank: 'harbour', fact: 'fact-1' }]
    expect(numbersBehind({ standing: true }, over)).toEqual([5, 4, 3, 1])
    expect([...foldLines(over).facts.values()].reduce((sum, { answers }) => sum + answers, 0)).toBe(4)
  })
})
