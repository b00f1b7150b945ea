import { bytesToUtf8 } from '@noble/ciphers/utils.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'

/** The bytes of a message before it is sealed. */
export function bytesOf(message: object): Uint8Array {
  return utf8ToBytes(JSON.stringify(message))
}

/** Reads such bytes by a schema; null for anything that does not fit. */
export function messageIn<S extends v.GenericSchema>(schema: S, bytes: Uint8Array): v.InferOutput<S> | null {
  try {
    const read = v.safeParse(schema, JSON.parse(bytesToUtf8(bytes)))
    return read.success ? read.output : null
  } catch {
    return null
  }
}
