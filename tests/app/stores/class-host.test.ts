import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp } from 'vue'
import { useClassHost, type ClassWish } from '../../../src/app/stores/class-host.ts'
import { ABOUT_START, stateName } from '../../../src/app/stores/class-host/kept-class.ts'
import { advancePlayer } from '../../../src/classroom/player/advance.ts'
import type { PlayerEvent } from '../../../src/classroom/player/events.ts'
import { countedOf, newPlayer, type PlayerState } from '../../../src/classroom/player/state.ts'
import { wantedTopics } from '../../../src/classroom/player/view.ts'
import { readJoinLink } from '../../../src/classroom/protocol/join-link.ts'
import { newPlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import { readCard } from '../../../src/classroom/protocol/post/card.ts'
import { PlayerPost } from '../../../src/classroom/protocol/post/player-post.ts'
import { topicText } from '../../../src/classroom/protocol/topics.ts'
import { sealingWith } from '../../classroom/dice.ts'
import { aLesson, RIGHT, WRONG } from '../../classroom/host/room.ts'
import type { MemoryLink } from '../../classroom/memory-link.ts'
import { FakeClass, FakeLock } from '../support/class.ts'
import { makeWorld, type World } from '../support/world.ts'

const HERE = { origin: 'http://192.168.1.20:4747', pathname: '/', hostname: '192.168.1.20' }
const LESSON = aLesson({ changing: true })

function wish(more: Partial<ClassWish> = {}): ClassWish {
  const { bank, version, terms, questions } = LESSON
  const about = { course: 'Harbours', number: '1', place: '', instructor: '', passMark: 0.8, group: null }
  return { lesson: { bank, version, terms, questions }, ways: 'both', broker: null, roster: [], about, ...more }
}

/** A phone on the class's broker, by the room's own link. */
class Phone {
  state: PlayerState
  readonly #post: PlayerPost
  readonly #link: MemoryLink
  readonly #world: World
  #topics: readonly string[] = []

  constructor(world: World, seed: number) {
    const read = link()
    const sealing = sealingWith(seed)
    const { broker } = world.classes.links
    const topic = topicText({ kind: 'card', sid: read.sid })
    const card = readCard(topic, broker.retained.get(topic) ?? new Uint8Array(0), sealing)
    if (card.kind === 'refused') throw new Error(card.why)
    const keys = newPlayerKeys(sealing)
    this.#world = world
    this.#post = new PlayerPost(card.message, keys, read.room, sealing)
    this.#link = broker.link()
    this.state = newPlayer(read.sid, keys.pid, true)
    this.take({ do: 'open' }, { do: 'enter', name: `Phone ${seed}`, seat: null })
  }

  take(...events: readonly PlayerEvent[]): void {
    for (const event of events) {
      const { state, tasks } = advancePlayer(this.state, event, { at: this.#world.device.time, dice: 0.5 })
      this.state = state
      for (const task of tasks) {
        if (task.do === 'connect') this.#connect()
        const packet = task.do === 'send' ? this.#post.write(task.message) : null
        if (packet !== null) this.#link.publish(packet.topic, packet.bytes, { qos: 1, retain: false })
      }
      const wanted = wantedTopics(this.state)
      if (this.state.way.kind !== 'up' || wanted.join() === this.#topics.join()) continue
      this.#topics = wanted
      this.#link.subscribe(wanted)
    }
  }

  counted(question: number): unknown {
    const answer = this.state.answers.find((one) => one.question === question)
    return answer === undefined ? null : (countedOf(answer)?.given ?? null)
  }

  #connect(): void {
    this.#topics = []
    const message = (topic: string, bytes: Uint8Array): void => {
      const read = this.#post.read(topic, bytes)
      if (read.kind === 'message') this.take({ do: 'heard', ...read.message })
    }
    this.#link.connect({ up: () => this.take({ do: 'up' }), down: () => this.take({ do: 'down' }), message }, null)
  }
}

function link() {
  const [, sid = '', query = ''] = /#\/j\/([^?]+)\?(.*)$/.exec(useClassHost().door?.link ?? '') ?? []
  const read = readJoinLink(sid, Object.fromEntries(new URLSearchParams(query)))
  if (read === null) throw new Error('The class has no link')
  return read
}

/** So much time passes, for the host's beats and for what waits for storage. */
async function pass(world: World, ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 250) {
    world.device.time += 250
    await vi.advanceTimersByTimeAsync(250)
  }
}

async function hosting(more: Partial<ClassWish> = {}, classes = new FakeClass()): Promise<World> {
  const world = makeWorld({ classes })
  const host = useClassHost()
  await host.begin(wish(more))
  await host.findPages(HERE, 'http://192.168.1.20:4747/#/quiz')
  await pass(world, 500)
  return world
}

/** The host's page is gone, and a new one takes up what was stored. */
async function reload(world: World): Promise<World> {
  for (const opened of world.classes.links.opened) opened.close()
  const next = makeWorld({ classes: new FakeClass({ links: world.classes.links, shelf: world.classes.shelf, lock: new FakeLock(), seed: 9 }), device: world.device })
  await useClassHost().resume()
  await useClassHost().findPages(HERE, '')
  await pass(next, 500)
  return next
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
  const pinia = createPinia()
  createApp({}).use(pinia)
  setActivePinia(pinia)
})

describe('a class in the host’s browser', () => {
  it('seats phones, counts what they vote with the hands, and tells them', async () => {
    const world = await hosting()
    const [ann, bob] = [new Phone(world, 21), new Phone(world, 22)]
    await pass(world, 500)
    expect(ann.state.door).toMatchObject({ kind: 'seat', seat: 1 })
    const host = useClassHost()
    host.press({ do: 'forward' })
    await pass(world, 500)
    ann.take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: null })
    bob.take({ do: 'answer', question: 0, round: 1, given: WRONG, sure: null })
    host.press({ do: 'hands', typed: 'A 9' })
    await pass(world, 500)
    expect([ann.counted(0), bob.counted(0)]).toEqual([RIGHT, WRONG])
    expect(host.screen?.view.vote).toEqual({ answered: 2, awaited: 2, hands: 9 })
    host.press({ do: 'forward' })
    host.take({ do: 'reveal' })
    await pass(world, 500)
    expect(ann.state.room).toMatchObject({ phase: 'reveal', tells: { votes: [{ phones: 2, hands: 9 }] } })
  })

  it('says nothing that it has not stored: what it acknowledged is there after a reload in the middle of a vote', async () => {
    const world = await hosting()
    const ann = new Phone(world, 21)
    useClassHost().press({ do: 'forward' })
    await pass(world, 500)
    ann.take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: null })
    await pass(world, 500)
    expect(ann.counted(0)).toEqual(RIGHT)
    const before = useClassHost().state
    const next = await reload(world)
    const host = useClassHost()
    expect(host.hosting).toBe('here')
    expect(host.state?.seats).toEqual(before?.seats)
    expect(host.state?.ballots).toEqual(before?.ballots)
    expect(host.state?.phase).toMatchObject({ kind: 'open', question: 0, round: 1 })
    ann.take({ do: 'answer', question: 0, round: 1, given: WRONG, sure: null })
    await pass(next, 1_000)
    expect(host.state?.ballots[0]?.[0]?.votes).toMatchObject([{ given: WRONG }])
    expect(ann.counted(0)).toEqual(WRONG)
  })

  it('keeps silent while the browser does not store, says so, and goes on all the same', async () => {
    const world = await hosting()
    const ann = new Phone(world, 21)
    const host = useClassHost()
    host.press({ do: 'forward' })
    await pass(world, 500)
    world.classes.shelf.refuses = true
    ann.take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: null })
    await pass(world, 500)
    expect(ann.counted(0)).toBeNull()
    expect(host.unsaved).toBe(true)
    await pass(world, 4_000)
    expect(ann.counted(0)).toEqual(RIGHT)
    world.classes.shelf.refuses = false
    await pass(world, 4_000)
    expect(host.unsaved).toBe(false)
  })

  it('goes on by hand while the link is lost, and counts what phones have kept once it is back', async () => {
    const world = await hosting()
    const ann = new Phone(world, 21)
    const host = useClassHost()
    host.press({ do: 'forward' })
    await pass(world, 500)
    world.classes.links.opened[0]?.cut()
    expect(host.way).toBe('lost')
    ann.take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: null })
    host.press({ do: 'hands', typed: 'B4' })
    expect(host.state?.ballots[0]?.[0]?.hands).toEqual(expect.arrayContaining([4]))
    await pass(world, 10_000)
    expect(host.way).toBe('up')
    ann.take({ do: 'wake' })
    await pass(world, 1_000)
    expect(host.state?.ballots[0]?.[0]).toMatchObject({ votes: [{ given: RIGHT }] })
    expect(ann.counted(0)).toEqual(RIGHT)
  })

  it('tells the broker again what it may have lost', async () => {
    const world = await hosting({ lesson: { ...wish().lesson, terms: { ...LESSON.terms, pacing: 'self' } } })
    useClassHost().press({ do: 'forward' })
    await pass(world, 500)
    const { broker, opened } = world.classes.links
    const before = [...broker.retained.keys()].sort()
    broker.retained.clear()
    opened[0]?.cut()
    await pass(world, 10_000)
    expect([...broker.retained.keys()].sort()).toEqual(before)
  })

  it('has one host among the tabs of a browser', async () => {
    const world = await hosting()
    makeWorld({ classes: new FakeClass({ links: world.classes.links, shelf: world.classes.shelf, lock: world.classes.lock }) })
    await useClassHost().resume()
    expect(useClassHost().hosting).toBe('elsewhere')
    expect(useClassHost().state).toBeNull()
  })

  it('leaves nothing on the broker when it is closed, and keeps the answers here', async () => {
    const world = await hosting()
    const ann = new Phone(world, 21)
    const host = useClassHost()
    host.press({ do: 'forward' })
    await pass(world, 500)
    const { sid } = link()
    const closing = host.close()
    await pass(world, 1_000)
    await closing
    expect([...world.classes.links.broker.retained.keys()]).toEqual([])
    expect(host.hosting).toBe('none')
    expect(ann.state.room?.phase).toBe('end')
    expect(world.classes.shelf.kept.has(stateName(sid))).toBe(true)
    expect(JSON.parse(world.classes.shelf.kept.get(`${ABOUT_START}${sid}`) ?? '')).toMatchObject({ closed: true, seats: 1, course: 'Harbours' })
    await reload(world)
    expect(useClassHost().hosting).toBe('none')
  })

  it('that was opened by mistake ends before its first question: phones are told, and no empty report is kept', async () => {
    const world = await hosting()
    const host = useClassHost()
    const phone = new Phone(world, 1)
    await pass(world, 1_000)
    expect(phone.state.door.kind).toBe('seat')
    host.take({ do: 'end' })
    await pass(world, 1_000)
    expect(phone.state.room?.phase).toBe('end')
    const closing = host.close()
    await pass(world, 2_000)
    await closing
    expect(world.classes.links.broker.retained.size).toBe(0)
    expect([...world.classes.shelf.kept.keys()]).toEqual([])
  })

  it('opens no link where only hands vote', async () => {
    const world = await hosting({ ways: 'hands' })
    expect(world.classes.links.opened).toEqual([])
    expect(useClassHost().door).toBeNull()
  })
})

describe('what the projector’s window is told', () => {
  it('holds no key before it is told, whatever happens', async () => {
    const world = await hosting()
    const host = useClassHost()
    const projector = world.classes.links.toWindows(link().sid)
    const heard: string[] = []
    projector.hear((message) => heard.push(JSON.stringify(message)))
    projector.say({ do: 'hello' })
    const secrets = LESSON.questions.map(({ says, explanation, picked }) => [says, explanation, picked.fact]).flat().filter((text): text is string => text !== null)
    const reasons = LESSON.questions.flatMap(({ question }) => ('traps' in question ? question.traps.map(({ reason }) => reason) : []))
    host.press({ do: 'forward' })
    await pass(world, 500)
    projector.say({ do: 'hands', typed: 'A 3' })
    projector.say({ do: 'forward' })
    await pass(world, 500)
    host.take({ do: 'talk' })
    projector.say({ do: 'forward' })
    await pass(world, 500)
    expect(host.state?.phase).toMatchObject({ kind: 'open', round: 2 })
    expect(heard.length).toBeGreaterThan(3)
    for (const secret of [...secrets, ...reasons]) expect(heard.join('\n')).not.toContain(secret)
    host.take({ do: 'close' })
    host.take({ do: 'reveal' })
    await pass(world, 500)
    expect(heard.join('\n')).toContain(LESSON.questions[0]?.says)
  })

  it('ignores what is no message', async () => {
    const world = await hosting()
    const projector = world.classes.links.toWindows(link().sid)
    for (const said of [null, 'end', { do: 'end' }, { do: 'hands', typed: 'x'.repeat(500) }]) projector.say(said)
    expect(useClassHost().state?.phase.kind).toBe('lobby')
  })
})
