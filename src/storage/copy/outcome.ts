import type { Fingerprints } from '../../bank/copy/fingerprints.ts'
import type { Recognition } from '../../bank/copy/recognise.ts'

/**
 * Why a text is not read. `empty`: nothing in it; `oversized`: a larger file, or more text, than a page can be;
 * `binary`: no text; `archive`: a web page in a wrapping of its browser's; `encoding`: its characters cannot be told;
 * `no-text`: a page that is nothing but code; `hanging`: reading it took too long; `stopped`: reading it broke off.
 */
export type CopyFault =
  | 'empty'
  | 'oversized'
  | 'binary'
  | 'archive'
  | 'encoding'
  | 'no-text'
  | 'hanging'
  | 'stopped'

export type CopyOutcome =
  | { readonly state: 'read'; readonly recognition: Recognition }
  | {
      readonly state: 'refused'
      readonly fault: CopyFault
      /** The line, from 1, that cannot be read; null where the fault has no place. */
      readonly line: number | null
    }

/** What is handed to the worker: a file, or the text that was pasted, and by what to recognise it. */
export interface CopyTask {
  readonly source: Blob | string
  readonly prints: Pick<Fingerprints, 'places'>
}

/** Bounds on what is read. */
export interface CopyLimits {
  /** Bytes of a file. It is refused before any of it is read. */
  readonly file: number
  /** Characters of the text in it. */
  readonly text: number
}

export const COPY_LIMITS: CopyLimits = { file: 5 * 1024 * 1024, text: 2_000_000 }

/** Thrown while reading, and turned into an outcome. */
export class CopyRefusal extends Error {
  override readonly name = 'CopyRefusal'
  constructor(
    readonly fault: CopyFault,
    readonly line: number | null = null,
  ) {
    super(`The copy is not read: ${fault}.`)
  }
}
