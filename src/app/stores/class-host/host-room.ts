import { advance } from '../../../classroom/host/advance.ts'
import type { HostEvent } from '../../../classroom/host/events.ts'
import { eventOf } from '../../../classroom/host/incoming.ts'
import { retainedTopics } from '../../../classroom/host/retained.ts'
import type { HostState } from '../../../classroom/host/state.ts'
import type { HostKeys } from '../../../classroom/protocol/keys/host-keys.ts'
import { cardFor } from '../../../classroom/protocol/post/host-card.ts'
import { hostProof } from '../../../classroom/protocol/post/host-proof.ts'
import { HostPost, type Outgoing } from '../../../classroom/protocol/post/host-post.ts'
import type { Sealing } from '../../../classroom/protocol/sealing-port.ts'
import { hostSubscriptions } from '../../../classroom/protocol/host-subscriptions.ts'
import type { ClassPorts } from '../../class-ports.ts'
import { Keeper } from '../class/keeper.ts'
import { HostLine, type Way } from './host-line.ts'
import { drawCode, stateName, type KeptClass } from './kept-class.ts'
import { Outbox } from './outbox.ts'
import { RoomCode } from './room-code.ts'

/** At most four times a second. */
const BEAT_MS = 250
const RETAINED = { qos: 1, retain: true } as const
/** What clears the topics is on its way before the link goes, in milliseconds. */
const PARTING_MS = 400

export interface RoomSetting {
  readonly kept: KeptClass
  readonly state: HostState
  readonly keys: HostKeys
  readonly sealing: Sealing
  readonly ports: ClassPorts
  now(): number
  /** The class has changed, or time has passed. */
  changed(state: HostState, at: number): void
  way(way: Way): void
  unsaved(is: boolean): void
  /** The room has other digits, since its own were another's. */
  recoded(code: string): void
}

/** A class at work in the host's browser: takes events, stores what becomes of them, and only then says it. */
export class HostRoom {
  readonly #setting: RoomSetting
  readonly #post: HostPost
  readonly #keeper: Keeper<HostState, Outgoing>
  readonly #outbox: Outbox
  readonly #line: HostLine | null
  /** Only the broker that the page came with is looked at for digits. */
  readonly #code: RoomCode | null
  #state: HostState
  #beatAt = 0
  #closed = false
  #timer: ReturnType<typeof setInterval> | undefined

  constructor(setting: RoomSetting) {
    const { kept, keys, sealing, ports, now, unsaved } = setting
    const { sid } = kept.lesson
    this.#setting = setting
    this.#state = setting.state
    this.#post = new HostPost(keys, sealing)
    this.#line = kept.ways === 'hands' ? null : new HostLine(ports.links.toBroker(kept.broker, sid, (name) => hostProof(name, keys, sealing)), this.#events())
    this.#code = kept.ways === 'hands' || kept.broker !== null ? null : this.#roomCode()
    this.#outbox = new Outbox(this.#post, { publish: (...what) => this.#line?.publish(...what), now })
    this.#keeper = new Keeper({
      write: (state) => ports.shelf.keep(stateName(sid), state),
      say: (out) => this.#outbox.send(out),
      ...{ unsaved, now },
    })
  }

  /** Goes on from its state, whether that is new or was stored. */
  open(): void {
    this.#take({ do: 'back' })
    this.#line?.open()
    this.#timer = setInterval(() => this.beat(), BEAT_MS)
    this.#show()
  }

  /** A step of the host. */
  take(event: HostEvent): void {
    this.#take(event)
    this.#line?.wake()
    this.#show()
  }

  /** Time has passed. May be called as often as one likes. */
  beat(): void {
    const at = this.#setting.now()
    if (at - this.#beatAt < BEAT_MS) return
    this.#beatAt = at
    this.#take({ do: 'beat' })
    this.#show()
  }

  wake(): void {
    this.#line?.wake()
  }

  /** Leaves the room without a trace on the broker. What is stored stays. */
  async close(): Promise<void> {
    this.#closed = true
    clearInterval(this.#timer)
    this.#code?.stop()
    await this.#keeper.settled()
    this.#outbox.drop()
    const { kept } = this.#setting
    for (const topic of retainedTopics(kept.lesson, this.#state, this.#code?.digits ?? null)) this.#line?.publish(topic, new Uint8Array(0), RETAINED)
    if (this.#line !== null) await new Promise((resolve) => setTimeout(resolve, PARTING_MS))
    this.#line?.close()
  }

  #events() {
    const { kept, ports, way } = this.#setting
    return {
      up: () => this.#onUp(),
      message: (topic: string, bytes: Uint8Array) => {
        if (this.#code?.hear(topic, bytes) !== true) this.#hear(eventOf(this.#post, kept.lesson.sid, topic, bytes))
      },
      way: (now: Way) => {
        if (now === 'lost') {
          this.#outbox.drop()
          this.#code?.stop()
        }
        way(now)
      },
      dice: () => (ports.random(1)[0] ?? 0) / 256,
    }
  }

  /** The broker may have lost all that it had kept. */
  #onUp(): void {
    this.#listen()
    this.#showCard(null)
    this.#take({ do: 'back' })
  }

  #listen(): void {
    const own = hostSubscriptions(this.#setting.kept.lesson.sid)
    this.#line?.subscribe(this.#code === null ? own : [...own, this.#code.topic])
    this.#code?.look()
  }

  /** `code`: the digits under which it stands; null for the room's own place. */
  #showCard(code: string | null): void {
    const { keys, sealing } = this.#setting
    const { topic, bytes } = cardFor(code, keys, sealing)
    this.#line?.publish(topic, bytes, RETAINED)
  }

  #roomCode(): RoomCode {
    const { kept, sealing, ports, recoded } = this.#setting
    return new RoomCode({
      ...{ sid: kept.lesson.sid, code: kept.code, sealing },
      draw: () => drawCode((length) => ports.random(length)),
      changed: (code) => {
        recoded(code)
        this.#listen()
      },
      free: (code) => this.#showCard(code),
    })
  }

  /** What many say at once is drawn by the next beat: in a page that nobody looks at timers are rare, and this is one too. */
  #hear(event: HostEvent): void {
    this.#take(event)
    this.beat()
  }

  #take(event: HostEvent): void {
    if (this.#closed) return
    const { state, out } = advance(this.#setting.kept.lesson, this.#state, event, this.#setting.now())
    if (state === this.#state && out.length === 0) return
    this.#state = state
    this.#keeper.keep(state, out)
  }

  #show(): void {
    if (!this.#closed) this.#setting.changed(this.#state, this.#setting.now())
  }
}
