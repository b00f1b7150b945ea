import * as v from 'valibot'
import { SharedSchema } from './schema.ts'
import type { Shared } from './shared.ts'

const FORMAT = 'passage-quiz'
const VERSION = 1
/** A quiz of a hundred questions is far below this, in characters. */
const LONGEST_FILE = 200_000

/** Why a file holds no quiz that can be taken here. */
export type QuizFileFault = 'foreign' | 'broken' | 'newer' | 'oversized'

export type ReadQuizFile =
  | { readonly kind: 'quiz'; readonly quiz: Shared }
  | { readonly kind: 'fault'; readonly fault: QuizFileFault }

const Head = v.object({ format: v.literal(FORMAT), formatVersion: v.number() })
const File = v.object({ quiz: SharedSchema })

/** The text of a file that passes a quiz on. */
export function quizFile(quiz: Shared): string {
  return `${JSON.stringify({ format: FORMAT, formatVersion: VERSION, quiz }, null, 2)}\n`
}

/** Reads such a file, hostile as it may be. */
export function readQuizFile(text: string): ReadQuizFile {
  if (text.length > LONGEST_FILE) return { kind: 'fault', fault: 'oversized' }
  const value = parsed(text)
  const head = v.safeParse(Head, value)
  if (!head.success) return { kind: 'fault', fault: 'foreign' }
  if (head.output.formatVersion > VERSION) return { kind: 'fault', fault: 'newer' }
  const file = v.safeParse(File, value)
  return file.success ? { kind: 'quiz', quiz: file.output.quiz } : { kind: 'fault', fault: 'broken' }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
