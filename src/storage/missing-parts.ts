import type { Damage } from '../journal/store-port.ts'
import { badKey, parsePartKey, partKey } from './keys.ts'

/** Marks that say that there are more parts than there are. */
export function missingParts(entries: ReadonlyMap<string, unknown>): readonly Damage[] {
  return [...entries]
    .filter(([key, value]) => lacksParts(key, value, entries))
    .map(([key]) => ({ key, reason: 'A part of what was taken in is missing.' }))
}

/** Whether a mark says that there are more parts than there are, here or set aside. */
function lacksParts(key: string, value: unknown, entries: ReadonlyMap<string, unknown>): boolean {
  const mark = parsePartKey(key)
  if (mark?.part !== 'done') return false
  const parts = [...Array(partCount(value)).keys()].map((n) => partKey(mark.id, n))
  return parts.some((part) => !entries.has(part) && !entries.has(badKey(part)))
}

function partCount(mark: unknown): number {
  return typeof mark === 'string' && /^\d{1,6}$/.test(mark) ? Number(mark) : 0
}
