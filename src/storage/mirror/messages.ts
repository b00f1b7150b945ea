import type { StoreFault } from '../../journal/store-port.ts'

/** What the page and the worker of the second copy say to each other. */

/** Ids of lines, written by `writeRuns`. */
export type IdRuns = readonly string[]

/** How far each file goes, in bytes. */
export type FileEnds = Readonly<Record<string, number>>

export type MirrorTask =
  /** Adds lines, all or none, to the file of a writer that this page alone uses. */
  | { readonly do: 'append'; readonly writer: string; readonly learner: string; readonly at: number; readonly texts: readonly string[] }
  /** Reads what stands behind these ends; all where a file is shorter, or gone. */
  | { readonly do: 'look'; readonly ends: FileEnds }
  /** Hands out the lines with these ids, or all, in parts. */
  | { readonly do: 'fetch'; readonly ids: IdRuns | null }
  /** Writes files that hold damaged lines anew, without them, where no other page has them open. */
  | { readonly do: 'mend' }

export interface LookedAt {
  readonly ends: FileEnds
  /** Whether all was read, because the ends did not hold, or there were none. */
  readonly whole: boolean
  readonly ids: IdRuns
  /** Lines that do not agree with their checksum, in what was read. */
  readonly damaged: number
  /** Files of a later version: they are left alone. */
  readonly newer: number
}

export interface Fetched {
  /** As last noted in any file; null where no file tells. */
  readonly learner: string | null
}

export type MirrorResult =
  | { readonly of: 'append' }
  | { readonly of: 'look'; readonly looked: LookedAt }
  | { readonly of: 'fetch'; readonly fetched: Fetched }
  /** How many files were written anew. */
  | { readonly of: 'mend'; readonly files: number }

export interface MirrorRequest {
  readonly id: number
  readonly task: MirrorTask
}

export type MirrorReply =
  | { readonly id: number; readonly part: readonly string[] }
  | { readonly id: number; readonly result: MirrorResult }
  | { readonly id: number; readonly fault: StoreFault; readonly message: string }
