import type { PlayerState } from '../../../classroom/player/state.ts'
import { base64url } from '../../../classroom/protocol/bytes.ts'
import type { Card } from '../../../classroom/protocol/post/card.ts'

/** A seat as this device keeps it: whoever has it has the seat. */
export interface Kept {
  /** The secret of the seat, see `playerKeysText`. */
  readonly keys: string
  /** The secret of the join link (base64url); null for who came by the code, until the host lets in. */
  readonly room: string | null
  /** Address of the broker; null for the one that the page came with. */
  readonly broker: string | null
  /** Who the host is; null until its card has come. */
  readonly card: Card | null
  readonly state: PlayerState
}

/** The name under which the seat of a room is kept. */
export function seatName(sid: string): string {
  return `player/${sid}`
}

/** The seat as plain values. */
export function keptValue({ card, ...kept }: Kept): object {
  return { ...kept, card: card === null ? null : { signer: base64url(card.signer), exchanger: base64url(card.exchanger) } }
}
