import { readBase64url } from './bytes.ts'
import { isSid } from './id-forms.ts'
import { ROOM_SECRET_BYTES } from './keys/room-key.ts'

/** What a join link says. It stands behind the `#`, so that no server gets to see it. */
export interface JoinLink {
  readonly sid: string
  readonly room: Uint8Array
  /** The address of the broker, where it is not the one that the page came from. */
  readonly broker: string | null
}

const LONGEST_BROKER = 200

/**
 * Reads the room of a link's path and the query behind it; null where it is no link to a room. A broker's address is
 * taken only where it is one of a WebSocket.
 */
export function readJoinLink(sid: string, query: Readonly<Record<string, unknown>>): JoinLink | null {
  const { k: key, b: broker = null } = query
  const room = typeof key === 'string' ? readBase64url(key) : null
  if (!isSid(sid) || room?.length !== ROOM_SECRET_BYTES) return null
  if (broker === null) return { sid, room, broker }
  if (typeof broker !== 'string' || broker.length > LONGEST_BROKER || !/^wss?:\/\/[^\s/]/.test(broker)) return null
  return { sid, room, broker }
}
