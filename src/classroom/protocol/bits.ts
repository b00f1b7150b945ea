import { readBase64url } from './bytes.ts'

/** Whether a number is in the set. A text that `writeBits` did not write is the empty set. */
export function hasBit(text: string, number: number): boolean {
  const byte = readBase64url(text)?.[number >> 3] ?? 0
  return (byte & (1 << (number & 7))) !== 0
}
