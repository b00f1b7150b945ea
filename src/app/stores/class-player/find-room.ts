import type { Link } from '../../../classroom/link-port.ts'
import { readCard, type Card } from '../../../classroom/protocol/post/card.ts'
import type { Sealing } from '../../../classroom/protocol/sealing-port.ts'
import { topicText } from '../../../classroom/protocol/topics.ts'

/** So long the broker has to send what it keeps of a code, in milliseconds. */
const PATIENCE_MS = 6_000

/** `nobody`: no class has this code; `unreachable`: the broker does not answer. */
export type Found = { readonly kind: 'card'; readonly card: Card } | { readonly kind: 'nobody' } | { readonly kind: 'unreachable' }

/** Looks for the class of a code. Anybody may have put it there: its four check words tell. */
export function findRoom(code: string, link: Link, sealing: Sealing): Promise<Found> {
  const topic = topicText({ kind: 'code', code })
  return new Promise<Found>((resolve) => {
    let reached = false
    const timer = setTimeout(() => end({ kind: reached ? 'nobody' : 'unreachable' }), PATIENCE_MS)
    function end(found: Found): void {
      clearTimeout(timer)
      link.close()
      resolve(found)
    }
    function up(): void {
      reached = true
      link.subscribe([topic])
    }
    function message(on: string, bytes: Uint8Array): void {
      const read = on === topic ? readCard(on, bytes, sealing) : null
      if (read?.kind === 'message') end({ kind: 'card', card: read.message })
    }
    link.connect({ up, down: () => end({ kind: reached ? 'nobody' : 'unreachable' }), message }, null)
  })
}
