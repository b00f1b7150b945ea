import * as v from 'valibot'
import { cleanName } from '../../../classroom/protocol/name.ts'
import { MOST_SEATS } from '../../../classroom/caps.ts'
import { SharedSchema } from '../../../quiz/share/schema.ts'
import type { Shared } from '../../../quiz/share/shared.ts'

export const GROUP_START = 'class-list/'
export const PREPARED_START = 'prepared/'

const GroupSchema = v.object({ id: v.string(), name: v.string(), names: v.array(v.string()) })
/** A class whose names were pasted once: the first name has seat 1. */
export type ClassList = v.InferOutput<typeof GroupSchema>

/** Questions that were drawn, looked through and kept under a name. */
export interface Prepared {
  readonly id: string
  readonly name: string
  readonly quiz: Shared
}
const PreparedSchema: v.GenericSchema<unknown, Prepared> = v.object({ id: v.string(), name: v.string(), quiz: SharedSchema })

export function parseClassList(value: unknown): ClassList | null {
  const read = v.safeParse(GroupSchema, value)
  return read.success ? read.output : null
}

export function parsePrepared(value: unknown): Prepared | null {
  const read = v.safeParse(PreparedSchema, value)
  return read.success ? read.output : null
}

/** The names of a pasted text, one a line; numbers before them and empty lines are left out. */
export function namesIn(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => cleanName(line.replace(/^\s*\d+[.):\t ]+/, '')))
    .filter((name) => name !== '')
    .slice(0, MOST_SEATS)
}
