import { mount } from '@vue/test-utils'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import QrCode from '../../../../src/app/parts/share/QrCode.vue'

const LINK = 'https://learn.example/passage/#/quiz?bank=nato-un.19fe3eec&n=10&seed=16jhizl'

/** The dark modules of a drawn code, as `x,y`. */
function darkIn(path: string): Set<string> {
  const dark = new Set<string>()
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let n = 0; n < Number(length); n += 1) dark.add(`${Number(x) + n},${Number(y)}`)
  }
  return dark
}

describe('a QR code', () => {
  it('draws every dark module and no other, with a quiet border of four', () => {
    const code = mount(QrCode, { props: { text: LINK, label: 'QR code' } })
    const drawn = darkIn(code.get('path').attributes('d') ?? '')
    const wanted = encode(LINK, { ecc: 'L', boostEcc: true, border: 4 })
    const expected = wanted.data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])))
    expect(drawn).toEqual(new Set(expected))
    expect(code.attributes('viewBox')).toBe(`0 0 ${wanted.size} ${wanted.size}`)
    expect([...drawn].every((at) => at.split(',').every((n) => Number(n) >= 4 && Number(n) < wanted.size - 4))).toBe(true)
  })

  it('holds the longest link there is', () => {
    const code = mount(QrCode, { props: { text: `${LINK}${'x'.repeat(1_500 - LINK.length)}`, label: 'QR code' } })
    expect(Number(code.attributes('viewBox')?.split(' ')[2])).toBeLessThan(150)
  })
})
