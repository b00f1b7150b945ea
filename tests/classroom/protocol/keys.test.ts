import { hexToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { base64url } from '../../../src/classroom/protocol/bytes.ts'
import { checkWords } from '../../../src/classroom/protocol/keys/check-words.ts'
import { ENGLISH_WORDS } from '../../../src/classroom/protocol/keys/english-words.ts'
import { hostKeysText, newHostKeys, readHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { pidOf, sidOf } from '../../../src/classroom/protocol/keys/ids.ts'
import { newPlayerKeys, playerKeysText, readPlayerKeys } from '../../../src/classroom/protocol/keys/player-keys.ts'
import { proofOf, roomKey } from '../../../src/classroom/protocol/keys/room-key.ts'
import { readJoinLink } from '../../../src/classroom/protocol/join-link.ts'
import { joinLink } from '../../../src/classroom/protocol/write-join-link.ts'
import { sealingWith } from '../dice.ts'

const sealing = sealingWith(1)

describe('the keys of a room', () => {
  const keys = newHostKeys(sealing)

  it('make its id, which tells them from any others', () => {
    expect(keys.sid).toBe(sidOf(keys.signer.public, keys.exchanger.public))
    expect(keys.sid).toMatch(/^[a-z2-7]{26}$/)
    expect(newHostKeys(sealing).sid).not.toBe(keys.sid)
    // SHA-256 of 64 zero bytes begins f5a5fd42d16a20302798ef6ed309979b.
    const zeros = new Uint8Array(32)
    expect(sidOf(zeros, zeros)).toBe('6ws72qwrniqdaj4y55xngcmxtm')
    expect(base64url(hexToBytes('f5a5fd42d16a20302798ef6ed309979b'))).toBe('9aX9QtFqIDAnmO9u0wmXmw')
  })

  it('are kept as text, and nothing else is taken for them', () => {
    expect(readHostKeys(hostKeysText(keys), sealing)).toEqual(keys)
    for (const text of ['', '..', 'a.b.c', hostKeysText(keys).slice(1), `${hostKeysText(keys)}A`]) {
      expect(readHostKeys(text, sealing)).toBeNull()
    }
  })

  it('prove who has the join link', () => {
    const { pid } = newPlayerKeys(sealing)
    expect(proofOf(keys.roomKey, pid)).toBe(proofOf(roomKey(keys.room, keys.sid), pid))
    expect(proofOf(roomKey(sealing.random(16), keys.sid), pid)).not.toBe(proofOf(keys.roomKey, pid))
    expect(proofOf(keys.roomKey, newPlayerKeys(sealing).pid)).not.toBe(proofOf(keys.roomKey, pid))
  })
})

describe('the keys of a player', () => {
  const keys = newPlayerKeys(sealing)

  it('make the id that stands for them', () => {
    expect(keys.pid).toBe(pidOf(keys.exchanger.public))
    expect(keys.pid).toMatch(/^[a-z2-7]{16}$/)
  })

  it('are kept as text, and nothing else is taken for them', () => {
    expect(readPlayerKeys(playerKeysText(keys), sealing)).toEqual(keys)
    for (const text of ['', 'x', `${playerKeysText(keys)}A`, '%']) expect(readPlayerKeys(text, sealing)).toBeNull()
  })
})

describe('the check words', () => {
  it('are 2,048 plain words that differ in their first four letters', () => {
    expect(ENGLISH_WORDS).toHaveLength(2_048)
    expect(ENGLISH_WORDS.every((word) => /^[a-z]{3,8}$/.test(word))).toBe(true)
    expect(new Set(ENGLISH_WORDS.map((word) => word.slice(0, 4))).size).toBe(2_048)
    expect(ENGLISH_WORDS.filter((word) => ['bomb', 'gun', 'victim', 'weapon'].includes(word))).toEqual([])
  })

  it('are four, and the same for the same room alone', () => {
    const { sid } = newHostKeys(sealing)
    const words = checkWords(sid, ENGLISH_WORDS)
    expect(words).toHaveLength(4)
    expect(words).toEqual(checkWords(sid, ENGLISH_WORDS))
    expect(checkWords(newHostKeys(sealing).sid, ENGLISH_WORDS)).not.toEqual(words)
    expect(words.every((word) => ENGLISH_WORDS.includes(word))).toBe(true)
  })

  it('need the whole list', () => {
    expect(() => checkWords('x', ENGLISH_WORDS.slice(1))).toThrow(RangeError)
  })
})

describe('a join link', () => {
  const { sid, room } = newHostKeys(sealing)
  const queryOf = (link: string): Record<string, string> => Object.fromEntries(new URLSearchParams(link.slice(link.indexOf('?'))))

  it.each([null, 'wss://broker.example/mqtt', 'ws://192.168.1.7:8080/mqtt?x=1&y=2'])('says room, key and broker: %s', (broker) => {
    const link = joinLink({ sid, room, broker }, 'http://192.168.1.7:4173/')
    expect(link).toContain(`/#/j/${sid}?k=`)
    expect(readJoinLink(sid, queryOf(link))).toEqual({ sid, room, broker })
  })

  it('is none with anything else', () => {
    const k = base64url(room)
    expect(readJoinLink(sid, { k })).toEqual({ sid, room, broker: null })
    for (const query of [{}, { k: 1 }, { k: k.slice(1) }, { k: [k] }, { k, b: 'http://x' }, { k, b: 'javascript:1' }, { k, b: `ws://${'x'.repeat(300)}` }]) {
      expect(readJoinLink(sid, query)).toBeNull()
    }
    expect(readJoinLink('../x', { k })).toBeNull()
  })
})
