/** Random bytes fit for keys; also on plain http, where browsers have little else of cryptography. */
export function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length))
}
