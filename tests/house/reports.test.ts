import { describe, expect, it } from 'vitest'
import { total } from '../../tools/test/reports.ts'

const check = (passed: boolean) => ({ name: 'types', passed, seconds: 1, tests: false })
const suite = (passed: boolean) => ({ name: 'unit tests', passed, seconds: 1, tests: true })

describe('total', () => {
  it('counts each check once and each test once', () => {
    expect(total([check(true), check(false), suite(true)], [{ passed: 10, failed: 0 }])).toEqual({ passed: 11, failed: 1 })
  })

  it('does not count a failed suite beside its failed tests', () => {
    expect(total([suite(false)], [{ passed: 8, failed: 2 }])).toEqual({ passed: 8, failed: 2 })
  })

  it('counts a suite that failed although no test did', () => {
    expect(total([check(true), suite(false)], [{ passed: 8, failed: 0 }])).toEqual({ passed: 9, failed: 1 })
    expect(total([suite(false)], [])).toEqual({ passed: 0, failed: 1 })
  })

  it('counts nothing where nothing ran', () => {
    expect(total([], [{ passed: 0, failed: 0 }])).toEqual({ passed: 0, failed: 0 })
  })
})
