// @vitest-environment node
import { describe, expect, it } from 'vitest'

const SOURCES = import.meta.glob<string>('../../src/app/**/*.{vue,css}', { query: '?raw', import: 'default', eager: true })

/** Declarations that name a side of the screen; right to left they would be on the wrong one. */
const SIDES =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right)\s*:|(?:text-align|float|clear)\s*:\s*(?:left|right)|box-shadow\s*:\s*inset\s+-?[1-9]/gm

describe('styles', () => {
  it('are found', () => {
    expect(Object.keys(SOURCES).length).toBeGreaterThan(30)
    for (const side of ['margin-left: 0', 'box-shadow: inset 5px 0 0 red']) expect(`a { ${side} }`.match(SIDES), side).not.toBeNull()
  })

  it.each(Object.entries(SOURCES))('%s names start and end, never left and right', (_, source) => {
    const styles = source.includes('<style') ? source.slice(source.indexOf('<style')) : source.includes('<template') ? '' : source
    expect(styles.match(SIDES)).toBeNull()
  })
})
