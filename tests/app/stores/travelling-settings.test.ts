import { describe, expect, it } from 'vitest'
import type { SettingValue } from '../../../src/journal/fold.ts'
import { travelling } from '../../../src/app/stores/travelling-settings.ts'

const NONE = { newPerDay: 12, exam: null, model: null }

function read(settings: Record<string, SettingValue>) {
  return travelling(new Map(Object.entries(settings)))
}

describe('settings that travel', () => {
  it('have defaults', () => {
    expect(read({})).toEqual({ ...NONE, target: 0.9, boundary: 4 })
  })

  it.each([0.8, 0.85, 0.95])('take a target of %s', (target) => {
    expect(read({ target })).toEqual({ ...NONE, target, boundary: 4 })
  })

  it.each([0, 6, 8])('take a day that begins at %s', (boundary) => {
    expect(read({ boundary })).toEqual({ ...NONE, target: 0.9, boundary })
  })

  it.each([0.79, 0.96, 1, 90, '0.9', null, true, Number.NaN])('fall back for a target of %s', (target) => {
    expect(read({ target, boundary: 2 })).toEqual({ ...NONE, target: 0.9, boundary: 2 })
  })

  it.each([-1, 9, 2.5, '4', null])('fall back for a day that begins at %s', (boundary) => {
    expect(read({ boundary, target: 0.8 })).toEqual({ ...NONE, target: 0.8, boundary: 4 })
  })

  it.each([0, 12, 60])('take %s new facts a day', (newPerDay) => {
    expect(read({ newPerDay }).newPerDay).toBe(newPerDay)
  })

  it.each([-1, 61, 1.5, '4', null])('fall back for %s new facts a day', (newPerDay) => {
    expect(read({ newPerDay }).newPerDay).toBe(12)
  })

  it('take an exam', () => {
    const exam = read({ exam: '2026-03-12 goal 85 since 2026-02-16 daily 14 without fields,liaison' }).exam
    expect(exam).toEqual({ day: 20524, goal: 0.85, since: 20500, perDay: 14, without: new Set(['fields', 'liaison']) })
  })

  it.each(['2026-06-01', '2026-13-01 goal 85 since 2026-02-16', 85, null, ''])('take none from %s', (exam) => {
    expect(read({ exam }).exam).toBeNull()
  })

  it('take a memory model', () => {
    expect(read({ model: '0.2 1.3 2.3 8.3 from 412' }).model).toEqual({ first: [0.2, 1.3, 2.3, 8.3], answers: 412 })
  })

  it.each(['published', '0 1 2 3 from 4', '1 2 3', '1 2 3 4 5 from 6', '1 2 3 4000 from 5', null])('take no model from %s', (model) => {
    expect(read({ model }).model).toBeNull()
  })

  it('are no others', () => {
    expect(read({ colour: 'red' })).toEqual({ ...NONE, target: 0.9, boundary: 4 })
  })
})
