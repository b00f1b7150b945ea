import { base64url, readBase64url } from './bytes.ts'

/** A set of small whole numbers as text: one bit each, the lowest first. 2,000 seats take 334 characters. */
export function writeBits(numbers: Iterable<number>): string {
  const list = [...numbers]
  const bytes = new Uint8Array(list.reduce((length, number) => Math.max(length, (number >> 3) + 1), 0))
  for (const number of list) bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7))
  return base64url(bytes)
}

/** Whether a number is in the set. A text that `writeBits` did not write is the empty set. */
export function hasBit(text: string, number: number): boolean {
  const byte = readBase64url(text)?.[number >> 3] ?? 0
  return (byte & (1 << (number & 7))) !== 0
}
