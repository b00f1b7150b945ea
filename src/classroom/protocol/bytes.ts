const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Writes bytes in base32 (RFC 4648), in small letters and without padding: what may be read out or typed. */
export function base32(bytes: Uint8Array): string {
  return write(bytes, BASE32, 5)
}

/** Writes bytes in base64url (RFC 4648) without padding. */
export function base64url(bytes: Uint8Array): string {
  return write(bytes, BASE64URL, 6)
}

/** Reads what `base64url` wrote; null for anything else. */
export function readBase64url(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8))
  let held = 0
  let bits = 0
  let at = 0
  for (const letter of text) {
    const value = BASE64URL.indexOf(letter)
    if (value < 0) return null
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[at] = (held >> bits) & 0xff
    at += 1
  }
  return base64url(bytes) === text ? bytes : null
}

function write(bytes: Uint8Array, letters: string, width: number): string {
  const mask = (1 << width) - 1
  let text = ''
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xffff
    for (bits += 8; bits >= width; ) {
      bits -= width
      text += letters.charAt((held >> bits) & mask)
    }
  }
  return bits === 0 ? text : text + letters.charAt((held << (width - bits)) & mask)
}
