import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { nobleSealing } from '../../src/classroom/protocol/noble-sealing.ts'
import type { Sealing } from '../../src/classroom/protocol/sealing-port.ts'

/** What stands before the 32 bytes of an Ed25519 key (RFC 8410). */
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex')
const SECRET = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * The app's own sealing, but signatures by Node: one computer plays thousands of phones, of which each has its own
 * processor to check a signature with.
 */
export function fastSealing(): Sealing {
  const keys = new Map<string, KeyObject>()
  const keyOf = (bytes: Uint8Array, make: () => KeyObject): KeyObject => {
    const name = Buffer.from(bytes).toString('latin1')
    const key = keys.get(name) ?? make()
    keys.set(name, key)
    return key
  }
  return {
    ...nobleSealing((length) => Uint8Array.from(randomBytes(length))),
    sign: (message, secret) =>
      Uint8Array.from(sign(null, message, keyOf(secret, () => createPrivateKey({ key: Buffer.concat([SECRET, secret]), format: 'der', type: 'pkcs8' })))),
    verify: (signature, message, publicKey) =>
      verify(null, message, keyOf(publicKey, () => createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' })), signature),
  }
}

/** Milliseconds since 1970 with their fractions, the same in every process of this computer. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}
