import { base64url } from './bytes.ts'

/** A set of small whole numbers as text: one bit each, the lowest first. 2,000 seats take 334 characters. */
export function writeBits(numbers: Iterable<number>): string {
  const list = [...numbers]
  const bytes = new Uint8Array(list.reduce((length, number) => Math.max(length, (number >> 3) + 1), 0))
  for (const number of list) bytes[number >> 3] = (bytes[number >> 3] ?? 0) | (1 << (number & 7))
  return base64url(bytes)
}
