import * as v from 'valibot'
import { parsePlayer } from '../../../classroom/player/parse-player.ts'
import type { PlayerState } from '../../../classroom/player/state.ts'
import { base64url, readBase64url } from '../../../classroom/protocol/bytes.ts'
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

const KEY_BYTES = 32
const Secret = v.pipe(v.string(), v.maxLength(64))

const KeptSchema = v.strictObject({
  keys: Secret,
  room: v.nullable(Secret),
  broker: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  card: v.nullable(v.strictObject({ signer: Secret, exchanger: Secret })),
  state: v.unknown(),
})

/** The name under which the seat of a room is kept. */
export function seatName(sid: string): string {
  return `player/${sid}`
}

/** The seat as plain values. */
export function keptValue({ card, ...kept }: Kept): object {
  return { ...kept, card: card === null ? null : { signer: base64url(card.signer), exchanger: base64url(card.exchanger) } }
}

/** Reads what was kept; null where it is no seat of that room. */
export function readKept(value: unknown, sid: string): Kept | null {
  const read = v.safeParse(KeptSchema, value)
  const state = read.success ? parsePlayer(read.output.state, sid) : null
  if (!read.success || state === null) return null
  return { ...read.output, card: cardIn(read.output.card, sid), state }
}

/** Null where a key is none: then it comes from the host again. */
function cardIn(card: { readonly signer: string; readonly exchanger: string } | null, sid: string): Card | null {
  const [signer = null, exchanger = null] = card === null ? [] : [readBase64url(card.signer), readBase64url(card.exchanger)]
  return signer?.length === KEY_BYTES && exchanger?.length === KEY_BYTES ? { sid, signer, exchanger } : null
}
