import { MOST_SEATS } from '../../src/classroom/caps.ts'
import { setTimeout } from 'node:timers/promises'
import type { RunningBroker } from '../brokers/process.ts'
import { base64url } from '../../src/classroom/protocol/bytes.ts'
import { newHostKeys } from '../../src/classroom/protocol/keys/host-keys.ts'
import { hostProof } from '../../src/classroom/protocol/post/host-proof.ts'
import type { Carrier } from './brokers.ts'
import { Crowd } from './crowd/crowd.ts'
import { fastSealing } from './fast-sealing.ts'
import { benchLesson } from './lesson.ts'
import { LINKS } from './links.ts'
import { LiveHost } from './live/host.ts'
import { memoryOf, processorMs } from './process-figures.ts'
import { Round, type Manner, type RoundFigures } from './round.ts'

/** How often each kind of question is asked. */
const BURSTS = 3
const SPREADS = 3
const SPREAD_MS = 3_000
const LATE = 10
/** New phones a second: a class that scans one code, and less than a broker takes from one address. */
const JOINS_PER_SECOND = 120

/** What was measured of one carrier with one number of phones. */
export interface ClassFigures {
  readonly joinMs: number
  readonly bursts: readonly RoundFigures[]
  readonly spreads: readonly RoundFigures[]
  /** A fifth of the phones loses its way in the middle of the answers. */
  readonly losing: RoundFigures
  /** The broker is killed in the middle of the answers, and started again. */
  readonly restarted: RoundFigures
  readonly lateMs: readonly number[]
  /** Of the broker, in MB. */
  readonly memory: { readonly idle: number; readonly joined: number; readonly peak: number }
  /** Of the broker for each question of a burst, in ms. */
  readonly processorMs: number
  /** What the host refused; everything was true, so anything but copies is a fault. */
  readonly refused: LiveHost['state']['refused']
}

/** Holds a whole class of so many phones over a carrier. */
export async function measureClass(carrier: Carrier, broker: RunningBroker, players: number, entry: string): Promise<ClassFigures> {
  const sealing = fastSealing()
  const keys = newHostKeys(sealing)
  const lesson = benchLesson(keys, BURSTS + SPREADS + 2)
  const link = LINKS[carrier.link](broker.address, keys.sid, (connection) => hostProof(connection, keys, sealing))
  const idle = memoryOf(broker.pid).now
  const crowd = new Crowd(entry, Math.min(2, players))
  const host = new LiveHost({ keys, lesson, code: '048210', link, sealing })
  try {
    while (!host.isUp) await setTimeout(20)
    const { signer, exchanger } = keys
    await crowd.all({ do: 'set-up', link: carrier.link, address: broker.address, sid: keys.sid, signer: base64url(signer.public), exchanger: base64url(exchanger.public), room: base64url(keys.room) })
    // Who comes late needs a seat too.
    const first = Math.min(players, MOST_SEATS - LATE)
    const share = first / crowd.size
    const joined = await crowd.all({ do: 'join', count: share, overMs: (first / JOINS_PER_SECOND) * 1_000 })
    const joinedMb = memoryOf(broker.pid).now

    const ask = (question: number, overMs: number, more: Partial<Manner> = {}): Promise<RoundFigures> =>
      new Round(host, question, first).run(crowd, { overMs, losing: 0, ...more })
    const before = processorMs(broker.pid)
    const bursts: RoundFigures[] = []
    for (let index = 0; index < BURSTS; index += 1) bursts.push(await ask(index, 0))
    const perQuestion = (processorMs(broker.pid) - before) / BURSTS
    const spreads: RoundFigures[] = []
    for (let index = 0; index < SPREADS; index += 1) spreads.push(await ask(BURSTS + index, SPREAD_MS))
    const lateMs: number[] = []
    const losing = await ask(BURSTS + SPREADS, SPREAD_MS, {
      losing: 0.2,
      afterwards: async () => {
        for (let index = 0; index < LATE; index += 1) lateMs.push((await crowd.one({ do: 'late' })).ms)
      },
    })
    const memory = { idle, joined: joinedMb, peak: memoryOf(broker.pid).peak }
    const restarted = await ask(BURSTS + SPREADS + 1, SPREAD_MS, {
      meanwhile: async () => {
        await setTimeout(SPREAD_MS / 2)
        await broker.restart()
      },
    })
    return {
      joinMs: Math.max(...joined.map(({ ms }) => ms)),
      ...{ bursts, spreads, losing, restarted, lateMs, memory },
      processorMs: perQuestion,
      refused: host.state.refused,
    }
  } finally {
    host.leave()
    crowd.end()
  }
}
