import { describe, expect, it } from 'vitest'
import { advance } from '../../src/classroom/host/advance.ts'
import { roomState } from '../../src/classroom/host/announce.ts'
import type { HostEvent } from '../../src/classroom/host/events.ts'
import { eventOf } from '../../src/classroom/host/incoming.ts'
import { retainedTopics } from '../../src/classroom/host/retained.ts'
import { newHostState, type HostState } from '../../src/classroom/host/state.ts'
import { advancePlayer } from '../../src/classroom/player/advance.ts'
import type { PlayerEvent } from '../../src/classroom/player/events.ts'
import { countedOf, newPlayer, type PlayerState } from '../../src/classroom/player/state.ts'
import { toldOf, wantedTopics } from '../../src/classroom/player/view.ts'
import { base64url } from '../../src/classroom/protocol/bytes.ts'
import { checkWords } from '../../src/classroom/protocol/keys/check-words.ts'
import { ENGLISH_WORDS } from '../../src/classroom/protocol/keys/english-words.ts'
import { newHostKeys, type HostKeys } from '../../src/classroom/protocol/keys/host-keys.ts'
import { newPlayerKeys, type PlayerKeys } from '../../src/classroom/protocol/keys/player-keys.ts'
import { readCard } from '../../src/classroom/protocol/post/card.ts'
import { cardFor } from '../../src/classroom/protocol/post/host-card.ts'
import { HostPost, outgoingDelivery } from '../../src/classroom/protocol/post/host-post.ts'
import { PlayerPost } from '../../src/classroom/protocol/post/player-post.ts'
import type { Sealing } from '../../src/classroom/protocol/sealing-port.ts'
import { hostSubscriptions } from '../../src/classroom/protocol/host-subscriptions.ts'
import { topicText } from '../../src/classroom/protocol/topics.ts'
import { sealingWith } from './dice.ts'
import { aLesson, RIGHT, START, WRONG } from './host/room.ts'
import { MemoryBroker } from './memory-link.ts'

const CODE = '048210'

/** A host with keys, post and a link, as a screen would have it. */
class Host {
  readonly keys: HostKeys
  readonly lesson: ReturnType<typeof aLesson>
  readonly link
  state: HostState
  readonly #post: HostPost

  constructor(broker: MemoryBroker, sealing: Sealing) {
    this.keys = newHostKeys(sealing)
    this.lesson = { ...aLesson(), sid: this.keys.sid, room: base64url(this.keys.room) }
    this.state = newHostState(this.lesson, [], START)
    this.#post = new HostPost(this.keys, sealing)
    this.link = broker.link()
    this.link.connect({ up: () => undefined, down: () => undefined, message: (topic, bytes) => this.take(eventOf(this.#post, this.keys.sid, topic, bytes)) }, null)
    this.link.subscribe(hostSubscriptions(this.keys.sid))
    for (const code of [null, CODE]) {
      const { topic, bytes } = cardFor(code, this.keys, sealing)
      this.link.publish(topic, bytes, { qos: 1, retain: true })
    }
    this.take({ do: 'back' })
  }

  take(event: HostEvent): void {
    const { state, out } = advance(this.lesson, this.state, event, START)
    this.state = state
    for (const outgoing of out) {
      const bytes = this.#post.write(outgoing)
      if (bytes !== null) this.link.publish(topicText(outgoing.topic), bytes, outgoingDelivery(outgoing))
    }
  }
}

/** A phone that has a room's card. */
class Phone {
  readonly keys: PlayerKeys
  readonly sid: string
  readonly link
  state: PlayerState
  readonly #post: PlayerPost
  #topics: readonly string[] = []

  constructor(broker: MemoryBroker, sealing: Sealing, found: { sid: string; room: Uint8Array } | { code: string }) {
    const topic = topicText('code' in found ? { kind: 'code', code: found.code } : { kind: 'card', sid: found.sid })
    const card = readCard(topic, broker.retained.get(topic) ?? new Uint8Array(0), sealing)
    if (card.kind === 'refused') throw new Error(card.why)
    this.sid = card.message.sid
    this.keys = newPlayerKeys(sealing)
    this.#post = new PlayerPost(card.message, this.keys, 'room' in found ? found.room : null, sealing)
    this.state = newPlayer(this.sid, this.keys.pid, 'room' in found)
    this.link = broker.link()
    this.take({ do: 'open' })
  }

  take(event: PlayerEvent): void {
    const { state, tasks } = advancePlayer(this.state, event, { at: START, dice: 0.5 })
    this.state = state
    for (const task of tasks) {
      if (task.do === 'connect') this.#connect()
      if (task.do === 'enter-room') this.#post.enter(task.room)
      const packet = task.do === 'send' ? this.#post.write(task.message) : null
      if (packet !== null) this.link.publish(packet.topic, packet.bytes, { qos: 1, retain: false })
    }
    const wanted = wantedTopics(this.state)
    if (this.state.way.kind !== 'up' || wanted.join() === this.#topics.join()) return
    this.#topics = wanted
    this.link.subscribe(wanted)
  }

  #connect(): void {
    this.#topics = []
    const message = (topic: string, bytes: Uint8Array): void => {
      const read = this.#post.read(topic, bytes)
      if (read.kind === 'message') this.take({ do: 'heard', ...read.message })
    }
    const { sid } = this
    this.link.connect(
      { up: () => this.take({ do: 'up' }), down: () => this.take({ do: 'down' }), message },
      topicText({ kind: 'gone', sid, pid: this.keys.pid }),
    )
  }

  answer(question: number, given: typeof RIGHT): void {
    this.take({ do: 'answer', question, round: 1, given, sure: 'sure' })
  }

  counted(question: number): unknown {
    const answer = this.state.answers.find((one) => one.question === question)
    return answer === undefined ? null : (countedOf(answer)?.given ?? null)
  }
}

describe('a class over a broker, signed and sealed', () => {
  const sealing = sealingWith(4)
  const broker = new MemoryBroker()
  const overheard: Uint8Array[] = []
  broker.overhear((_topic, bytes) => overheard.push(bytes))
  const host = new Host(broker, sealing)
  const { sid, room } = host.keys
  const ann = new Phone(broker, sealing, { sid, room })
  const bob = new Phone(broker, sealing, { code: CODE })

  it('seats who has the link, and who has the code by the host’s word', () => {
    ann.take({ do: 'enter', name: 'Ann Example', seat: null })
    bob.take({ do: 'enter', name: 'Bob Example', seat: null })
    expect(ann.state.door).toMatchObject({ kind: 'seat', seat: 1 })
    expect(bob.state.door).toMatchObject({ kind: 'waiting' })
    expect(bob.state.room).toBeNull()
    expect(checkWords(bob.sid, ENGLISH_WORDS)).toEqual(checkWords(sid, ENGLISH_WORDS))
    host.take({ do: 'admit', pid: bob.keys.pid })
    expect(bob.state.door).toMatchObject({ kind: 'seat', seat: 2 })
    expect(bob.state.room).toMatchObject({ phase: 'lobby' })
    expect(host.state.seats.map(({ name }) => name)).toEqual(['Ann Example', 'Bob Example'])
  })

  it('takes answers, acknowledges them by a tick, and tells what is right', () => {
    host.take({ do: 'start' })
    ann.answer(0, RIGHT)
    bob.answer(0, WRONG)
    expect(ann.counted(0)).toBeNull()
    host.take({ do: 'beat' })
    expect([ann.counted(0), bob.counted(0)]).toEqual([RIGHT, WRONG])
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    for (const phone of [ann, bob]) expect(toldOf(phone.state, 0)).toMatchObject({ question: { key: 'Port Veyra' }, votes: [{ right: 1, wrong: 1 }] })
  })

  it('notices a phone that is cut off, and has it back in its seat', () => {
    bob.link.cut()
    expect(host.state.seats[1]?.here).toBe(false)
    bob.take({ do: 'awake' })
    expect(host.state.seats[1]?.here).toBe(true)
    expect(bob.state.door).toMatchObject({ kind: 'seat', seat: 2 })
  })

  it('refuses and counts what strangers, players in another’s name and a second host say, and goes on', () => {
    const before = { seats: host.state.seats, ballots: host.state.ballots }
    const annTopic = topicText({ kind: 'up', sid, pid: ann.keys.pid })
    const bobs = overheard.length
    bob.take({ do: 'leave' })
    bob.take({ do: 'open' })
    const bobsBytes = overheard[bobs] ?? new Uint8Array(0)
    for (const bytes of [bobsBytes, new Uint8Array(5), new Uint8Array(20_000)]) broker.publish(annTopic, bytes, { qos: 1, retain: false })
    expect(host.state.refused).toEqual({ forged: 1, malformed: 1, oversized: 1 })
    expect({ seats: host.state.seats, ballots: host.state.ballots }).toEqual(before)
    const impostor = new HostPost({ ...newHostKeys(sealing), sid, room, roomKey: host.keys.roomKey }, sealing)
    const message = roomState(host.lesson, newHostState(host.lesson, [], START), START)
    const forged = impostor.write({ topic: { kind: 'state', sid }, to: null, seq: 2 * START, message })
    broker.publish(topicText({ kind: 'state', sid }), forged ?? new Uint8Array(0), { qos: 1, retain: false })
    expect(ann.state.room?.phase).toBe('reveal')
  })

  it('shows whoever reads along on the broker no name, no question and no answer', () => {
    const all = overheard.map((bytes) => new TextDecoder('latin1').decode(bytes)).join('\n')
    for (const word of ['Example', 'Port', 'flag', 'question', 'answer', 'seat', host.lesson.room]) expect(all).not.toContain(word)
    expect(overheard.length).toBeGreaterThan(15)
  })

  it('leaves nothing on the broker once it is closed', () => {
    host.take({ do: 'end' })
    for (const topic of retainedTopics(host.lesson, host.state, CODE)) host.link.publish(topic, new Uint8Array(0), { qos: 1, retain: true })
    expect([...broker.retained.keys()]).toEqual([])
  })
})
