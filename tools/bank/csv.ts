/** A record of a CSV file, and the line from 1 on which it begins. */
export interface CsvRecord {
  readonly line: number
  readonly fields: readonly string[]
}

/** A field, with quotes or without, and what ends it. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y

/** Reads comma-separated values as RFC 4180 has them; empty lines are left out. Throws a `CsvError` where quotes do not pair. */
export function readCsv(text: string): CsvRecord[] {
  const records: CsvRecord[] = []
  let line = 1
  let begun = 1
  let fields: string[] = []
  const field = new RegExp(FIELD)
  for (const whole = text.replace(/^\uFEFF/, ''); ; ) {
    const found = field.exec(whole)
    if (found === null) throw new CsvError(line)
    const [matched, quoted, plain = '', end] = found
    fields.push(quoted?.replaceAll('""', '"') ?? plain)
    line += matched.match(/\r\n|\n|\r/g)?.length ?? 0
    if (end === ',') continue
    if (fields.length > 1 || fields[0] !== '') records.push({ line: begun, fields })
    if (field.lastIndex >= whole.length) return records
    begun = line
    fields = []
  }
}

/** Quotes that do not pair; `line`, from 1, is where. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
  readonly line: number

  constructor(line: number) {
    super('a quote is not closed, or stands inside a field without quotes')
    this.line = line
  }
}
