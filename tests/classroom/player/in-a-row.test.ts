import { describe, expect, it } from 'vitest'
import { rightInARow } from '../../../src/classroom/player/in-a-row.ts'

describe('right answers in a row', () => {
  it.each([
    [[], 0],
    [['right'], 1],
    [['wrong', 'right', 'right', 'right'], 3],
    [['right', 'right', 'wrong'], 0],
    [['right', 'unanswered', 'right'], 1],
    [['right', 'right', null, null], 2],
    [['right', null, 'right', null], 2],
    [[null, null], 0],
  ] as const)('%j: %i', (outcomes, row) => {
    expect(rightInARow(outcomes)).toBe(row)
  })
})
