import type { QuizKind, Source, Terms } from '../quiz.ts'

/** A quiz as it is passed on: what is asked, of which bank, on what terms. Never a name, never an answer. */
export interface Shared {
  readonly bank: string
  /** Version of the bank that it was made with. */
  readonly version: string
  readonly source: Source
  readonly terms: Terms
  /**
   * It says that it is the diagnostic, so that it is taken as one: told at the end, with a few more questions where its
   * taker knows least, and what was right lets a new fact begin as known. No line comes with it: all that is recorded
   * are answers of whoever takes it.
   */
  readonly kind?: 'diagnostic'
}

/** Just what is passed on of a quiz that holds more, such as one under way. */
export function sharedOf({ bank, version, source, terms, kind }: Omit<Shared, 'kind'> & { readonly kind: QuizKind }): Shared {
  return { bank, version, source, terms, ...(kind === 'diagnostic' ? { kind } : {}) }
}
