import * as v from 'valibot'
import type { Path, Reporter } from '../problem.ts'

/**
 * Reads a value by its schema and reports every field that does not fit. Null where anything does not.
 * `path` is the value's own place in the file, `subject` what the reports name.
 */
export function readBySchema<const S extends v.GenericSchema>(
  schema: S,
  value: unknown,
  where: { readonly reporter: Reporter; readonly file: string; readonly path: Path; readonly subject: string },
): v.InferOutput<S> | null {
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  for (const issue of result.issues) {
    const inner = keysOf(issue)
    where.reporter.error(where.file, [...where.path, ...inner], where.subject, describe(issue, inner))
  }
  return null
}

function keysOf(issue: v.BaseIssue<unknown>): Path {
  return (issue.path ?? []).flatMap((item) =>
    typeof item.key === 'string' || typeof item.key === 'number' ? [item.key] : [],
  )
}

function describe(issue: v.BaseIssue<unknown>, keys: Path): string {
  const field = keys.filter((key) => typeof key === 'string').join('.')
  if (issue.type === 'strict_object' && issue.expected === 'never') return `unknown field "${field}"`
  if (issue.input === undefined && field !== '') return `missing field "${field}"`
  return field === '' ? issue.message : `${field}: ${issue.message}`
}
