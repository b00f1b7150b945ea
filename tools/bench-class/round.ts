import { setTimeout } from 'node:timers/promises'
import type { HostEvent } from '../../src/classroom/host/events.ts'
import { voteOf } from '../../src/classroom/host/state.ts'
import type { Crowd } from './crowd/crowd.ts'
import { now } from './fast-sealing.ts'
import type { LiveHost } from './live/host.ts'

/** All are told so long before they answer, in milliseconds, so that each process has heard of it. */
const NOTICE_MS = 300

/** What became of one question. Times in ms. */
export interface RoundFigures {
  /** From the host's word to the last phone that shows the question. */
  readonly shownMs: number
  /** From the first moment at which an answer may be given to the last answer at the host, less the time of spreading. */
  readonly completeMs: number
  /** From each tap to its answer at the host. */
  readonly answerMs: readonly number[]
  readonly lost: number
  readonly twice: number
  /** Counted, but not what was tapped. */
  readonly wrong: number
}

/** How a question is answered. */
export interface Manner {
  readonly overMs: number
  readonly losing: number
  /** What happens while they answer, and what once all have, before the question is closed. */
  readonly meanwhile?: () => Promise<void>
  readonly afterwards?: () => Promise<void>
}

/** One question from its opening to its reveal, by which every tap is compared with what the host has counted. */
export class Round {
  readonly #host: LiveHost
  readonly #question: number
  readonly #players: number

  constructor(host: LiveHost, question: number, players: number) {
    this.#host = host
    this.#question = question
    this.#players = players
  }

  async run(crowd: Crowd, { overMs, losing, meanwhile, afterwards }: Manner): Promise<RoundFigures> {
    const question = this.#question
    const watching = crowd.all({ do: 'watch', question })
    await setTimeout(NOTICE_MS)
    const said = now()
    this.#host.take({ do: question === 0 ? 'start' : 'next' })
    const shown = (await watching).flatMap(({ at }) => at)
    const arrived = new Map<string, number>()
    this.#host.onEvent = (event: HostEvent) => {
      if (event.do === 'answer' && event.question === question && !arrived.has(event.pid)) arrived.set(event.pid, now())
    }
    const at = now() + NOTICE_MS
    const [told] = await Promise.all([crowd.all({ do: 'answer', question, at, overMs, losing }), setTimeout(NOTICE_MS).then(meanwhile)])
    this.#host.onEvent = () => undefined
    await afterwards?.()
    const taps = told.flatMap((one) => one.taps)
    this.#host.take({ do: 'close' })
    this.#host.take({ do: 'reveal' })
    const lastTap = Math.max(...taps.map((tap) => tap.at))
    return {
      shownMs: Math.max(...shown) - said,
      completeMs: Math.max(...arrived.values()) - (overMs === 0 ? at : lastTap),
      answerMs: taps.map((tap) => (arrived.get(tap.pid) ?? Infinity) - tap.at),
      ...this.#compare(taps),
    }
  }

  #compare(taps: readonly { readonly pid: string; readonly option: string }[]): Pick<RoundFigures, 'lost' | 'twice' | 'wrong'> {
    const { state } = this.#host
    const votes = taps.map(({ pid, option }) => {
      const seat = state.holders[pid]?.seat
      const vote = seat === undefined ? null : voteOf(state, this.#question, 1, seat)
      if (vote === null) return 'lost'
      return vote.given.kind === 'option' && vote.given.text === option ? 'right' : 'wrong'
    })
    const count = (what: string): number => votes.filter((vote) => vote === what).length
    return { lost: count('lost'), wrong: count('wrong'), twice: Math.max(0, this.#host.votes(this.#question) - this.#players) }
  }
}
