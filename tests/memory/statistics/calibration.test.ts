import { describe, expect, it } from 'vitest'
import type { Confidence } from '../../../src/journal/line.ts'
import { calibrationTally } from '../../../src/memory/statistics/calibration.ts'
import { answerLine } from '../lines.ts'

function levelsOf(answers: readonly (readonly [sure: Confidence | undefined, score: number])[]) {
  const tally = calibrationTally()
  for (const [number, [sure, score]] of answers.entries()) {
    tally.take({ line: answerLine(1, number, { score, ...(sure === undefined ? {} : { sure }) }) })
  }
  return tally.result()
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value)

describe('how sure, how right', () => {
  it('counts each level by itself and leaves out answers without one', () => {
    const levels = levelsOf([['sure', 1], ['sure', 0], ['think', 0.8], ['guess', 0.79], [undefined, 1]])
    expect(levels.map(({ level, answers, right }) => [level, answers, right])).toEqual([['guess', 1, 0], ['think', 1, 1], ['sure', 2, 1]])
  })

  it('shows a level from 30 answers on', () => {
    expect(levelsOf(times(29, ['sure', 1]))[2]?.share).toBeNull()
    expect(levelsOf(times(30, ['sure', 1]))[2]?.share?.share).toBe(1)
  })

  it('gives 24 right of 30 with its range of 80 %, worked out by hand with Wilson’s formula', () => {
    const share = levelsOf([...times(24, ['think', 1] as const), ...times(6, ['think', 0] as const)])[1]?.share
    expect(share?.share).toBe(0.8)
    expect(share?.low).toBeCloseTo(0.692, 3)
    expect(share?.high).toBeCloseTo(0.877, 3)
  })
})
