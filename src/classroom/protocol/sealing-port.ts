/** A secret key and the public one that belongs to it, 32 bytes each. */
export interface KeyPair {
  readonly secret: Uint8Array
  readonly public: Uint8Array
}

/** What a class needs of cryptography. No method throws, whatever bytes it is given. */
export interface Sealing {
  /** So many random bytes, fit for secrets. */
  random(length: number): Uint8Array
  /** The pair for signatures that belongs to 32 secret bytes. */
  signer(secret: Uint8Array): KeyPair
  /** The pair for agreeing on keys that belongs to 32 secret bytes. */
  exchanger(secret: Uint8Array): KeyPair
  /** A signature of 64 bytes. */
  sign(message: Uint8Array, secret: Uint8Array): Uint8Array
  /** Whether the message was signed with the secret key that belongs to this public one. */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean
  /** The key of 32 bytes that only the owners of both pairs know; null for a public key that is none. */
  agree(secret: Uint8Array, theirPublic: Uint8Array, salt: Uint8Array): Uint8Array | null
  /** Encrypts, and binds `about` to it: only who knows key and `about` can open it. 40 bytes longer than `plain`. */
  seal(key: Uint8Array, about: Uint8Array, plain: Uint8Array): Uint8Array
  /** Opens what `seal` made; null where key, `about` or bytes are others. */
  open(key: Uint8Array, about: Uint8Array, sealed: Uint8Array): Uint8Array | null
}
