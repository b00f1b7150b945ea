import { connect, type Socket } from 'node:net'
import { describe, expect, it, vi } from 'vitest'
import { newHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { cardFor } from '../../../src/classroom/protocol/post/host-card.ts'
import { hostProof } from '../../../src/classroom/protocol/post/host-proof.ts'
import { topicText } from '../../../src/classroom/protocol/topics.ts'
import { CODE, Ground, sealing } from './ground.ts'

const PID = 'p'.repeat(16)
const OTHER = 'o'.repeat(16)
const keys = newHostKeys(sealing)
const { sid } = keys
const up = topicText({ kind: 'up', sid, pid: PID })
const state = topicText({ kind: 'state', sid })
const name = (letter: string): string => letter.repeat(20)

/** A connection of the host, proven by its keys. */
const proven = (clientId = name('h'), of = keys) => ({ clientId, username: of.sid, password: hostProof(clientId, of, sealing) })

describe('the broker refuses and counts', () => {
  it('a stranger who wants to hear everything, or what others are told', async () => {
    const { stranger, broker } = await open()
    const all = await stranger.subscribe('#', '+/+/u/+', `q1/${sid}/u/+`, `q1/${sid}/#`, '$SYS/#', up, topicText({ kind: 'own', sid, pid: OTHER }))
    expect(all).toEqual([128, 128, 128, 128, 128, 128, 128])
    expect(await stranger.subscribe(state, topicText({ kind: 'own', sid, pid: PID }))).toEqual([1, 1])
    expect(broker.refused).toEqual({ wildcard: 5, 'not-yours': 2 })
    expect(stranger.isGone).toBe(false)
  })

  it.each([
    ['what only the host says', state, true, 'not-yours'],
    ['in the name of another player', topicText({ kind: 'up', sid, pid: OTHER }), false, 'not-yours'],
    ['that a player is gone', topicText({ kind: 'gone', sid, pid: PID }), false, 'not-yours'],
    ['something that is kept', up, true, 'delivery'],
    ['on a topic that is none', 'q1/chat', false, 'no-topic'],
    ['on the broker’s own topics', '$SYS/x', false, 'no-topic'],
    ['another room’s code', topicText({ kind: 'code', code: CODE }), true, 'not-yours'],
  ])('a player who says %s', async (_what, topic, retain, why) => {
    const { ground, stranger, broker } = await open()
    const witness = await ground.stranger(proven())
    await witness.subscribe(state, `q1/${sid}/u/+`, `q1/${sid}/w/+`)
    stranger.publish(topic, 'bytes', { retain })
    await stranger.gone()
    expect(broker.refused).toEqual({ [why]: 1 })
    expect(witness.heard).toEqual([])
    expect(broker.kept).toBe(0)
  })

  it('a will that speaks for others, and takes one’s own', async () => {
    const ground = await Ground.open()
    const host = await ground.stranger(proven())
    await host.subscribe(`q1/${sid}/w/+`)
    for (const pid of [OTHER, PID]) {
      const will = { topic: topicText({ kind: 'gone', sid, pid }), payload: Buffer.alloc(0), qos: 0 as const, retain: false }
      const stranger = await ground.stranger({ username: PID, will })
      expect(stranger.isUp).toBe(pid === PID)
      stranger.client.stream.destroy()
    }
    await vi.waitUntil(() => host.heard.length > 0)
    expect(host.heard).toEqual([topicText({ kind: 'gone', sid, pid: PID })])
    expect(ground.broker.refused).toEqual({ 'foreign-will': 1 })
  })

  it.each([
    ['no proof at all', { password: 'let me in' }],
    ['the proof of another connection', { ...proven(), clientId: name('x') }],
    ['a proof that was cut', { ...proven(), password: proven().password.slice(0, -4) }],
  ])('a host with %s', async (_what, options) => {
    const ground = await Ground.open()
    const impostor = await ground.stranger(options)
    expect(impostor.isUp).toBe(false)
    expect(ground.broker.refused).toEqual({ 'no-host': 1 })
    expect(ground.broker.rooms).toBe(0)
  })

  it('a second room that wants the first one’s topics, players or code', async () => {
    const ground = await Ground.open()
    const card = cardFor(CODE, keys, sealing)
    const host = await ground.stranger(proven())
    host.publish(card.topic, card.bytes, { retain: true })
    await vi.waitUntil(() => ground.broker.kept === 1)
    const others = newHostKeys(sealing)
    const second = await ground.stranger(proven(name('s'), others))
    expect(await second.subscribe(`q1/${sid}/u/+`, `q1/${others.sid}/u/+`)).toEqual([128, 1])
    second.publish(state, 'bytes', { retain: true })
    await second.gone()
    for (const bytes of [cardFor(CODE, others, sealing).bytes, new Uint8Array(0)]) {
      const again = await ground.stranger(proven(name('t'), others))
      again.publish(card.topic, bytes, { retain: true })
      await again.gone()
    }
    const replayer = await ground.stranger(proven(name('r'), others))
    replayer.publish(topicText({ kind: 'code', code: '111111' }), card.bytes, { retain: true })
    await replayer.gone()
    expect(ground.broker.refused).toEqual({ wildcard: 1, 'not-yours': 1, 'code-taken': 3 })
    expect(ground.broker.kept).toBe(1)
  })

  it('to keep more of a room than there is place for, and passes it on all the same', async () => {
    const ground = await Ground.open({ keptTopics: 2 })
    const host = await ground.stranger(proven())
    const listener = await ground.stranger()
    const topics = [0, 1, 2].map((place) => topicText({ kind: 'question', sid, place }))
    await listener.subscribe(...topics)
    for (const topic of topics) host.publish(topic, 'bytes', { retain: true })
    await vi.waitUntil(() => listener.heard.length === 3)
    expect([ground.broker.kept, ground.broker.refused, host.isGone]).toEqual([2, { 'too-much-kept': 1 }, false])
  })

  it('a connection for something else, and lets go of it though the other side does not', async () => {
    const ground = await Ground.open()
    const socket = connect({ port: Number(new URL(ground.address).port), host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => undefined)
    socket.write('GET /elsewhere HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await new Promise((resolve) => socket.once('data', resolve))
    await vi.waitUntil(async () => (await ground.sockets()) === 0, { timeout: 3_000 })
    socket.destroy()
  })

  it('a flood, of which nothing reaches others, while the host may speak to a whole room', async () => {
    const ground = await Ground.open({ packetsPerSecond: 1, packetsAtOnce: 10 })
    const host = await ground.stranger(proven())
    await host.subscribe(`q1/${sid}/u/+`)
    const flooder = await ground.stranger()
    for (let index = 0; index < 200; index += 1) flooder.publish(up, 'bytes')
    await flooder.gone()
    for (let index = 0; index < 200; index += 1) host.publish(topicText({ kind: 'question', sid, place: index % 50 }), 'bytes', { retain: true })
    await vi.waitUntil(() => ground.broker.kept === 50)
    expect(host.heard.length).toBeLessThanOrEqual(10)
    expect(ground.broker.refused).toEqual({ flood: 1 })
    expect(host.isGone).toBe(false)
  })

  it('a flood of a host, whose limit is a high one', async () => {
    const ground = await Ground.open({ hostPacketsPerSecond: 1, hostPacketsAtOnce: 30 })
    const host = await ground.stranger(proven())
    for (let index = 0; index < 60; index += 1) host.publish(topicText({ kind: 'tick', sid }), 'bytes')
    await host.gone()
    expect(ground.broker.refused).toEqual({ flood: 1 })
  })

  it('whoever takes nothing, before all others have waited long for it', async () => {
    const ground = await Ground.open({ drainMs: 300 })
    const port = Number(new URL(ground.address).port)
    const wire = connect(port, '127.0.0.1')
    const createConnection = (): Socket => wire
    const [host, witness] = [await ground.stranger(proven()), await ground.stranger()]
    const stuck = await ground.stranger({ username: OTHER, wsOptions: { createConnection } })
    await Promise.all([witness.subscribe(state), stuck.subscribe(state)])
    wire.pause()
    // More than the buffers of two systems hold.
    for (let index = 0; index < 1_500; index += 1) host.publish(state, new Uint8Array(16_000), { qos: 0 })
    await vi.waitUntil(() => witness.heard.length === 1_500, { timeout: 20_000 })
    expect(stuck.heard.length).toBeLessThan(1_500)
    await vi.waitUntil(() => ground.broker.connections === 2, { timeout: 5_000 })
    expect([host.isGone, witness.isGone]).toEqual([false, false])
  })

  it('a message that is too large, in one frame or in many', async () => {
    const { stranger, broker, ground } = await open()
    stranger.publish(up, new Uint8Array(20_000))
    await stranger.gone()
    const slow = await ground.stranger()
    // The head of a packet of 200 MB, and never an end.
    slow.client.stream.write(Buffer.from([0x30, 0x80, 0x84, 0xaf, 0x5f]))
    await slow.gone()
    const justTooLarge = await ground.stranger()
    justTooLarge.publish(up, new Uint8Array(16_385))
    await justTooLarge.gone()
    expect(broker.refused).toEqual({ oversized: 3 })
  })

  it('codes tried at random, from one address altogether', async () => {
    const ground = await Ground.open({ wrongCodesPerMinute: 5 })
    const card = cardFor(CODE, keys, sealing)
    const host = await ground.stranger(proven())
    host.publish(card.topic, card.bytes, { retain: true })
    await vi.waitUntil(() => ground.broker.kept === 1)
    const guess = async (code: string): Promise<readonly number[]> => (await ground.stranger()).subscribe(topicText({ kind: 'code', code }))
    for (const code of ['000001', '000002', '000003', '000004', '000005']) {
      expect(await guess(code)).toEqual([1])
      if (code === '000003') expect(await guess(CODE)).toEqual([1])
    }
    expect(await guess('000006')).toEqual([128])
    expect(await guess(CODE)).toEqual([128])
    expect(ground.broker.refused).toEqual({ guessing: 2 })
  })

  it('the older of two connections of one name', async () => {
    const ground = await Ground.open()
    const first = await ground.stranger({ clientId: name('d') })
    const second = await ground.stranger({ clientId: name('d') })
    await first.gone()
    expect(await second.subscribe(state)).toEqual([1])
    expect(ground.broker.connections).toBe(1)
  })

  it.each([
    ['a session that lasts', { clean: false }],
    ['no sign of life', { keepalive: 0 }],
    ['a name that is guessed at once', { clientId: 'me' }],
    ['another version', { protocolVersion: 5 as const }],
  ])('a connection with %s', async (_what, options) => {
    const ground = await Ground.open()
    expect((await ground.stranger(options)).isUp).toBe(false)
    expect(ground.broker.refused).toEqual({ unserved: 1 })
  })

  it('more connections than there may be, and more a second', async () => {
    const few = await Ground.open({ connections: 2 })
    const all = [await few.stranger(), await few.stranger(), await few.stranger()]
    expect(all.map(({ isUp }) => isUp)).toEqual([true, true, false])
    expect(few.broker.refused).toEqual({ full: 1 })
    const slow = await Ground.open({ connectsPerSecond: 1 })
    const both = await Promise.all([slow.stranger(), slow.stranger()])
    expect(both.filter(({ isUp }) => isUp)).toHaveLength(1)
    expect(slow.broker.refused).toEqual({ rush: 1 })
  })

  it('more topics than one connection needs', async () => {
    const ground = await Ground.open({ subscriptions: 2 })
    const stranger = await ground.stranger()
    const questions = [0, 1, 2].map((place) => topicText({ kind: 'question', sid, place }))
    expect(await stranger.subscribe(...questions)).toEqual([1, 1, 128])
    expect(ground.broker.refused).toEqual({ 'too-many-topics': 1 })
  })
})

async function open() {
  const ground = await Ground.open()
  return { ground, broker: ground.broker, stranger: await ground.stranger({ username: PID }) }
}