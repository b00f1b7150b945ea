const REVERSED_POLYNOMIAL = 0xed_b8_83_20

/** CRC-32 (ISO 3309, as in zip and PNG) of some bytes, from 0 to 2³² − 1. `table` is what `crcTable` makes. */
export function crc32(bytes: Uint8Array, table: Uint32Array): number {
  let rest = 0xff_ff_ff_ff
  // By place: an iterator takes several times as long, and a journal has tens of megabytes.
  for (let place = 0; place < bytes.length; place++) rest = (table[(rest ^ (bytes[place] ?? 0)) & 0xff] ?? 0) ^ (rest >>> 8)
  return (rest ^ 0xff_ff_ff_ff) >>> 0
}

/** What each of the 256 bytes does to a remainder. */
export function crcTable(): Uint32Array {
  return Uint32Array.from({ length: 256 }, (_, byte) => {
    let rest = byte
    for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? REVERSED_POLYNOMIAL ^ (rest >>> 1) : rest >>> 1
    return rest
  })
}
