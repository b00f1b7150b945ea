import { doneKey, isPackKey, parseLogKey, parsePartKey } from './keys.ts'

/** Whether a key holds lines that count: parts do once all of them are there. */
export function holdsLines(key: string, present: { has(key: string): boolean }): boolean {
  const part = parsePartKey(key)
  if (part !== null) return part.part !== 'done' && present.has(doneKey(part.id))
  return parseLogKey(key) !== null || isPackKey(key)
}
