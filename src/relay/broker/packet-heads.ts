/** The kind of an MQTT packet that acknowledges one of the broker's. */
export const PUBACK = 4
/** Bytes of a length, at most. */
const LENGTH_BYTES = 4

/**
 * Reads the heads of MQTT packets as they come in, whatever pieces they come in: the broker's own reader would gather a
 * packet of 256 MB before anybody could refuse it.
 */
export class PacketHeads {
  /** Bytes of the packet at hand that are still to come. */
  #left = 0
  /** The head at hand: its kind, null between packets; its length so far and how many bytes of that were read. */
  #kind: number | null = null
  #length = 0
  #read = 0

  /** Calls back with kind and length of every packet that begins in these bytes; a length that is none is endless. */
  take(bytes: Uint8Array, each: (kind: number, length: number) => void): void {
    for (let at = 0; at < bytes.length; ) {
      if (this.#left > 0) {
        const passed = Math.min(this.#left, bytes.length - at)
        this.#left -= passed
        at += passed
      } else {
        this.#head(bytes[at] ?? 0, each)
        at += 1
      }
    }
  }

  #head(byte: number, each: (kind: number, length: number) => void): void {
    if (this.#kind === null) {
      this.#kind = byte >> 4
      return
    }
    this.#length += (byte & 0x7f) * 128 ** this.#read
    this.#read += 1
    const goesOn = byte >= 0x80
    if (goesOn && this.#read < LENGTH_BYTES) return
    each(this.#kind, goesOn ? Infinity : this.#length)
    this.#left = goesOn ? Infinity : this.#length
    this.#kind = null
    this.#length = 0
    this.#read = 0
  }
}
