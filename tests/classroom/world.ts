import { advance } from '../../src/classroom/host/advance.ts'
import type { HostEvent } from '../../src/classroom/host/events.ts'
import type { Lesson } from '../../src/classroom/host/lesson.ts'
import { parseHost } from '../../src/classroom/host/parse-host.ts'
import { newHostState, type HostState } from '../../src/classroom/host/state.ts'
import { advancePlayer } from '../../src/classroom/player/advance.ts'
import type { PlayerEvent } from '../../src/classroom/player/events.ts'
import { parsePlayer } from '../../src/classroom/player/parse-player.ts'
import { newPlayer, type PlayerState } from '../../src/classroom/player/state.ts'
import { wakeAt, wantedTopics } from '../../src/classroom/player/view.ts'
import type { FromPlayer } from '../../src/classroom/protocol/messages/from-player.ts'
import { outgoingDelivery, type Outgoing } from '../../src/classroom/protocol/post/host-post.ts'
import { topicText } from '../../src/classroom/protocol/topics.ts'

const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

interface Sent {
  readonly topic: string
  readonly outgoing: Outgoing
}

/** A phone and the two wires between it and the broker. */
export class Phone {
  state: PlayerState
  readonly inbox: Sent[] = []
  readonly outbox: FromPlayer[] = []
  /** All that ever went over the wires: whoever stands on them can play it back. */
  readonly sentEver: FromPlayer[] = []
  readonly heardEver: Sent[] = []
  subscribed: ReadonlySet<string> = new Set()

  constructor(sid: string, index: number) {
    this.state = newPlayer(sid, String.fromCharCode(97 + index).repeat(16), true)
  }

  get isUp(): boolean {
    return this.state.way.kind === 'up'
  }
}

/** A host, a broker and phones; the wires lose, copy and reorder whatever they are told to. */
export class World {
  readonly lesson: Lesson
  readonly phones: readonly Phone[]
  host: HostState
  now = 1_800_000_000_000
  #stored: unknown
  #unsent: Outgoing[] = []
  readonly #retained = new Map<string, Sent>()

  constructor(lesson: Lesson, phones: number) {
    this.lesson = lesson
    this.phones = Array.from({ length: phones }, (_, index) => new Phone(lesson.sid, index))
    this.host = newHostState(lesson, [], this.now)
    this.#stored = through(this.host)
    this.#unsent = []
    this.step({ do: 'back' })
    this.store()
  }

  step(event: HostEvent): void {
    const { state, out } = advance(this.lesson, this.host, event, this.now)
    this.host = state
    this.#unsent.push(...out)
  }

  /** The host's storage has taken all so far: only now is it said. */
  store(): void {
    this.#stored = through(this.host)
    for (const outgoing of this.#unsent) {
      const sent = { topic: topicText(outgoing.topic), outgoing }
      if (outgoingDelivery(outgoing).retain) this.#retained.set(sent.topic, sent)
      for (const phone of this.phones) if (phone.isUp && phone.subscribed.has(sent.topic)) this.#toPhone(phone, sent)
    }
    this.#unsent = []
  }

  /** The host's page is gone and comes back with what was stored. */
  crash(): void {
    const stored = parseHost(through(this.lesson), this.#stored)
    if (stored === null) throw new Error('The host does not read what it has stored')
    this.host = stored.state
    this.#unsent = []
    this.step({ do: 'back' })
  }

  take(phone: Phone, event: PlayerEvent, dice = 0.5): void {
    const { state, tasks } = advancePlayer(phone.state, event, { at: this.now, dice })
    phone.state = state
    for (const task of tasks) {
      if (task.do === 'send') {
        phone.outbox.push(task.message)
        phone.sentEver.push(task.message)
      }
      if (task.do === 'connect') this.#connect(phone)
      if (task.do === 'refresh') phone.subscribed = new Set()
    }
    if (phone.isUp) this.#subscribe(phone)
  }

  reload(phone: Phone): void {
    const state = parsePlayer(through(phone.state), this.lesson.sid)
    if (state === null) throw new Error('The phone does not read what it has stored')
    phone.state = state
    this.#cut(phone)
    this.take(phone, { do: 'open' })
  }

  lose(phone: Phone): void {
    this.#cut(phone)
    this.take(phone, { do: 'down' })
  }

  /** A message of the phone arrives at the host. */
  deliverUp(phone: Phone, message: FromPlayer): void {
    const from = { pid: phone.state.pid, key: `key of ${phone.state.pid}` }
    switch (message.do) {
      case 'join':
        this.step({ ...from, do: 'join', name: message.name, seat: message.seat, knowsRoom: true })
        break
      case 'answer':
        this.step({ ...from, ...message })
        break
      case 'here':
        this.step({ ...from, do: 'here' })
        break
      case 'bye':
        this.step({ do: 'gone', pid: from.pid })
    }
  }

  deliverDown(phone: Phone, { topic, outgoing: { seq, message } }: Sent): void {
    this.take(phone, { do: 'heard', topic, seq, message })
  }

  /** The wires work, and time passes until nothing is waited for any more. */
  settle(): void {
    let idle = 0
    for (let rounds = 0; rounds < 100; rounds += 1) {
      for (const phone of this.phones) {
        for (const message of phone.outbox.splice(0)) this.deliverUp(phone, message)
      }
      this.step({ do: 'beat' })
      this.store()
      for (const phone of this.phones) {
        for (const sent of phone.inbox.splice(0)) this.deliverDown(phone, sent)
        if (phone.state.way.kind === 'down' && phone.state.way.retryAt === null && phone.state.wish !== null) this.take(phone, { do: 'open' })
        if ((wakeAt(phone.state) ?? Infinity) <= this.now) this.take(phone, { do: 'wake' })
      }
      const busy = this.phones.some((phone) => phone.outbox.length > 0 || phone.inbox.length > 0 || wakeAt(phone.state) !== null)
      // Who lacks something notices it by two signs of life.
      idle = busy ? 0 : idle + 1
      if (idle > 4) return
      this.now += busy ? 250 : 3_000
    }
    throw new Error('It never came to rest')
  }

  #connect(phone: Phone): void {
    this.#cut(phone)
    this.take(phone, { do: 'up' })
  }

  #cut(phone: Phone): void {
    phone.inbox.length = 0
    phone.outbox.length = 0
    phone.subscribed = new Set()
  }

  #subscribe(phone: Phone): void {
    const wanted = wantedTopics(phone.state)
    if (wanted.length === phone.subscribed.size && wanted.every((topic) => phone.subscribed.has(topic))) return
    const fresh = wanted.filter((topic) => !phone.subscribed.has(topic))
    phone.subscribed = new Set(wanted)
    for (const topic of fresh) {
      const sent = this.#retained.get(topic)
      if (sent !== undefined) this.#toPhone(phone, sent)
    }
  }

  #toPhone(phone: Phone, sent: Sent): void {
    phone.inbox.push(sent)
    phone.heardEver.push(sent)
  }
}
