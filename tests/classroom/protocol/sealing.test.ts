import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sealingWith } from '../dice.ts'

const sealing = sealingWith(2)
const none = new Uint8Array(0)

describe('sealing', () => {
  it('signs as RFC 8032 (7.1, test 1) has it', () => {
    const { secret, public: key } = sealing.signer(hexToBytes('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60'))
    expect(bytesToHex(key)).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a')
    expect(bytesToHex(sealing.sign(none, secret))).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    )
  })

  it('agrees with the other side and with nobody else', () => {
    const [mine, theirs, third] = [1, 2, 3].map((byte) => sealing.exchanger(new Uint8Array(32).fill(byte)))
    if (mine === undefined || theirs === undefined || third === undefined) throw new Error('no keys')
    const salt = Uint8Array.of(1)
    expect(sealing.agree(mine.secret, theirs.public, salt)).toEqual(sealing.agree(theirs.secret, mine.public, salt))
    expect(sealing.agree(mine.secret, theirs.public, salt)).not.toEqual(sealing.agree(mine.secret, third.public, salt))
    expect(sealing.agree(mine.secret, theirs.public, salt)).not.toEqual(sealing.agree(mine.secret, theirs.public, none))
  })

  it('agrees on nothing with a point of low order, or with bytes that are no key', () => {
    const { secret } = sealing.exchanger(sealing.random(32))
    const low = hexToBytes('e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800')
    for (const key of [new Uint8Array(32), low, none, new Uint8Array(31), new Uint8Array(64)]) {
      expect(sealing.agree(secret, key, none)).toBeNull()
    }
  })

  it('opens what was sealed, and nothing that was changed in any byte', () => {
    const key = sealing.random(32)
    const about = Uint8Array.of(7, 7)
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (plain, place) => {
        const sealed = sealing.seal(key, about, plain)
        expect(sealed).toHaveLength(plain.length + 40)
        expect(sealing.open(key, about, sealed)).toEqual(plain)
        expect(sealing.open(key, none, sealed)).toBeNull()
        expect(sealing.open(sealing.random(32), about, sealed)).toBeNull()
        const changed = sealed.map((byte, at) => (at === place % sealed.length ? byte ^ 1 : byte))
        expect(sealing.open(key, about, changed)).toBeNull()
      }),
    )
  })

  it('never throws for bytes from anywhere', () => {
    const bytes = fc.uint8Array({ maxLength: 120 })
    fc.assert(
      fc.property(bytes, bytes, bytes, (a, b, c) => {
        expect(sealing.verify(a, b, c)).toBe(false)
        expect(sealing.open(a, b, c)).toBeNull()
        if (b.length !== 32) expect(sealing.agree(sealing.random(32), b, c)).toBeNull()
      }),
    )
  })
})
