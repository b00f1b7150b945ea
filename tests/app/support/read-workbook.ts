import { unzip } from './unzip.ts'

/** A cell as the file has it: a number, a text with its format, or a formula. */
export type ReadCell = { readonly number: number } | { readonly text: string; readonly format: string } | { readonly formula: string } | null

/** The sheets of a workbook (XLSX) by name: what its parts say, not what a program makes of them. */
export async function readWorkbook(file: Blob): Promise<ReadonlyMap<string, readonly (readonly ReadCell[])[]>> {
  const parts = unzip(new Uint8Array(await file.arrayBuffer()))
  const part = (name: string): Document => new DOMParser().parseFromString(parts.get(name) ?? '', 'text/xml')
  const strings = all(part('xl/sharedStrings.xml'), 'si').map((one) => one.textContent)
  const formats = formatsOf(part('xl/styles.xml'))
  const names = all(part('xl/workbook.xml'), 'sheet').map((one) => one.getAttribute('name') ?? '')
  const sheet = (index: number): ReadCell[][] =>
    all(part(`xl/worksheets/sheet${index + 1}.xml`), 'row').map((row) => {
      const cells: ReadCell[] = []
      for (const cell of all(row, 'c')) cells[columnOf(cell)] = read(cell, strings, formats)
      return Array.from(cells, (cell) => cell ?? null)
    })
  return new Map(names.map((name, index) => [name, sheet(index)]))
}

function read(cell: Element, strings: readonly string[], formats: readonly string[]): ReadCell {
  const [formula] = all(cell, 'f')
  if (formula !== undefined) return { formula: formula.textContent }
  const value = all(cell, 'v')[0]?.textContent ?? null
  if (value === null) return null
  if (cell.getAttribute('t') !== 's') return { number: Number(value) }
  return { text: strings[Number(value)] ?? '', format: formats[Number(cell.getAttribute('s') ?? 0)] ?? '' }
}

/** The number format of each style; 49 is the one for text that needs no name of its own (ECMA-376, 18.8.30). */
function formatsOf(styles: Document): readonly string[] {
  const own = new Map(all(styles, 'numFmt').map((one) => [one.getAttribute('numFmtId'), one.getAttribute('formatCode') ?? '']))
  const [used] = all(styles, 'cellXfs')
  return (used === undefined ? [] : all(used, 'xf')).map((one) => {
    const id = one.getAttribute('numFmtId')
    return id === '49' ? '@' : (own.get(id) ?? '')
  })
}

function columnOf(cell: Element): number {
  const letters = /^[A-Z]+/.exec(cell.getAttribute('r') ?? '')?.[0] ?? 'A'
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function all(from: Document | Element, name: string): Element[] {
  return [...from.getElementsByTagName(name)]
}
