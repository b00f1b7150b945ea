import { makeRandom } from '../../src/quiz/random.ts'
import { nobleSealing } from '../../src/classroom/protocol/noble-sealing.ts'
import type { Sealing } from '../../src/classroom/protocol/sealing-port.ts'

/** The real sealing with repeatable dice. */
export function sealingWith(seed: number): Sealing {
  const random = makeRandom(seed)
  return nobleSealing((length) => Uint8Array.from({ length }, () => random.int(256)))
}
