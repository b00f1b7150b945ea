import { describe, expect, it } from 'vitest'
import type { SettingValue } from '../../../src/journal/fold.ts'
import { travelling } from '../../../src/app/stores/travelling-settings.ts'

function read(settings: Record<string, SettingValue>) {
  return travelling(new Map(Object.entries(settings)))
}

describe('settings that travel', () => {
  it('have defaults', () => {
    expect(read({})).toEqual({ target: 0.9, boundary: 4, newPerDay: 12 })
  })

  it.each([0.8, 0.85, 0.95])('take a target of %s', (target) => {
    expect(read({ target })).toEqual({ target, boundary: 4, newPerDay: 12 })
  })

  it.each([0, 6, 8])('take a day that begins at %s', (boundary) => {
    expect(read({ boundary })).toEqual({ target: 0.9, boundary, newPerDay: 12 })
  })

  it.each([0.79, 0.96, 1, 90, '0.9', null, true, Number.NaN])('fall back for a target of %s', (target) => {
    expect(read({ target, boundary: 2 })).toEqual({ target: 0.9, boundary: 2, newPerDay: 12 })
  })

  it.each([-1, 9, 2.5, '4', null])('fall back for a day that begins at %s', (boundary) => {
    expect(read({ boundary, target: 0.8 })).toEqual({ target: 0.8, boundary: 4, newPerDay: 12 })
  })

  it.each([0, 12, 60])('take %s new facts a day', (newPerDay) => {
    expect(read({ newPerDay }).newPerDay).toBe(newPerDay)
  })

  it.each([-1, 61, 1.5, '4', null])('fall back for %s new facts a day', (newPerDay) => {
    expect(read({ newPerDay }).newPerDay).toBe(12)
  })

  it('are no others', () => {
    expect(read({ exam: '2026-06-01' })).toEqual({ target: 0.9, boundary: 4, newPerDay: 12 })
  })
})
