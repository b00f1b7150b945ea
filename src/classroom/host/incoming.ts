import type { HostPost } from '../protocol/post/host-post.ts'
import { readTopic } from '../protocol/topics.ts'
import type { PlayerEvent } from './events.ts'

/** What bytes from the broker are to the host of room `sid`: a player's message, a player gone, or refused. */
export function eventOf(post: HostPost, sid: string, topic: string, bytes: Uint8Array): PlayerEvent {
  const where = readTopic(topic)
  if (where?.kind === 'gone' && where.sid === sid) return { do: 'gone', pid: where.pid }
  const read = post.read(topic, bytes)
  if (read.kind === 'refused') return { do: 'refused', why: read.why }
  const { pid, key, knowsRoom, message } = read.message
  switch (message.do) {
    case 'join':
      return { do: 'join', pid, key, knowsRoom, name: message.name, seat: message.seat }
    case 'answer':
      return { ...message, pid, key }
    case 'here':
      return { do: 'here', pid, key }
    case 'bye':
      return { do: 'gone', pid }
  }
}
