import { describe, expect, it } from 'vitest'
import { readNumber } from '../../src/quiz/read-number.ts'

describe('readNumber', () => {
  it.each([
    ['15', [15]],
    [' 15 ', [15]],
    ['-3', [-3]],
    ['−3', [-3]],
    ['+3', [3]],
    ['0', [0]],
    ['1,5', [1.5]],
    ['1.5', [1.5]],
    ['.5', [0.5]],
    ['1,325', [1325, 1.325]],
    ['1.325', [1.325, 1325]],
    ['1,325,000', [1325000]],
    ['1.325.000', [1325000]],
    ['1 325 000', [1325000]],
    ["1'325", [1325]],
    ['1,325.75', [1325.75]],
    ['1.325,75', [1325.75]],
    ['fifteen', [15]],
  ])('reads %j', (text, values) => {
    expect(readNumber(text)).toEqual({ kind: 'number', values })
  })

  it.each([
    ['15 years', 'years'],
    ['15years', 'years'],
    ['1 year', 'years'],
    ['15 %', 'per cent'],
    ['fifteen years', 'years'],
    ['15', 'years'],
  ])('reads %j where %s are asked for', (text, unit) => {
    expect(readNumber(text, unit).kind).toBe('number')
  })

  it.each([
    ['', null, 'empty'],
    ['  ', 'years', 'empty'],
    ['many', null, 'not-a-number'],
    ['many years', 'years', 'not-a-number'],
    ['15 years', null, 'not-a-number'],
    ['15x', null, 'not-a-number'],
    ['1,32,5', null, 'not-a-number'],
    ['1.2.3', null, 'not-a-number'],
    ['12 34', null, 'not-a-number'],
    ['15-16', null, 'not-a-number'],
    ['15 months', 'years', 'unit'],
  ])('finds in %j, unit %s, the fault %s', (text, unit, fault) => {
    expect(readNumber(text, unit)).toEqual({ kind: 'fault', fault })
  })
})
