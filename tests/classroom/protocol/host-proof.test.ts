import { expect, it } from 'vitest'
import { newHostKeys } from '../../../src/classroom/protocol/keys/host-keys.ts'
import { hostProof, readHostProof } from '../../../src/classroom/protocol/post/host-proof.ts'
import { sealingWith } from '../dice.ts'

const sealing = sealingWith(3)
const keys = newHostKeys(sealing)
const proof = hostProof('connection one', keys, sealing)

it('shows of which room a connection is the host', () => {
  expect(readHostProof('connection one', proof, sealing)).toBe(keys.sid)
})

it('shows nothing for another connection, of other keys, or where it was changed', () => {
  const others = hostProof('connection one', newHostKeys(sealing), sealing)
  expect(readHostProof('connection two', proof, sealing)).toBeNull()
  expect(readHostProof('connection one', others, sealing)).not.toBe(keys.sid)
  const [signer = '', exchanger = '', signature = ''] = proof.split('.')
  const [otherSigner = ''] = others.split('.')
  for (const forged of ['', '..', 'a.b.c', `${otherSigner}.${exchanger}.${signature}`, `${signer}.${exchanger}`, `${proof}.${proof}`.repeat(9)]) {
    expect(readHostProof('connection one', forged, sealing)).toBeNull()
  }
})
