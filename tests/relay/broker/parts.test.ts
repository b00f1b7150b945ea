import { describe, expect, it } from 'vitest'
import { newHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { cardFor } from '../../../src/classroom/protocol/post/host-card.ts'
import { refusalToWrite } from '../../../src/relay/broker/access.ts'
import { Bucket } from '../../../src/relay/broker/bucket.ts'
import { Kept } from '../../../src/relay/broker/kept.ts'
import { USUAL_LIMITS } from '../../../src/relay/broker/limits.ts'
import { neighbourOf, Neighbours } from '../../../src/relay/broker/neighbours.ts'
import { PacketHeads } from '../../../src/relay/broker/packet-heads.ts'
import { refusedLine } from '../../../src/relay/broker/refused-line.ts'
import { Rooms } from '../../../src/relay/broker/rooms.ts'
import { CODE, sealing } from './ground.ts'

describe('the card of a room under its code', () => {
  it('has its signature looked at when it first comes, and not again', async () => {
    const kept = new Kept()
    const rooms = new Rooms(kept, USUAL_LIMITS)
    let checks = 0
    const counting = { ...sealing, verify: (...what: Parameters<typeof sealing.verify>) => ((checks += 1), sealing.verify(...what)) }
    const keys = newHostKeys(sealing)
    rooms.enter(keys.sid, 'here')
    const { topic, bytes } = cardFor(CODE, keys, sealing)
    const write = (what: Uint8Array) => refusalToWrite({ kind: 'host', sid: keys.sid }, { topic, bytes: what, qos: 1, retain: true }, rooms, counting)
    expect(write(bytes)).toBeNull()
    await kept.storeRetained({ cmd: 'publish', topic, payload: Buffer.from(bytes), qos: 1, retain: true, dup: false, brokerId: 'b', brokerCounter: 1 })
    expect([write(bytes), write(bytes), checks]).toEqual([null, null, 1])
    const forged = Uint8Array.from(bytes, (byte, at) => (at === 0 ? byte ^ 1 : byte))
    expect([write(forged), checks]).toEqual(['code-taken', 2])
  })
})

describe('what the console hears', () => {
  const now = { connections: 4, rooms: 1, kept: 9 }

  it('is what was refused since it last heard of it, and what there is', () => {
    const refused = { flood: 3, guessing: 2, rush: 1 }
    expect(refusedLine({ ...now, refused }, { flood: 1, rush: 1 })).toBe('The broker refused: flood 2, guessing 2. Now: connections 4, rooms 1, messages kept 9.')
    expect(refusedLine({ ...now, refused }, refused)).toBeNull()
  })
})

describe('the heads of packets', () => {
  const packets = Uint8Array.from([0xc0, 0, 0x32, 3, 7, 7, 7, 0x30, 0x81, 1, ...Array<number>(129).fill(9), 0xe0, 0])

  it.each([1, 2, 3, 7, 200])('are found in pieces of %i bytes', (size) => {
    const found: (readonly [number, number])[] = []
    const heads = new PacketHeads()
    for (let at = 0; at < packets.length; at += size) heads.take(packets.subarray(at, at + size), (kind, length) => found.push([kind, length]))
    expect(found).toEqual([
      [12, 0],
      [3, 3],
      [3, 129],
      [14, 0],
    ])
  })

  it('are told before the packet is there, and endless where the length is none', () => {
    const lengths: number[] = []
    new PacketHeads().take(Uint8Array.from([0x30, 0xff, 0xff, 0xff, 0x7f]), (_kind, length) => lengths.push(length))
    new PacketHeads().take(Uint8Array.from([0x30, 0xff, 0xff, 0xff, 0xff]), (_kind, length) => lengths.push(length))
    expect(lengths).toEqual([268_435_455, Infinity])
  })
})

describe('a measure', () => {
  it('lets so many pass at once, and so many a second', () => {
    const bucket = new Bucket(2, 3, 0)
    expect([0, 0, 0, 0].map((at) => bucket.take(at))).toEqual([true, true, true, false])
    expect([500, 500, 10_000, 10_000, 10_000, 10_000].map((at) => bucket.take(at))).toEqual([true, false, true, true, true, false])
    expect([bucket.has(10_500), bucket.has(10_500), bucket.isFull(10_500), bucket.isFull(20_000)]).toEqual([true, true, false, true])
  })

  it('is one for each neighbour, of which no more are remembered than matter', () => {
    const neighbours = new Neighbours(1, 1)
    expect(neighbours.of('a', 0).take(0)).toBe(true)
    for (let index = 0; index < 5_000; index += 1) neighbours.of(`n${index}`, 0)
    expect(neighbours.of('a', 0).take(0)).toBe(false)
    expect(neighbours.of('a', 1_000).take(1_000)).toBe(true)
  })

  it.each([
    ['::ffff:192.168.1.7', '192.168.1.7'],
    ['192.168.1.7', '192.168.1.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['fe80::1', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    [undefined, ''],
  ])('counts %s as %s', (address, neighbour) => {
    expect(neighbourOf(address)).toBe(neighbour)
  })
})

describe('what is kept', () => {
  it('is as large as it looks, however much came in with it', async () => {
    const kept = new Kept()
    const payload = Buffer.alloc(65_536).subarray(0, 10)
    await kept.storeRetained({ cmd: 'publish', topic: 'x', payload, qos: 1, retain: true, dup: false, brokerId: '', brokerCounter: 0 })
    const [packet] = await kept.createRetainedStreamCombi(['x']).toArray()
    expect(packet.payload.buffer.byteLength).toBe(10)
  })
})

describe('rooms', () => {
  const limits = { rooms: 2, roomsOfAddress: 2, keptTopics: 2, keptBytes: 100, forgetAfterMs: 1_000 }

  function open() {
    const kept = new Kept()
    const rooms = new Rooms(kept, limits)
    const say = async (sid: string, topic: string, bytes: number, code: string | null = null): Promise<boolean> => {
      const may = rooms.keep(sid, topic, code, bytes)
      const packet = { cmd: 'publish' as const, topic, payload: Buffer.alloc(bytes), qos: 1 as const, retain: true, dup: false, brokerId: '', brokerCounter: 0 }
      if (may) await kept.storeRetained(packet)
      return may
    }
    return { kept, rooms, say }
  }

  it('keep so many topics and bytes, counted anew as they are replaced and cleared', async () => {
    const { rooms, say } = open()
    rooms.enter('a', '1')
    expect([await say('a', 'x', 60), await say('a', 'y', 50), await say('a', 'x', 40), await say('a', 'y', 50)]).toEqual([true, false, true, true])
    expect([await say('a', 'z', 1), await say('a', 'x', 0), await say('a', 'z', 1)]).toEqual([false, true, true])
    expect(await say('b', 'x', 1)).toBe(false)
  })

  it('are forgotten with all that was kept once their host has been gone for long', async () => {
    const { kept, rooms, say } = open()
    rooms.enter('a', '1')
    await say('a', 'code', 5, '123456')
    rooms.leave('a', 5_000)
    rooms.sweep(5_999)
    expect([rooms.size, kept.size, rooms.mayHave('123456', 'b')]).toEqual([1, 1, false])
    rooms.enter('a', '1')
    rooms.sweep(99_000)
    expect(kept.size).toBe(1)
    rooms.leave('a', 99_000)
    rooms.sweep(100_000)
    expect([rooms.size, kept.size, rooms.mayHave('123456', 'b')]).toEqual([0, 0, true])
  })

  it('give way to new ones, the longest left first, but never while their host is there', async () => {
    const { rooms, say } = open()
    for (const sid of ['a', 'b']) {
      rooms.enter(sid, sid)
      await say(sid, sid, 1)
    }
    expect(rooms.enter('c', 'c')).toBe(false)
    rooms.leave('b', 1)
    rooms.leave('a', 2)
    expect(rooms.enter('c', 'c')).toBe(true)
    expect([await say('b', 'b', 1), await say('a', 'a', 1)]).toEqual([false, true])
  })

  it('have one code each', async () => {
    const { rooms, say } = open()
    rooms.enter('a', '1')
    await say('a', 'one', 5, '111111')
    expect([rooms.mayHave('111111', 'a'), rooms.mayHave('222222', 'a'), rooms.mayHave('222222', 'b')]).toEqual([true, false, true])
    await say('a', 'one', 0, '111111')
    expect(rooms.mayHave('222222', 'a')).toBe(true)
  })

  it('do not push out the rooms of other addresses, though their hosts come and go', async () => {
    const kept = new Kept()
    const rooms = new Rooms(kept, { ...limits, rooms: 3, roomsOfAddress: 2 })
    rooms.enter('mine', 'me')
    rooms.leave('mine', 1)
    rooms.enter('mine', 'me')
    expect(rooms.keep('mine', 'x', '123456', 5)).toBe(true)
    rooms.leave('mine', 1)
    for (const sid of ['a', 'b', 'c', 'd', 'e']) {
      rooms.enter(sid, 'stranger')
      rooms.keep(sid, sid, null, 5)
      rooms.leave(sid, 2)
    }
    expect([rooms.size, rooms.mayHave('123456', 'a')]).toEqual([3, false])
  })

  it('come so many from one address', () => {
    const rooms = new Rooms(new Kept(), { ...limits, rooms: 9, roomsOfAddress: 1 })
    expect([rooms.enter('a', '1'), rooms.enter('b', '1'), rooms.enter('b', '2'), rooms.enter('a', '1')]).toEqual([true, false, true, true])
  })
})
