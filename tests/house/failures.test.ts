import { describe, expect, it } from 'vitest'
import { ofPlaywright, ofVitest } from '../../tools/test/failures.ts'

describe('ofVitest', () => {
  const test = (status: string, failureMessages: string[] = []) => ({ fullName: `fold ${status}`, status, failureMessages })

  it('names each test that failed, with what it said', () => {
    const file = { name: 'fold.test.ts', status: 'failed', message: '', assertionResults: [test('passed'), test('failed', ['1 is not 2'])] }
    expect(ofVitest({ testResults: [file] })).toEqual([{ test: 'fold.test.ts › fold failed', flaky: false, message: '1 is not 2' }])
  })

  it('names a file that failed before any of its tests did', () => {
    const file = { name: 'fold.test.ts', status: 'failed', message: 'no such module', assertionResults: [] }
    expect(ofVitest({ testResults: [file] })).toEqual([{ test: 'fold.test.ts', flaky: false, message: 'no such module' }])
  })

  it('says nothing of what passed', () => {
    expect(ofVitest({ testResults: [{ name: 'a', status: 'passed', message: '', assertionResults: [test('passed')] }] })).toEqual([])
  })
})

describe('ofPlaywright', () => {
  const spec = (status: string, messages: string[] = []) => ({
    title: `a journey that is ${status}`,
    file: 'home.e2e.ts',
    line: 7,
    tests: [{ status, results: messages.map((message) => ({ errors: [{ message }] })) }],
  })

  it('names what failed and what passed only at the second try, within other suites too', () => {
    const suites = [{ specs: [spec('expected')], suites: [{ specs: [spec('unexpected', ['gone']), spec('flaky', ['late'])] }] }]
    expect(ofPlaywright({ suites })).toEqual([
      { test: 'home.e2e.ts:7 › a journey that is unexpected', flaky: false, message: 'gone' },
      { test: 'home.e2e.ts:7 › a journey that is flaky', flaky: true, message: 'late' },
    ])
  })

  it('leaves colours away, and keeps the beginning of a long message', () => {
    const message = `${String.fromCharCode(27)}[31mred${String.fromCharCode(27)}[39m${'\nline'.repeat(40)}`
    const [failure] = ofPlaywright({ suites: [{ specs: [spec('unexpected', [message])] }] })
    expect(failure?.message.split('\n')).toHaveLength(12)
    expect(failure?.message.startsWith('red\nline')).toBe(true)
  })
})
