import { describe, expect, it } from 'vitest'
import { workbook } from '../../../../src/app/screens/class-report/workbook.ts'
import { readWorkbook } from '../../support/read-workbook.ts'
import { unzip } from '../../support/unzip.ts'

const NAMES = ['=1+1', '+49 30 1234', '-2', '@SUM(A1:A9)', '\t=cmd|/c calc', '＝1+1', '<b>&amp;"', '007', ' Ann ']

describe('a workbook', () => {
  it('holds numbers as numbers, text as text, nothing where there is nothing', async () => {
    const file = await workbook([{ name: 'Seats', head: true, rows: [['Seat', 'Name', 'Score'], [1, 'Ann', 66.7], [2, '', null], [3, 'Bob', 0]] }])
    expect(file.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
    const text = (value: string) => ({ text: value, format: '@' })
    expect((await readWorkbook(file)).get('Seats')).toEqual([
      [text('Seat'), text('Name'), text('Score')],
      [{ number: 1 }, text('Ann'), { number: 66.7 }],
      [{ number: 2 }, null],
      [{ number: 3 }, text('Bob'), { number: 0 }],
    ])
  })

  it('keeps text that could be a formula, a number or markup as the text it is, also where somebody edits it', async () => {
    const rows = (await readWorkbook(await workbook([{ name: 'Names', head: false, rows: NAMES.map((name) => ['Name', name]) }]))).get('Names')
    expect(rows?.map((row) => row[1])).toEqual(NAMES.map((text) => ({ text, format: '@' })))
  })

  it('leaves out characters that no such file can hold', async () => {
    const rows = (await readWorkbook(await workbook([{ name: 'Names', head: false, rows: [['a\u0000b\u000bc']] }]))).get('Names')
    expect(rows).toEqual([[{ text: 'abc', format: '@' }]])
  })

  it('has its sheets in the order given, also those of a large class', async () => {
    const many = Array.from({ length: 2_000 }, (_, seat) => [seat + 1, `Seat ${seat + 1}`, 50, 100])
    const file = await workbook([{ name: 'Class', head: false, rows: [['Course', 'One']] }, { name: 'Seats', head: false, rows: many }])
    const parts = unzip(new Uint8Array(await file.arrayBuffer()))
    expect(parts.get('xl/workbook.xml')).toMatch(/name="Class".*name="Seats"/s)
    expect(parts.get('xl/worksheets/sheet2.xml')?.match(/<row /g)).toHaveLength(2_000)
  })
})
