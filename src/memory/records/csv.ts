/** What stands in one cell. A number is written as such, null as an empty cell. */
export type Cell = string | number | null

/** Tells programs for tables that the text is UTF-8; without it some read it as an older encoding. */
const BYTE_ORDER_MARK = '\uFEFF'
const LINE_END = '\r\n'

/**
 * How a cell begins that a program for tables may take for a formula: with a sign, wide forms of it included, behind
 * whatever blanks, or with a tab or line break (OWASP, "CSV Injection").
 */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/

/** A table as CSV (RFC 4180). Text that could be taken for a formula gets a leading apostrophe, which makes it text. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return [...csvPieces(rows)].join('')
}

/** The same row by row, for tables that are long. */
export function* csvPieces(rows: Iterable<readonly Cell[]>): Generator<string> {
  yield BYTE_ORDER_MARK
  for (const row of rows) yield row.map(cellText).join(',') + LINE_END
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",;\r\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
