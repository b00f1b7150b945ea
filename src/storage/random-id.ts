const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789'
const LENGTH = 10
/** Bytes from here on would favour the first letters. */
const FAIR = 256 - (256 % ALPHABET.length)

/** A new random id: ten characters of a to z and 0 to 9, about 51 bits. Works on plain http, unlike `randomUUID`. */
export function randomId(): string {
  let id = ''
  while (id.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(2 * LENGTH))) {
      if (byte < FAIR && id.length < LENGTH) id += ALPHABET.charAt(byte % ALPHABET.length)
    }
  }
  return id
}
