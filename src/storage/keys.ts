import type { DraftSlot } from '../journal/store-port.ts'

/** The names under which things stand in the database. */

export const LEARNER_KEY = 'learner'
export const SETTINGS_KEY = 'settings'

/** A segment of one writer. Nobody else writes this key. */
export function logKey(writer: string, n: number): string {
  return `log/${writer}/${n}`
}

/** Takes a `logKey` apart; null for any other key. */
export function parseLogKey(key: string): { readonly writer: string; readonly n: number } | null {
  const [, writer, n] = /^log\/([^/]+)\/(\d+)$/.exec(key) ?? []
  return writer === undefined || n === undefined ? null : { writer, n: Number(n) }
}

/** So many lines of segments, joined into one. */
export function packKey(id: string, lines: number): string {
  return `pack/${id}/${lines}`
}

/** How many lines a pack has by its key, so that it need not be read; null where it does not say, and for any other key. */
export function linesOfPack(key: string): number | null {
  const [, lines] = /^pack\/[^/]+\/(\d+)$/.exec(key) ?? []
  return lines === undefined ? null : Number(lines)
}

export function isPackKey(key: string): boolean {
  return key.startsWith('pack/')
}

/** One part of lines that are taken in together, and the mark that all parts are there. */
export function partKey(id: string, n: number): string {
  return `in/${id}/${n}`
}

export function doneKey(id: string): string {
  return `in/${id}/done`
}

/** Takes a `partKey` or `doneKey` apart; null for any other key. */
export function parsePartKey(key: string): { readonly id: string; readonly part: number | 'done' } | null {
  const [, id, part] = /^in\/([^/]+)\/(\d+|done)$/.exec(key) ?? []
  if (id === undefined || part === undefined) return null
  return { id, part: part === 'done' ? part : Number(part) }
}

/** Where a damaged value is set aside. */
export function badKey(key: string): string {
  return `bad/${key}`
}

export function isBadKey(key: string): boolean {
  return key.startsWith('bad/')
}

/** A tab's half-done work. That of a session carries no name of its slot, as in the first versions. */
export function draftKey(writer: string, slot: DraftSlot): string {
  return slot === 'study' ? `draft/${writer}` : `draft/${writer}/${slot}`
}

/** The writer of a slot's `draftKey`; null for any other key. */
export function parseDraftKey(key: string, slot: DraftSlot): string | null {
  const [, writer] = /^draft\/([^/]+)/.exec(key) ?? []
  return writer !== undefined && key === draftKey(writer, slot) ? writer : null
}

/** One of the two places that snapshots take in turn. */
export function snapshotKey(slot: 0 | 1): string {
  return `snap/${slot}`
}
