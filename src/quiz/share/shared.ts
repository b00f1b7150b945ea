import type { Source, Terms } from '../quiz.ts'

/** A quiz as it is passed on: what is asked, of which bank, on what terms. Never a name, never an answer. */
export interface Shared {
  readonly bank: string
  /** Version of the bank that it was made with. */
  readonly version: string
  readonly source: Source
  readonly terms: Terms
}

/** Just what is passed on of a quiz that holds more, such as one under way. */
export function sharedOf({ bank, version, source, terms }: Shared): Shared {
  return { bank, version, source, terms }
}
