import * as v from 'valibot'
import type { Line } from '../../journal/line.ts'

/**
 * A backup is a text of lines, packed with gzip where the browser can: first a header, then the journal's lines as they
 * are stored, each ending in a line break.
 */
export const FORMAT = 'passage-backup'
export const VERSION = 1

const Whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** What tells a backup, of whatever version, from other files. */
export const Versioned = v.looseObject({ format: v.literal(FORMAT), version: Whole })

export const Header = v.object({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  learner: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,64}$/)),
  /** Milliseconds since 1970 UTC. */
  made: Whole,
  lines: Whole,
  answers: Whole,
  /** SHA-256 of everything after the header's line break, in hex. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
})
export type Header = v.InferOutput<typeof Header>

/** A backup that was read and found sound. */
export interface Backup {
  readonly learner: string
  readonly made: number
  readonly lines: readonly Line[]
}

/** Why a file is no backup that can be restored. `hanging`: reading it took too long; `stopped`: it broke off. */
export type BackupFault = 'foreign' | 'damaged' | 'truncated' | 'oversized' | 'newer' | 'unsupported' | 'hanging' | 'stopped'

export interface BackupRefused {
  readonly state: 'refused'
  readonly fault: BackupFault
  readonly reason: string
}

export type BackupOutcome = { readonly state: 'sound'; readonly backup: Backup } | BackupRefused

/** What comes of a file whose lines were handed over in pieces: where it is refused, they count for nothing. */
export type BackupEnd = { readonly state: 'sound'; readonly about: Omit<Backup, 'lines'> } | BackupRefused

/** What the worker that reads a file is told: the file, then after each piece that the next may come. */
export type BackupTask = Blob | 'more'

/** What it says: the lines in pieces, then what they are. */
export type BackupAnswer = { readonly piece: readonly Line[] } | { readonly end: BackupEnd }

/** Bounds on what is read. The declared sizes are not trusted: everything is counted as it comes. */
export interface BackupLimits {
  /** Bytes of the file. */
  readonly file: number
  /** Bytes after unpacking. */
  readonly text: number
  /** Bytes of one line. */
  readonly line: number
  readonly lines: number
  /** Different lines that may claim one id. */
  readonly claims: number
}

export const BACKUP_LIMITS: BackupLimits = {
  file: 50 * 1024 * 1024,
  text: 200 * 1024 * 1024,
  line: 64 * 1024,
  lines: 2_000_000,
  claims: 16,
}

export const PACKED_TYPE = 'application/gzip'
export const PLAIN_TYPE = 'application/x-ndjson'
