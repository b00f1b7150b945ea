import { bytesToUtf8 } from '@noble/ciphers/utils.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

const SEVEN_BITS = 0x7f

/** Puts values one behind the other. */
export class ByteWriter {
  readonly #bytes: number[] = []

  get bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes)
  }

  /** A whole number from 0 in a fixed number of bytes, the highest first. */
  fixed(value: number, length: number): void {
    for (let place = length - 1; place >= 0; place -= 1) this.#bytes.push(Math.floor(value / 256 ** place) % 256)
  }

  /** A whole number from 0, the shorter the smaller it is (LEB128). */
  whole(value: number): void {
    let rest = value
    while (rest > SEVEN_BITS) {
      this.#bytes.push((rest % 128) | 0x80)
      rest = Math.floor(rest / 128)
    }
    this.#bytes.push(rest)
  }

  text(text: string): void {
    const bytes = utf8ToBytes(text)
    this.whole(bytes.length)
    this.#bytes.push(...bytes)
  }
}

/** Bytes that hold something else than what was wanted. */
export class BytesError extends Error {
  override readonly name = 'BytesError'
}

/** Takes values out in the order in which they were put in. Every method throws a `BytesError` where there is none. */
export class ByteReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length
  }

  fixed(length: number): number {
    let value = 0
    for (let place = 0; place < length; place += 1) value = value * 256 + this.#next()
    return value
  }

  /** Up to 2^42. */
  whole(): number {
    let value = 0
    for (let place = 0; place < 6; place += 1) {
      const byte = this.#next()
      value += (byte & SEVEN_BITS) * 128 ** place
      if (byte <= SEVEN_BITS) return value
    }
    throw new BytesError('a number without end')
  }

  text(longest: number): string {
    const length = this.whole()
    if (length > longest || this.#at + length > this.#bytes.length) throw new BytesError('a text that is too long')
    this.#at += length
    return bytesToUtf8(this.#bytes.subarray(this.#at - length, this.#at))
  }

  #next(): number {
    const byte = this.#bytes[this.#at]
    if (byte === undefined) throw new BytesError('too short')
    this.#at += 1
    return byte
  }
}
