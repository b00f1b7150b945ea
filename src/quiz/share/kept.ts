import * as v from 'valibot'
import { SharedSchema } from './schema.ts'
import type { Shared } from './shared.ts'

/** A quiz as the journal keeps it, so that it can be taken again and passed on, however long its list is. */
export function keptText(quiz: Shared): string {
  return JSON.stringify(quiz)
}

/** Reads it; null where it is none, as in a journal of another version. */
export function readKept(text: string): Shared | null {
  try {
    const quiz = v.safeParse(SharedSchema, JSON.parse(text))
    return quiz.success ? quiz.output : null
  } catch {
    return null
  }
}
