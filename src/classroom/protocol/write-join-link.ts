import { base64url } from './bytes.ts'
import type { JoinLink } from './join-link.ts'

/** The link; `page` is the address of the app as phones reach it, without a fragment. */
export function joinLink({ sid, room, broker }: JoinLink, page: string): string {
  const at = broker === null ? '' : `&b=${encodeURIComponent(broker)}`
  return `${page}#/j/${sid}?k=${base64url(room)}${at}`
}
