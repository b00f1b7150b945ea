import { describe, expect, it } from 'vitest'
import { rightParts } from '../../../src/quiz/forms/number/right-parts.ts'
import { gradeNumber } from '../../../src/quiz/forms/number/grade.ts'
import { makeNumber } from '../../../src/quiz/forms/number/make.ts'
import { inputFault } from '../../../src/quiz/forms/number/read.ts'
import { dateFact, factWith, numberFact, yearFact } from '../facts.ts'

const typed = (text: string) => ({ kind: 'text', text }) as const
const fields = (day: string, month: string, year: string) => ({ kind: 'date', day, month, year }) as const

const number = makeNumber(numberFact(), { seed: 1 })
const date = makeNumber(dateFact(), { seed: 1 })
const year = makeNumber(yearFact(), { seed: 1 })

describe('makeNumber', () => {
  it('says what it expects', () => {
    expect(number).toMatchObject({
      form: 'number',
      key: '15 years',
      expects: { kind: 'number', value: 15, tolerance: 1, unit: 'years' },
    })
    expect(date.expects).toEqual({ kind: 'date', date: { year: 1618, month: 10, day: 26 } })
  })

  it('refuses a fact whose answer is a text', () => {
    expect(() => makeNumber(factWith(), { seed: 1 })).toThrow(/flag-port makes no number/)
  })
})

describe('grading a number', () => {
  it.each([
    ['15', 'right', 1],
    ['15 years', 'right', 1],
    ['fifteen', 'right', 1],
    ['15,0', 'right', 1],
    ['14', 'right', 1],
    ['16', 'right', 1],
    ['16.1', 'wrong', 0],
    ['13', 'wrong', 0],
    ['51', 'wrong', 0],
    ['12', 'trap', 0],
    ['20 years', 'trap', 0],
  ])('%j is %s', (text, kind, score) => {
    expect(gradeNumber(number, typed(text))).toMatchObject({ score, reason: { kind } })
  })

  it('reads thousands in every common writing', () => {
    const ships = makeNumber(
      numberFact({ answer: { kind: 'number', text: '1325', accept: [], value: 1325, tolerance: 0, unit: 'ships' } }),
      { seed: 1 },
    )
    for (const text of ['1325', '1,325', '1.325', '1 325', "1'325", '1,325 ships']) {
      expect(gradeNumber(ships, typed(text)).score, text).toBe(1)
    }
    expect(gradeNumber(ships, typed('1352')).score).toBe(0)
  })

  it('never takes a trap, even within the tolerance', () => {
    const near = makeNumber(numberFact({ traps: [{ text: '14', reason: 'No.' }] }), { seed: 1 })
    expect(gradeNumber(near, typed('14')).reason.kind).toBe('trap')
  })

  it('does not stumble over decimal fractions', () => {
    const answer = { kind: 'number', text: '0.3', accept: [], value: 0.3, tolerance: 0.1 }
    expect(gradeNumber(makeNumber(numberFact({ answer }), { seed: 1 }), typed('0,4')).score).toBe(1)
  })
})

describe('grading a date', () => {
  it.each([
    ['26', '10', '1618', 'right', 1],
    ['26', 'October', '1618', 'right', 1],
    ['', '10', '1618', 'year-only', 0.5],
    ['', '', '1618', 'year-only', 0.5],
    ['27', '10', '1618', 'year-only', 0.5],
    ['26', '9', '1618', 'trap', 0],
    ['3', 'may', '1621', 'trap', 0],
    ['26', '10', '1619', 'wrong', 0],
    ['', '', '1621', 'wrong', 0],
  ])('day %j month %j year %j is %s', (day, month, yearText, kind, score) => {
    expect(gradeNumber(date, fields(day, month, yearText))).toMatchObject({ score, reason: { kind } })
  })

  it('takes a written date', () => {
    expect(gradeNumber(date, typed('26 October 1618')).score).toBe(1)
    expect(gradeNumber(date, typed('October 1618')).score).toBe(0.5)
  })

  it('grades a plain year by the year alone', () => {
    expect(gradeNumber(year, typed('1325')).score).toBe(1)
    expect(gradeNumber(year, fields('', '', '1325')).score).toBe(1)
    expect(gradeNumber(year, typed('1352')).reason.kind).toBe('wrong')
    expect(gradeNumber(year, typed('1401')).reason.kind).toBe('trap')
  })
})

describe('the parts of a date', () => {
  it.each([
    ['a right date', '26', '10', '1618', [true, true, true]],
    ['another day', '27', 'October', '1618', [false, true, true]],
    ['a year alone', '', '', '1618', [false, false, true]],
    ['a trap of the same year', '26', '9', '1618', [true, false, true]],
    ['another year', '26', '10', '1619', [true, true, false]],
    ['what cannot be read', '26', '13', '1618', [false, false, false]],
  ])('are right one by one: %s', (_, day, month, yearText, [isDay, isMonth, isYear]) => {
    expect(rightParts(date, fields(day, month, yearText))).toEqual({ day: isDay, month: isMonth, year: isYear })
  })

  it('are read from a text too', () => {
    expect(rightParts(date, typed('27 October 1618'))).toEqual({ day: false, month: true, year: true })
  })

  it('are none where nothing was given, or a number is asked', () => {
    for (const given of [null, { kind: 'unknown' }] as const) expect(rightParts(date, given)).toEqual({ day: false, month: false, year: false })
    expect(rightParts(number, typed('15'))).toEqual({ day: false, month: false, year: false })
  })
})

describe('input that cannot be graded', () => {
  it.each([
    [number, typed(''), 'empty'],
    [number, typed('many'), 'not-a-number'],
    [number, typed('15 months'), 'unit'],
    [date, fields('', '', ''), 'empty'],
    [date, fields('26', '13', '1618'), 'month'],
    [date, fields('31', '2', '1618'), 'day'],
    [date, fields('', '', '16l8'), 'year'],
    [year, typed('soon'), 'not-a-date'],
    [year, typed(' '), 'empty'],
  ])('is named before it is submitted, and never graded in silence (%#)', (question, given, fault) => {
    expect(inputFault(question, given)).toBe(fault)
    expect(() => gradeNumber(question, given)).toThrow(RangeError)
  })

  it('is not found in an answer that can be graded', () => {
    expect(inputFault(number, typed('99'))).toBeNull()
    expect(inputFault(date, fields('', '', '1600'))).toBeNull()
    expect(inputFault(year, typed('1600'))).toBeNull()
  })

  it('throws at an answer of another form', () => {
    expect(() => gradeNumber(number, fields('1', '1', '1600'))).toThrow(TypeError)
    expect(() => inputFault(number, fields('1', '1', '1600'))).toThrow(TypeError)
    expect(() => gradeNumber(date, { kind: 'truth', value: true })).toThrow(TypeError)
  })
})
