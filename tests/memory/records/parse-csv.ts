/** Reads CSV (RFC 4180) strictly. Throws where it is none. */
export function parseCsv(text: string): string[][] {
  if (!text.startsWith('\uFEFF')) throw new Error('No byte order mark.')
  const rows: string[][] = []
  let row: string[] = []
  let at = 1
  while (at < text.length) {
    const { cell, end } = text.charAt(at) === '"' ? quoted(text, at) : plain(text, at)
    row.push(cell)
    if (text.charAt(end) === ',') at = end + 1
    else if (text.startsWith('\r\n', end)) {
      rows.push(row)
      row = []
      at = end + 2
    } else throw new Error(`Neither a comma nor a line end at ${end}.`)
  }
  return rows
}

function quoted(text: string, from: number): { cell: string; end: number } {
  let cell = ''
  for (let at = from + 1; at < text.length; at++) {
    if (text.charAt(at) !== '"') cell += text.charAt(at)
    else if (text.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else return { cell, end: at + 1 }
  }
  throw new Error('A quote is not closed.')
}

function plain(text: string, from: number): { cell: string; end: number } {
  const end = from + text.slice(from).search(/,|\r\n/)
  const cell = text.slice(from, end)
  if (/["\r\n]/.test(cell)) throw new Error(`A bare cell holds what must be quoted: ${cell}`)
  return { cell, end }
}
