import { checksum } from '../segment.ts'

/**
 * The SHA-256 of a long text, in hex: by the browser, beside whatever else is going on, where it has that. On plain http
 * addresses it does not, and then it is worked out here.
 */
export async function sumAside(text: string): Promise<string> {
  if (!('subtle' in crypto)) return checksum(text)
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
