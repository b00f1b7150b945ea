import { drawSource } from '../draw/draw-source.ts'
import type { Drawable } from '../draw/draw.ts'
import type { Picked } from '../quiz.ts'
import type { QuizFileFault, ReadQuizFile } from './file.ts'
import type { LinkFault, ReadLink } from './link.ts'
import type { Shared } from './shared.ts'

/** Why a quiz that was passed on cannot be taken. `bank`: it asks another bank; `empty`: this one makes none of it. */
export type ArrivalFault = LinkFault | `file-${QuizFileFault}` | 'bank' | 'empty'

/** A quiz that was passed on, as far as this bank makes it. */
export interface Arrived {
  readonly kind: 'quiz'
  readonly quiz: Shared
  readonly picked: readonly Picked[]
  /** How many questions of its list this bank cannot make. */
  readonly skipped: number
  /** It was made with another version of the bank, so that others may have got other questions. */
  readonly otherVersion: boolean
}

export type Arrival = Arrived | { readonly kind: 'fault'; readonly fault: ArrivalFault } | { readonly kind: 'none' }

/** What has come by a link: of what can be wrong with it, nothing that only a file has. */
export type LinkArrival = Arrived | { readonly kind: 'fault'; readonly fault: Exclude<ArrivalFault, `file-${QuizFileFault}`> } | { readonly kind: 'none' }

/** What has come by a link, held against the bank. */
export function arrivalByLink(read: ReadLink, drawable: Drawable): LinkArrival {
  return read.kind === 'quiz' ? arrivalOf(read.quiz, drawable) : read
}

/** What has come by a file, held against the bank. */
export function arrivalByFile(read: ReadQuizFile, drawable: Drawable): Arrival {
  return read.kind === 'quiz' ? arrivalOf(read.quiz, drawable) : { kind: 'fault', fault: `file-${read.fault}` }
}

function arrivalOf(quiz: Shared, drawable: Drawable): Exclude<LinkArrival, { kind: 'none' }> {
  const { id, version } = drawable.bank
  if (quiz.bank !== id) return { kind: 'fault', fault: 'bank' }
  const { picked, skipped } = drawSource(drawable, quiz.source)
  if (picked.length === 0) return { kind: 'fault', fault: 'empty' }
  return { kind: 'quiz', quiz, picked, skipped, otherVersion: quiz.version !== version }
}
