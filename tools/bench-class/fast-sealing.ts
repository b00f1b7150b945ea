import { createPrivateKey, createPublicKey, randomBytes, sign, verify, type KeyObject } from 'node:crypto'
import { nobleSealing } from '../../src/classroom/protocol/noble-sealing.ts'
import type { Sealing } from '../../src/classroom/protocol/sealing-port.ts'

/** What stands before the 32 bytes of an Ed25519 key (RFC 8410). */
const PUBLIC = Buffer.from('302a300506032b6570032100', 'hex')
const SECRET = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Messages that are remembered as checked and opened: more than are on their way at a time. */
const MOST = 64

/**
 * The app's own sealing, but signatures by Node, and what was said to the whole room is checked and opened once in a
 * process: one computer plays thousands of phones, of which each has a processor of its own.
 */
export function fastSealing(): Sealing {
  const keys = new Map<string, KeyObject>()
  const keyOf = (bytes: Uint8Array, make: () => KeyObject): KeyObject => {
    const name = Buffer.from(bytes).toString('latin1')
    const key = keys.get(name) ?? make()
    keys.set(name, key)
    return key
  }
  const noble = nobleSealing((length) => Uint8Array.from(randomBytes(length)))
  const checked = new Map<string, boolean>()
  const opened = new Map<string, Uint8Array | null>()
  return {
    ...noble,
    open: (key, about, sealed) => once(opened, Buffer.concat([key, about, sealed]).toString('latin1'), () => noble.open(key, about, sealed)),
    sign: (message, secret) =>
      Uint8Array.from(sign(null, message, keyOf(secret, () => createPrivateKey({ key: Buffer.concat([SECRET, secret]), format: 'der', type: 'pkcs8' })))),
    verify: (signature, message, publicKey) =>
      once(checked, Buffer.concat([signature, message, publicKey]).toString('latin1'), () =>
        verify(null, message, keyOf(publicKey, () => createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' })), signature),
      ),
  }
}

function once<T>(known: Map<string, T>, name: string, make: () => T): T {
  const found = known.get(name)
  if (found !== undefined) return found
  const [oldest] = known.keys()
  if (known.size >= MOST && oldest !== undefined) known.delete(oldest)
  const made = make()
  known.set(name, made)
  return made
}

/** Milliseconds since 1970 with their fractions, the same in every process of this computer. */
export function now(): number {
  return performance.timeOrigin + performance.now()
}
