import { readFileSync } from 'node:fs'
import { CsvError, parse } from 'csv-parse/sync'
import * as v from 'valibot'
import { type InventoryEntry, InventoryEntrySchema } from '../../src/bank/check/inventory.ts'

const COLUMNS = Object.keys(InventoryEntrySchema.entries)

/**
 * Reads an inventory of what a document states: CSV with a line of headings, of which `id`, `at`, `fact`, `terms` and
 * `rank` are needed. Throws an `Error` that names the file, and the line where there is one.
 */
export function readInventory(file: string): InventoryEntry[] {
  const fail = (reason: string, line?: number): never => {
    throw new Error(`${file}${line === undefined ? '' : `:${line}`}: ${reason}`)
  }
  const [head, ...rows] = recordsOf(file, fail)
  if (head === undefined) return fail('the file is empty')
  const missing = COLUMNS.filter((column) => !head.fields.includes(column))
  if (missing.length > 0) return fail(`the headings lack ${missing.join(', ')}`, head.line)
  if (rows.length === 0) return fail('it lists no fact')
  const seen = new Set<string>()
  return rows.map(({ line, fields }) => {
    if (fields.length !== head.fields.length) {
      return fail(`it has ${fields.length} fields, and the headings are ${head.fields.length}`, line)
    }
    const named = Object.fromEntries(head.fields.map((column, index) => [column, fields[index]]))
    const parsed = v.safeParse(InventoryEntrySchema, named)
    if (!parsed.success) return fail(`${String(parsed.issues[0].path?.[0].key)}: ${parsed.issues[0].message}`, line)
    if (seen.has(parsed.output.id)) return fail(`${parsed.output.id}: this id stands above already`, line)
    seen.add(parsed.output.id)
    return parsed.output
  })
}

/** Records with the line of the file, from 1, on which each ends. */
const Records = v.array(v.object({ info: v.object({ lines: v.number() }), record: v.array(v.string()) }))

function recordsOf(file: string, fail: (reason: string, line?: number) => never): { line: number; fields: string[] }[] {
  try {
    const found: unknown = parse(readFileSync(file, 'utf8'), { bom: true, info: true, skip_empty_lines: true, relax_column_count: true })
    return v.parse(Records, found).map(({ info, record }) => ({ line: info.lines, fields: record }))
  } catch (error) {
    if (error instanceof CsvError) return fail(error.message, typeof error.lines === 'number' ? error.lines : undefined)
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return fail(code === 'ENOENT' ? 'there is no such file' : error instanceof Error ? error.message : String(error))
  }
}
