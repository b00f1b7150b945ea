/** Why a message was not even read. */
export type Refusal =
  /** Larger than any message. */
  | 'oversized'
  /** On a topic of another room, or of none. */
  | 'elsewhere'
  /** Signed by somebody else than the host, or sent under another player's id. */
  | 'forged'
  /** Sealed for or by somebody else, or changed on its way. */
  | 'unopened'
  /** No message of this protocol. */
  | 'malformed'

/** What became of bytes that arrived. */
export type Read<M> = { readonly kind: 'message'; readonly message: M } | { readonly kind: 'refused'; readonly why: Refusal }

/** The answer to bytes that are not taken. */
export function refused(why: Refusal): { readonly kind: 'refused'; readonly why: Refusal } {
  return { kind: 'refused', why }
}
