import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../../src/memory/records/csv.ts'
import { parseCsv } from './parse-csv.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', '\'', 'a', 'é', '＝', '😀') }),
  fc.constantFrom('=1+1', '+cmd|calc', '-2', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '"=1"', '=HYPERLINK("x")', '＝1'),
)
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 })

describe('a table as CSV', () => {
  it('comes back cell by cell, with an apostrophe before what could be a formula and nothing else changed', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const read = parseCsv(csvText(rows))
        expect(read.map((row) => row.map(({ length }) => length)).length).toBe(rows.length)
        for (const [y, row] of rows.entries()) {
          expect(read[y]).toHaveLength(row.length)
          for (const [x, cell] of row.entries()) expect([cell, `'${cell}`]).toContain(read[y]?.[x])
        }
      }),
    )
  })

  it('has no cell that begins as a formula does', () => {
    fc.assert(
      fc.property(table, (rows) => {
        for (const cell of parseCsv(csvText(rows)).flat()) expect(cell).not.toMatch(/^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u)
      }),
    )
  })

  it('leaves harmless text, numbers and empty cells as they are', () => {
    expect(csvText([['a', 'b c', -0.5, null, 'it’s 3 = 3']])).toBe('\uFEFFa,b c,-0.5,,it’s 3 = 3\r\n')
  })

  it('quotes what holds a separator, a quote or a line break', () => {
    expect(csvText([['a,b', 'say "so"', 'two\nlines', 'x;y']])).toBe('\uFEFF"a,b","say ""so""","two\nlines","x;y"\r\n')
  })
})
