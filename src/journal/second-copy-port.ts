import type { Line } from './line.ts'

/** The journal as the second copy is compared with it. */
export interface JournalSide {
  learner(): string
  /** The ids of lines of which only their sum is in memory, as runs: all of them, and maybe more. */
  summed(): readonly string[]
  /** Whether an id without a number is, or may be, one of those. */
  sums(id: string): boolean
  /** The ids of all other lines. */
  ids(): Iterable<string>
  /** Brings every line into memory. */
  whole(): Promise<void>
  line(id: string): Line | undefined
  /** Reads what other tabs have stored. */
  catchUp(): Promise<void>
  /** Stores lines that it lacks, and shows them. */
  adopt(lines: readonly Line[]): Promise<void>
}

/** What came of a comparison of both copies. */
export interface Compared {
  /** Lines that are in both now. */
  readonly lines: number
  /** Answers, and lines, that the journal had lost. */
  readonly answersBack: number
  readonly linesBack: number
  /** Lines that the second copy had lost. */
  readonly written: number
  /** Damaged lines of the second copy; files that were written anew without them. */
  readonly damaged: number
  readonly mended: number
  /** Files of a later version, which are left alone. */
  readonly newer: number
}
