import writeXlsxFile from 'write-excel-file/universal'
import type { Cell } from '../../../memory/records/csv.ts'

/** One sheet of a workbook. `head`: whether its first row names the columns. */
export interface WorkbookSheet {
  /** At most 31 characters, none of `[ ] / \ : * ?`. */
  readonly name: string
  readonly head: boolean
  readonly rows: readonly (readonly Cell[])[]
}

/** Widths of columns, in characters. */
const NARROWEST = 9
const WIDEST = 60
/** The format that keeps a cell text, whatever is typed into it: a name that begins like a formula never becomes one. */
const AS_TEXT = '@'

/** A workbook (XLSX) of these sheets. Numbers are written as numbers, all else as text. */
export async function workbook(sheets: readonly WorkbookSheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, head, rows }) => ({
      sheet: name,
      ...(head ? { stickyRowsCount: 1 } : {}),
      columns: widthsOf(rows).map((width) => ({ width })),
      data: rows.map((row, index) => row.map((cell, column) => cellOf(cell, head ? index === 0 : column === 0))),
    })),
  ).toBlob()
}

function cellOf(cell: Cell, bold: boolean) {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const }
  return { value: cell, type: String, format: AS_TEXT, wrap: true, alignVertical: 'top' as const, ...(bold ? { fontWeight: 'bold' as const } : {}) }
}

function widthsOf(rows: readonly (readonly Cell[])[]): readonly number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: columns }, (_, column) => {
    const longest = Math.max(0, ...rows.map((row) => String(row[column] ?? '').length))
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
}
