import type { Result } from '../../../memory/quiz/result.ts'
import type { Drawable } from '../../../quiz/draw/draw.ts'
import { drawSource } from '../../../quiz/draw/draw-source.ts'
import { sharedOf, type Shared } from '../../../quiz/share/shared.ts'
import type { QuizWish } from '../../stores/quiz.ts'

/** What taking a quiz again comes to with the bank as it is now. */
export interface Again {
  readonly wish: QuizWish
  /** The quiz as it is passed on and printed: of this version of the bank. */
  readonly shared: Shared
  /** Questions that the bank does not make any more. */
  readonly skipped: number
  /** The bank is another version, which draws another quiz. */
  readonly differs: boolean
}

/** The same source and seed once more; null where nothing of it can be asked. */
export function againOf({ quiz, shared }: Result, drawable: Drawable): Again | null {
  if (shared === null || quiz.bank !== drawable.bank.id) return null
  const { picked, source, skipped } = drawSource(drawable, shared.source)
  if (picked.length === 0) return null
  const { terms } = shared
  return {
    wish: { source: shared.source, terms, kind: quiz.kind, factor: factorOf(quiz.factor) },
    shared: sharedOf({ bank: drawable.bank.id, version: drawable.bank.version, source, terms, kind: quiz.kind }),
    skipped,
    differs: source.kind === 'drawn' && shared.version !== drawable.bank.version,
  }
}

function factorOf(factor: number): QuizWish['factor'] {
  return factor === 1.5 || factor === 2 ? factor : 1
}
