// @vitest-environment node
import { expect, it } from 'vitest'
import { stepFrom } from '../../../../src/app/parts/chart/use-one-stop.ts'
import { soundingsOf } from '../../../../src/app/parts/chart/soundings.ts'
import { chartedBank } from '../../support/charted-bank.ts'

const { bank, recalls } = chartedBank([2, 0, 7, 4])
const marks = soundingsOf(bank, recalls)

/** Where one arrives from a passage by these keys, in their order. */
function from(start: string, ...keys: readonly string[]): string | undefined {
  return keys.reduce<string | undefined>((at, key) => {
    const here = marks.findIndex((mark) => mark.ref === at)
    return stepFrom(marks, here, key)?.ref
  }, start)
}

it('up and down lead through all passages in reading order, and stop at the ends', () => {
  const down = marks.map((_, n) => from('A1', ...Array.from({ length: n }, () => 'ArrowDown')) ?? 'A1')
  expect(down.slice(1)).toEqual(marks.slice(1).map(({ ref }) => ref))
  expect(from('D4', 'ArrowDown')).toBeUndefined()
  expect(from('A1', 'ArrowUp')).toBeUndefined()
  expect(from('C1', 'ArrowUp')).toBe('A2')
})

it('left and right lead to the nearest passage of the next section that has any', () => {
  expect(from('A1', 'ArrowRight')).toBe('C2')
  expect(from('C7', 'ArrowRight')).toBe('D4')
  expect(from('D4', 'ArrowLeft')).toBe('C7')
  expect(from('C1', 'ArrowLeft')).toBe('A1')
  expect(from('D1', 'ArrowRight')).toBeUndefined()
  expect(from('A2', 'ArrowLeft')).toBeUndefined()
})

it('Home and End lead to the ends; other keys lead nowhere', () => {
  expect(from('C3', 'Home')).toBe('A1')
  expect(from('C3', 'End')).toBe('D4')
  expect(from('C3', 'Enter')).toBeUndefined()
})
