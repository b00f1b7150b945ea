import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCard, type Card } from '../../../src/classroom/protocol/post/card.ts'
import { cardFor } from '../../../src/classroom/protocol/post/host-card.ts'
import { HostPost, outgoingDelivery, type Outgoing } from '../../../src/classroom/protocol/post/host-post.ts'
import { PlayerPost } from '../../../src/classroom/protocol/post/player-post.ts'
import { base64url } from '../../../src/classroom/protocol/bytes.ts'
import { newHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { newPlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import type { FromPlayer } from '../../../src/classroom/protocol/messages/from-player.ts'
import { topicText } from '../../../src/classroom/protocol/topics.ts'
import { sealingWith } from '../dice.ts'

const sealing = sealingWith(3)
const keys = newHostKeys(sealing)
const { sid } = keys
const host = new HostPost(keys, sealing)
const card: Card = { sid, signer: keys.signer.public, exchanger: keys.exchanger.public }
const ann = newPlayerKeys(sealing)
const annPost = new PlayerPost(card, ann, keys.room, sealing)
const bob = newPlayerKeys(sealing)
const bobPost = new PlayerPost(card, bob, null, sealing)

const JOIN: FromPlayer = { do: 'join', name: 'Ann', seat: null, proof: null }
const ANSWER: FromPlayer = { do: 'answer', question: 3, round: 1, turn: 0, given: { kind: 'option', text: 'Port Veyra' }, sure: 'sure', ms: 4_100 }
const tick: Outgoing = {
  topic: { kind: 'tick', sid },
  to: null,
  seq: 2 ** 40 + 5,
  message: { do: 'tick', state: 1, vote: { question: 3, round: 1 }, answered: 'Ag', seats: 2, clock: null },
}
const own: Outgoing = { topic: { kind: 'own', sid, pid: ann.pid }, to: base64url(ann.exchanger.public), seq: 9, message: { do: 'own', status: 'waiting' } }

function sent(post: PlayerPost, message: FromPlayer): { topic: string; bytes: Uint8Array } {
  const packet = post.write(message)
  if (packet === null) throw new Error('not written')
  return packet
}

function said(outgoing: Outgoing, from = host): { topic: string; bytes: Uint8Array } {
  const bytes = from.write(outgoing)
  if (bytes === null) throw new Error('not written')
  return { topic: topicText(outgoing.topic), bytes }
}

const refusalOf = (read: { readonly kind: string; readonly why?: string }): string | undefined => (read.kind === 'refused' ? read.why : undefined)

describe('what the host says to a key without a seat', () => {
  it('is not kept by the broker, since anybody makes as many keys as they like', () => {
    const none = (why: 'unknown' | 'full' | 'turned-away' | 'removed'): Outgoing => ({ ...own, message: { do: 'own', status: 'none', why } })
    expect(outgoingDelivery(own)).toEqual({ qos: 1, retain: true })
    expect([none('unknown'), none('full')].map((one) => outgoingDelivery(one).retain)).toEqual([false, false])
    expect([none('turned-away'), none('removed')].map((one) => outgoingDelivery(one).retain)).toEqual([true, true])
  })
})

describe('what a player says', () => {
  it('reaches the host with whose it is', () => {
    const { topic, bytes } = sent(annPost, ANSWER)
    expect(topic).toBe(`q1/${sid}/u/${ann.pid}`)
    expect(host.read(topic, bytes)).toEqual({
      kind: 'message',
      message: { pid: ann.pid, key: base64url(ann.exchanger.public), knowsRoom: false, message: ANSWER },
    })
  })

  it('shows at the door whether the player has the join link', () => {
    const readJoin = (post: PlayerPost, join: FromPlayer): unknown => {
      const { topic, bytes } = sent(post, join)
      return host.read(topic, bytes)
    }
    expect(readJoin(annPost, JOIN)).toMatchObject({ message: { knowsRoom: true } })
    expect(readJoin(bobPost, JOIN)).toMatchObject({ message: { knowsRoom: false } })
    expect(readJoin(bobPost, { ...JOIN, do: 'join', proof: 'AAAAAAAAAAAAAAAAAAAAAA' })).toMatchObject({ message: { knowsRoom: false } })
  })

  it('is forged under the id of another', () => {
    const { bytes } = sent(bobPost, ANSWER)
    expect(refusalOf(host.read(`q1/${sid}/u/${ann.pid}`, bytes))).toBe('forged')
    // With the other's public key in front it cannot be opened.
    const posing = new Uint8Array([...ann.exchanger.public, ...bytes.subarray(32)])
    expect(refusalOf(host.read(`q1/${sid}/u/${ann.pid}`, posing))).toBe('unopened')
  })

  it('is refused with any byte changed, cut or too long', () => {
    const { topic, bytes } = sent(annPost, ANSWER)
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const changed = bytes.map((byte, at) => (at === place ? byte ^ by : byte))
        expect(['forged', 'unopened']).toContain(refusalOf(host.read(topic, changed)))
      }),
    )
    expect(refusalOf(host.read(topic, bytes.subarray(0, 20)))).toBe('malformed')
    expect(refusalOf(host.read(topic, bytes.subarray(0, 60)))).toBe('unopened')
    expect(refusalOf(host.read(topic, new Uint8Array(16_385)))).toBe('oversized')
  })

  it('is not taken in another room, nor on another topic', () => {
    const { topic, bytes } = sent(annPost, ANSWER)
    const elsewhere = new HostPost(newHostKeys(sealing), sealing)
    expect(refusalOf(elsewhere.read(topic, bytes))).toBe('elsewhere')
    expect(refusalOf(host.read(`q1/${sid}/d/state`, bytes))).toBe('elsewhere')
    expect(refusalOf(host.read('x', bytes))).toBe('elsewhere')
  })

  it('is malformed where it fits no schema, and the host counts it and goes on', () => {
    const agreed = sealing.agree(ann.exchanger.secret, keys.exchanger.public, new TextEncoder().encode(sid))
    const topic = `q1/${sid}/u/${ann.pid}`
    const about = new TextEncoder().encode(topic)
    const refusals = fc.sample(fc.oneof(fc.json(), fc.string()), 200).map((text) => {
      const sealed = sealing.seal(agreed ?? new Uint8Array(32), about, new TextEncoder().encode(text))
      return refusalOf(host.read(topic, new Uint8Array([...ann.exchanger.public, ...sealed])))
    })
    expect(new Set(refusals)).toEqual(new Set(['malformed']))
  })
})

describe('what the host says', () => {
  it('to the room is read by everyone with its key, with its number', () => {
    const { topic, bytes } = said(tick)
    expect(annPost.read(topic, bytes)).toEqual({ kind: 'message', message: { topic, seq: 2 ** 40 + 5, message: tick.message } })
    expect(refusalOf(bobPost.read(topic, bytes))).toBe('unopened')
  })

  it('can be read by whoever was let in later', () => {
    const late = new PlayerPost(card, newPlayerKeys(sealing), null, sealing)
    const { topic, bytes } = said(tick)
    late.enter('nonsense')
    expect(refusalOf(late.read(topic, bytes))).toBe('unopened')
    late.enter(base64url(keys.room))
    expect(late.read(topic, bytes)).toMatchObject({ kind: 'message' })
  })

  it('to one player is read by that player alone', () => {
    const { topic, bytes } = said(own)
    expect(annPost.read(topic, bytes)).toMatchObject({ message: { seq: 9, message: own.message } })
    expect(refusalOf(bobPost.read(topic, bytes))).toBe('elsewhere')
    const bobs = topicText({ kind: 'own', sid, pid: bob.pid })
    expect(refusalOf(bobPost.read(bobs, bytes))).toBe('forged')
  })

  it('shows a stranger on the broker nothing of it', () => {
    for (const outgoing of [tick, own]) {
      const text = new TextDecoder('latin1').decode(said(outgoing).bytes)
      for (const word of ['tick', 'answered', 'own', 'waiting', 'question']) expect(text).not.toContain(word)
    }
  })

  it('is forged by a second host, by a player, and on another topic', () => {
    const impostor = new HostPost({ ...newHostKeys(sealing), sid, room: keys.room, roomKey: keys.roomKey }, sealing)
    expect(refusalOf(annPost.read(`q1/${sid}/d/tick`, said(tick, impostor).bytes))).toBe('forged')
    const { bytes } = said(tick)
    expect(refusalOf(annPost.read(`q1/${sid}/d/state`, bytes))).toBe('forged')
  })

  it('is refused with any byte changed, and for bytes from anywhere', () => {
    const { topic, bytes } = said(tick)
    for (const place of [0, 63, 64, 71, 72, 96, bytes.length - 1]) {
      expect(refusalOf(annPost.read(topic, bytes.map((byte, at) => (at === place ? byte ^ 1 : byte))))).toBe('forged')
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom('state', 'tick', 'q/0', `p/${ann.pid}`), (any, where) => {
        expect(refusalOf(annPost.read(`q1/${sid}/d/${where}`, any))).toBe('forged')
      }),
      { numRuns: 50 },
    )
    expect(refusalOf(annPost.read(topic, new Uint8Array(20_000)))).toBe('oversized')
  })

  it('is not said where it is larger than any message', () => {
    const long = { ...tick, message: { ...tick.message, answered: 'A'.repeat(17_000) } }
    expect(host.write(long)).toBeNull()
  })

  it('is malformed where the same host speaks another version', () => {
    const { topic, bytes } = said({ ...tick, message: { do: 'own', status: 'waiting' } })
    expect(refusalOf(annPost.read(topic, bytes))).toBe('malformed')
  })
})

describe('the card of a room', () => {
  it('tells who knows the room, or only its code, whose room it is', () => {
    for (const code of [null, '048210']) {
      const { topic, bytes } = cardFor(code, keys, sealing)
      expect(readCard(topic, bytes, sealing)).toEqual({ kind: 'message', message: card })
    }
  })

  it('of another host is not that of the room', () => {
    const other = newHostKeys(sealing)
    const { bytes } = cardFor(null, other, sealing)
    expect(refusalOf(readCard(`q1/${sid}/d/card`, bytes, sealing))).toBe('forged')
    const posing = cardFor(null, { ...other, sid }, sealing)
    expect(refusalOf(readCard(posing.topic, posing.bytes, sealing))).toBe('elsewhere')
  })

  it('under another code is forged: nobody puts a room behind a code that its host did not give', () => {
    const { bytes } = cardFor('048210', keys, sealing)
    expect(refusalOf(readCard('q1/code/111111', bytes, sealing))).toBe('forged')
  })

  it('is refused for bytes from anywhere', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readCard('q1/code/111111', bytes, sealing)).toEqual({ kind: 'refused', why: 'malformed' })
      }),
    )
    expect(refusalOf(readCard('q1/code/111111', new Uint8Array(20_000), sealing))).toBe('oversized')
    expect(refusalOf(readCard(`q1/${sid}/d/state`, new Uint8Array(9), sealing))).toBe('elsewhere')
  })

  it('with a key that is none leads nowhere: nothing can be said or read', () => {
    const post = new PlayerPost({ ...card, exchanger: new Uint8Array(32) }, ann, keys.room, sealing)
    expect(post.write(JOIN)).toBeNull()
    expect(refusalOf(post.read(topicText(own.topic), said(own).bytes))).toBe('unopened')
  })
})
