import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { ed25519, x25519 } from '@noble/curves/ed25519.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Sealing } from './sealing-port.ts'

const NONCE = 24
const KEY_USE = utf8ToBytes('passage class: host and player')

/**
 * Ed25519 (RFC 8032), X25519 (RFC 7748) with HKDF-SHA256 (RFC 5869), and XChaCha20-Poly1305 with random nonces, in
 * plain script: on plain http a browser offers none of its own. `random` must be fit for secrets.
 */
export function nobleSealing(random: (length: number) => Uint8Array): Sealing {
  return {
    random,
    signer: (secret) => ({ secret, public: ed25519.getPublicKey(secret) }),
    exchanger: (secret) => ({ secret, public: x25519.getPublicKey(secret) }),
    sign: (message, secret) => ed25519.sign(message, secret),
    verify: (signature, message, publicKey) => orNull(() => ed25519.verify(signature, message, publicKey)) ?? false,
    // Throws for points of low order, with which anybody could agree.
    agree: (secret, theirs, salt) =>
      orNull(() => hkdf(sha256, x25519.getSharedSecret(secret, theirs), salt, KEY_USE, 32)),
    seal(key, about, plain) {
      const nonce = random(NONCE)
      return concatBytes(nonce, xchacha20poly1305(key, nonce, about).encrypt(plain))
    },
    open: (key, about, sealed) =>
      orNull(() => xchacha20poly1305(key, sealed.subarray(0, NONCE), about).decrypt(sealed.subarray(NONCE))),
  }
}

function orNull<T>(attempt: () => T): T | null {
  try {
    return attempt()
  } catch {
    return null
  }
}
