import { advancePlayer } from '../../../classroom/player/advance.ts'
import type { PlayerEvent, Task } from '../../../classroom/player/events.ts'
import { wakeAt, wantedTopics } from '../../../classroom/player/view.ts'
import type { Link } from '../../../classroom/link-port.ts'
import { readBase64url } from '../../../classroom/protocol/bytes.ts'
import type { FromPlayer } from '../../../classroom/protocol/messages/from-player.ts'
import type { PlayerKeys } from '../../../classroom/protocol/keys/player-keys.ts'
import { readCard, type Card } from '../../../classroom/protocol/post/card.ts'
import { PlayerPost } from '../../../classroom/protocol/post/player-post.ts'
import type { Sealing } from '../../../classroom/protocol/sealing-port.ts'
import { deliveryOf, topicText } from '../../../classroom/protocol/topics.ts'
import type { Kept } from './kept.ts'
import { isWorthKeeping } from './worth-keeping.ts'

/** What a player at work needs of the world. */
export interface Around {
  readonly link: Link
  readonly sealing: Sealing
  now(): number
  /** A random number in [0, 1). */
  dice(): number
  /** Is told of every change; `keep` where the device must remember it. */
  changed(kept: Kept, keep: boolean): void
  /** Calls back once the device has stored all that it must remember, or cannot; at once where it has. */
  stored(then: () => void): void
}

/** A player at work: what happens goes through the reducer, and what that wants done is done. */
export interface PlayerRun {
  take(event: PlayerEvent): void
  /** Ends it; nothing happens any more. */
  close(): void
}

/** Sets a player to work, with the keys of its seat. */
export function runPlayer(seat: Kept, keys: PlayerKeys, around: Around): PlayerRun {
  const { link, sealing } = around
  let kept = seat
  let post = postTo(seat.card)
  let topics = ''
  /** What happens while something else is being done waits for its turn. */
  const queue: PlayerEvent[] = []
  let busy = false
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  function take(event: PlayerEvent): void {
    queue.push(event)
    if (busy) return
    busy = true
    try {
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) advance(next)
    } finally {
      busy = false
    }
    setTimer()
  }

  function close(): void {
    take({ do: 'leave' })
    closed = true
    clearTimeout(timer)
  }

  function advance(event: PlayerEvent): void {
    const before = kept.state
    const { state, tasks } = advancePlayer(before, event, { at: around.now(), dice: around.dice() })
    put({ ...kept, state }, isWorthKeeping(before, state))
    for (const task of tasks) if (task.do !== 'send') prepare(task)
    subscribe()
    for (const task of tasks) if (task.do === 'send') send(task)
  }

  function put(next: Kept, keep: boolean): void {
    if (next.state === kept.state && next.card === kept.card && next.room === kept.room) return
    kept = next
    around.changed(next, keep)
  }

  function prepare(task: Exclude<Task, { readonly do: 'send' }>): void {
    switch (task.do) {
      case 'connect':
        return connect()
      case 'drop':
        return link.close()
      case 'refresh':
        topics = ''
        return
      case 'enter-room':
        post?.enter(task.room)
        put({ ...kept, room: task.room }, true)
    }
  }

  function connect(): void {
    const { sid, pid } = kept.state
    topics = ''
    link.connect({ up, down: () => take({ do: 'down' }), message: hear }, topicText({ kind: 'gone', sid, pid }))
  }

  /** Without the host's card nothing can be read or said: it comes first, whenever that is. */
  function up(): void {
    if (post !== null) take({ do: 'up' })
    else link.subscribe([cardTopic()])
  }

  function hear(topic: string, bytes: Uint8Array): void {
    if (post === null) return meet(topic, bytes)
    const read = post.read(topic, bytes)
    if (read.kind === 'message') take({ do: 'heard', ...read.message })
  }

  function meet(topic: string, bytes: Uint8Array): void {
    const read = topic === cardTopic() ? readCard(topic, bytes, sealing) : null
    if (read?.kind !== 'message') return
    post = postTo(read.message)
    put({ ...kept, card: read.message }, true)
    take({ do: 'up' })
  }

  function subscribe(): void {
    if (kept.state.way.kind !== 'up') return
    const wanted = wantedTopics(kept.state)
    if (wanted.join() === topics) return
    topics = wanted.join()
    link.subscribe(wanted)
  }

  /** An answer is on the device before it is on its way: whatever comes then, it is not lost. */
  function send({ message }: Extract<Task, { readonly do: 'send' }>): void {
    if (message.do === 'answer') around.stored(() => publish(message))
    else publish(message)
  }

  function publish(message: FromPlayer): void {
    if (closed) return
    const packet = post?.write(message) ?? null
    const { sid, pid } = kept.state
    if (packet !== null) link.publish(packet.topic, packet.bytes, deliveryOf({ kind: 'up', sid, pid }))
  }

  function setTimer(): void {
    clearTimeout(timer)
    const due = wakeAt(kept.state)
    if (due !== null) timer = setTimeout(() => take({ do: 'wake' }), Math.max(0, due - around.now()))
  }

  function cardTopic(): string {
    return topicText({ kind: 'card', sid: kept.state.sid })
  }

  function postTo(card: Card | null): PlayerPost | null {
    if (card === null) return null
    const room = kept.room === null ? null : readBase64url(kept.room)
    return new PlayerPost(card, keys, room, sealing)
  }

  return { take, close }
}
