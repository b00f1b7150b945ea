import type { Picked, Source } from '../quiz.ts'
import { drawList, drawQuiz, type Drawable } from './draw.ts'

/** The questions of a source. */
export interface DrawnSource {
  readonly picked: readonly Picked[]
  /** The source without what this bank cannot make. */
  readonly source: Source
  /** How many questions of a list this bank cannot make. */
  readonly skipped: number
}

/** Draws a source, whichever it is. The same bank and source always give the same quiz; it may be empty. */
export function drawSource(drawable: Drawable, source: Source): DrawnSource {
  if (source.kind === 'drawn') return { picked: drawQuiz(drawable, source.setup, source.seed), source, skipped: 0 }
  const { picked, skipped } = drawList(drawable, source.list, source.seed)
  const list = source.list.filter((listed) => !skipped.includes(listed))
  return { picked, source: { ...source, list }, skipped: skipped.length }
}
