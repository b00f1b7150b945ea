import { isPid } from '../../classroom/protocol/id-forms.ts'
import type { Sealing } from '../../classroom/protocol/sealing-port.ts'
import { readHostProof } from '../../classroom/protocol/post/host-proof.ts'

/** Who a connection is to the broker. */
export type Who =
  /** Has shown that it holds the room's keys. */
  | { readonly kind: 'host'; readonly sid: string }
  /** Says to be this player. Nobody proves it here: the host opens only what that player has sealed. */
  | { readonly kind: 'player'; readonly pid: string }
  /** Says nothing of itself, and may only listen. */
  | { readonly kind: 'guest' }

/** Who connects with this name, user and password; null for a password that proves nothing. */
export function whoIs(connection: string, user: string | undefined, password: string | undefined, sealing: Sealing): Who | null {
  if (password !== undefined) {
    const sid = readHostProof(connection, password, sealing)
    return sid === null ? null : { kind: 'host', sid }
  }
  return user !== undefined && isPid(user) ? { kind: 'player', pid: user } : { kind: 'guest' }
}
