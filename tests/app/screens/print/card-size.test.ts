// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../../../src/app/screens/print/card-size.ts'

const letters = (count: number): string => 'x'.repeat(count)

describe('the size of the words on a card', () => {
  it('is the largest for what is short', () => {
    expect(sizeOf(['Which port holds the flag of the league?'], null)).toBe(14)
    expect(sizeOf(['Port Veyra'], letters(60))).toBe(14)
  })

  it('falls with what stands there, and with what stands below', () => {
    expect(sizeOf([letters(200)], null)).toBe(12)
    expect(sizeOf(['Veyra', 'Ostrel', 'Dumar', 'Quillon'], letters(50))).toBe(12)
    expect(sizeOf(['Veyra', 'Ostrel', 'Dumar', 'Quillon'], letters(130))).toBe(10)
    expect(sizeOf([letters(400)], null)).toBeLessThan(12)
  })

  it('is never smaller than can be read', () => {
    expect(sizeOf([letters(2_000)], letters(500))).toBe(8)
  })
})
