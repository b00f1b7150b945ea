import type { Link } from '../../../src/classroom/link-port.ts'
import { advancePlayer } from '../../../src/classroom/player/advance.ts'
import type { PlayerEvent, Task } from '../../../src/classroom/player/events.ts'
import { newPlayer, type PlayerState } from '../../../src/classroom/player/state.ts'
import { wakeAt, wantedTopics } from '../../../src/classroom/player/view.ts'
import type { PlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import type { Card } from '../../../src/classroom/protocol/post/card.ts'
import { PlayerPost } from '../../../src/classroom/protocol/post/player-post.ts'
import type { Sealing } from '../../../src/classroom/protocol/sealing-port.ts'
import { topicText } from '../../../src/classroom/protocol/topics.ts'

/** What a player is made of. `room`: the secret of the join link; null for who came by the code. */
export interface PlayerParts {
  readonly card: Card
  readonly room: Uint8Array | null
  readonly keys: PlayerKeys
  readonly link: Link
  readonly sealing: Sealing
}

/** A phone without a page: the reducer, its post and a link, in real time. */
export class LivePlayer {
  readonly #parts: PlayerParts
  readonly #post: PlayerPost
  /** Is told after every event. */
  onChange: () => void = () => undefined
  state: PlayerState
  #topics: readonly string[] = []
  #timer: NodeJS.Timeout | null = null

  constructor(parts: PlayerParts) {
    const { card, keys, room, sealing } = parts
    this.#parts = parts
    this.#post = new PlayerPost(card, keys, room, sealing)
    this.state = newPlayer(card.sid, keys.pid, room !== null)
  }

  take(event: PlayerEvent): void {
    const { state, tasks } = advancePlayer(this.state, event, { at: Date.now(), dice: Math.random() })
    this.state = state
    for (const task of tasks) this.#carryOut(task)
    this.#subscribe()
    this.#setTimer()
    this.onChange()
  }

  /** Comes in: opens the way and asks for a seat. */
  join(name: string): void {
    this.take({ do: 'enter', name, seat: null })
    this.take({ do: 'open' })
  }

  /** The way is gone without a word, as when a phone loses its network. */
  lose(): void {
    this.#parts.link.close()
    this.#topics = []
    this.take({ do: 'down' })
  }

  /** The page is closed. */
  leave(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#parts.link.close()
  }

  #carryOut(task: Task): void {
    switch (task.do) {
      case 'connect':
        return this.#connect()
      case 'drop':
        return this.#parts.link.close()
      case 'refresh':
        this.#topics = []
        return
      case 'enter-room':
        return this.#post.enter(task.room)
      case 'send': {
        const packet = this.#post.write(task.message)
        if (packet !== null) this.#parts.link.publish(packet.topic, packet.bytes, { qos: 1, retain: false })
      }
    }
  }

  #connect(): void {
    const { link, card, keys } = this.#parts
    this.#topics = []
    link.connect(
      {
        up: () => this.take({ do: 'up' }),
        down: () => {
          this.#topics = []
          this.take({ do: 'down' })
        },
        message: (topic, bytes) => {
          const read = this.#post.read(topic, bytes)
          if (read.kind === 'message') this.take({ do: 'heard', ...read.message })
        },
      },
      topicText({ kind: 'gone', sid: card.sid, pid: keys.pid }),
    )
  }

  #subscribe(): void {
    if (this.state.way.kind !== 'up') return
    const wanted = wantedTopics(this.state)
    if (wanted.length === this.#topics.length && wanted.every((topic) => this.#topics.includes(topic))) return
    this.#topics = wanted
    this.#parts.link.subscribe(wanted)
  }

  #setTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    const due = wakeAt(this.state)
    this.#timer = due === null ? null : setTimeout(() => this.take({ do: 'wake' }), Math.max(0, due - Date.now()))
  }
}
