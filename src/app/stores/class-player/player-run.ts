import { advancePlayer } from '../../../classroom/player/advance.ts'
import type { PlayerEvent, Task } from '../../../classroom/player/events.ts'
import type { PlayerState } from '../../../classroom/player/state.ts'
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
export class PlayerRun {
  readonly #around: Around
  readonly #keys: PlayerKeys
  #kept: Kept
  #post: PlayerPost | null
  #topics = ''
  /** What happens while something else is being done waits for its turn. */
  readonly #queue: PlayerEvent[] = []
  #busy = false
  #closed = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(kept: Kept, keys: PlayerKeys, around: Around) {
    this.#kept = kept
    this.#keys = keys
    this.#around = around
    this.#post = this.#postTo(kept.card)
  }

  get state(): PlayerState {
    return this.#kept.state
  }

  take(event: PlayerEvent): void {
    this.#queue.push(event)
    if (this.#busy) return
    this.#busy = true
    try {
      for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) this.#advance(next)
    } finally {
      this.#busy = false
    }
    this.#setTimer()
  }

  /** Ends it; nothing happens any more. */
  close(): void {
    this.take({ do: 'leave' })
    this.#closed = true
    clearTimeout(this.#timer)
  }

  #advance(event: PlayerEvent): void {
    const before = this.state
    const { state, tasks } = advancePlayer(before, event, { at: this.#around.now(), dice: this.#around.dice() })
    this.#put({ ...this.#kept, state }, isWorthKeeping(before, state))
    for (const task of tasks) if (task.do !== 'send') this.#prepare(task)
    this.#subscribe()
    for (const task of tasks) if (task.do === 'send') this.#send(task)
  }

  #put(kept: Kept, keep: boolean): void {
    if (kept.state === this.state && kept.card === this.#kept.card && kept.room === this.#kept.room) return
    this.#kept = kept
    this.#around.changed(kept, keep)
  }

  #prepare(task: Exclude<Task, { readonly do: 'send' }>): void {
    switch (task.do) {
      case 'connect':
        return this.#connect()
      case 'drop':
        return this.#around.link.close()
      case 'refresh':
        this.#topics = ''
        return
      case 'enter-room':
        this.#post?.enter(task.room)
        this.#put({ ...this.#kept, room: task.room }, true)
    }
  }

  #connect(): void {
    const { sid, pid } = this.state
    this.#topics = ''
    const listener = {
      up: () => this.#up(),
      down: () => this.take({ do: 'down' }),
      message: (topic: string, bytes: Uint8Array) => this.#hear(topic, bytes),
    }
    this.#around.link.connect(listener, topicText({ kind: 'gone', sid, pid }))
  }

  /** Without the host's card nothing can be read or said: it comes first, whenever that is. */
  #up(): void {
    if (this.#post !== null) this.take({ do: 'up' })
    else this.#around.link.subscribe([this.#cardTopic()])
  }

  #hear(topic: string, bytes: Uint8Array): void {
    if (this.#post === null) return this.#meet(topic, bytes)
    const read = this.#post.read(topic, bytes)
    if (read.kind === 'message') this.take({ do: 'heard', ...read.message })
  }

  #meet(topic: string, bytes: Uint8Array): void {
    const read = topic === this.#cardTopic() ? readCard(topic, bytes, this.#around.sealing) : null
    if (read?.kind !== 'message') return
    this.#post = this.#postTo(read.message)
    this.#put({ ...this.#kept, card: read.message }, true)
    this.take({ do: 'up' })
  }

  #subscribe(): void {
    if (this.state.way.kind !== 'up') return
    const wanted = wantedTopics(this.state)
    if (wanted.join() === this.#topics) return
    this.#topics = wanted.join()
    this.#around.link.subscribe(wanted)
  }

  /** An answer is on the device before it is on its way: whatever comes then, it is not lost. */
  #send({ message }: Extract<Task, { readonly do: 'send' }>): void {
    if (message.do === 'answer') this.#around.stored(() => this.#publish(message))
    else this.#publish(message)
  }

  #publish(message: FromPlayer): void {
    if (this.#closed) return
    const packet = this.#post?.write(message) ?? null
    const { sid, pid } = this.state
    if (packet !== null) this.#around.link.publish(packet.topic, packet.bytes, deliveryOf({ kind: 'up', sid, pid }))
  }

  #setTimer(): void {
    clearTimeout(this.#timer)
    const due = wakeAt(this.state)
    if (due !== null) this.#timer = setTimeout(() => this.take({ do: 'wake' }), Math.max(0, due - this.#around.now()))
  }

  #cardTopic(): string {
    return topicText({ kind: 'card', sid: this.state.sid })
  }

  #postTo(card: Card | null): PlayerPost | null {
    if (card === null) return null
    const room = this.#kept.room === null ? null : readBase64url(this.#kept.room)
    return new PlayerPost(card, this.#keys, room, this.#around.sealing)
  }
}
