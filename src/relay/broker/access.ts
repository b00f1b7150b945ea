import { LARGEST_MESSAGE } from '../../classroom/caps.ts'
import { readCard } from '../../classroom/protocol/post/card.ts'
import type { Sealing } from '../../classroom/protocol/sealing-port.ts'
import { hostSubscriptions } from '../../classroom/protocol/host-subscriptions.ts'
import { deliveryOf, readTopic, type Topic } from '../../classroom/protocol/topics.ts'
import type { Refusal } from './refusals.ts'
import type { Rooms } from './rooms.ts'
import type { Who } from './who.ts'

/** A message as it came in. */
export interface Written {
  readonly topic: string
  readonly bytes: Uint8Array
  readonly qos: number
  readonly retain: boolean
}

/** Why this connection may not write this; null where it may, and then it is noted what is kept of it. */
export function refusalToWrite(who: Who, { topic, bytes, qos, retain }: Written, rooms: Rooms, sealing: Sealing): Refusal | null {
  const read = readTopic(topic)
  if (read === null) return 'no-topic'
  if (bytes.length > LARGEST_MESSAGE) return 'oversized'
  if (qos > 1 || (retain && !deliveryOf(read).retain)) return 'delivery'
  if (who.kind === 'player') return read.kind === 'up' && read.pid === who.pid ? null : 'not-yours'
  if (who.kind === 'guest' || read.kind === 'up' || read.kind === 'gone') return 'not-yours'
  if (read.kind === 'code') {
    const refusal = refusalOfCode(who.sid, read.code, topic, bytes, rooms, sealing)
    if (refusal !== null) return refusal
  } else if (read.sid !== who.sid) return 'not-yours'
  if (!retain) return null
  return rooms.keep(who.sid, topic, read.kind === 'code' ? read.code : null, bytes.length) ? null : 'too-much-kept'
}

/** A code leads to the room of the card that is kept there, so that card must be this host's. */
function refusalOfCode(sid: string, code: string, topic: string, bytes: Uint8Array, rooms: Rooms, sealing: Sealing): Refusal | null {
  if (!rooms.mayHave(code, sid)) return 'code-taken'
  // A host says its card again whenever it comes back: its signature was looked at when it first came.
  if (bytes.length === 0 || rooms.isKept(topic, bytes)) return null
  const card = readCard(topic, bytes, sealing)
  return card.kind === 'message' && card.message.sid === sid ? null : 'code-taken'
}

/** Why this connection may not have this as its last will; null where it may. */
export function refusalOfWill(who: Who, { topic, bytes, qos, retain }: Written): Refusal | null {
  const read = readTopic(topic)
  const own = who.kind === 'player' && read?.kind === 'gone' && read.pid === who.pid
  return own && bytes.length === 0 && qos === 0 && !retain ? null : 'foreign-will'
}

/** What this connection may hear on a topic, or why it may not. */
export function readSubscription(who: Who, topic: string): { readonly read: Topic | 'own players' } | { readonly refusal: Refusal } {
  if (who.kind === 'host' && hostSubscriptions(who.sid).includes(topic)) return { read: 'own players' }
  const read = readTopic(topic)
  if (read === null) return { refusal: /[+#]/.test(topic) ? 'wildcard' : 'no-topic' }
  if (read.kind === 'up' || read.kind === 'gone') return { refusal: 'not-yours' }
  if (read.kind === 'own' && (who.kind !== 'player' || read.pid !== who.pid)) return { refusal: 'not-yours' }
  return { read }
}
