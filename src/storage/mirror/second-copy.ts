import type { Line } from '../../journal/line.ts'
import { serialise } from '../../journal/serialise.ts'
import { StoreError, type StoreFault } from '../../journal/store-port.ts'
import type { Database } from '../database.ts'
import { withDeadline } from '../deadline.ts'
import { toStoreError } from '../fault.ts'
import { takingId } from '../taking-in.ts'
import { bringBack } from './bring-back.ts'
import { FILLED } from './folder.ts'
import type { Fetched, FileEnds, IdRuns, LookedAt, MirrorReply, MirrorRequest, MirrorResult, MirrorTask } from './messages.ts'

/** What is used of the worker. */
export interface MirrorWorker {
  postMessage(request: MirrorRequest): void
  addEventListener(type: 'message', listener: (event: MessageEvent<MirrorReply>) => void): void
  addEventListener(type: 'error', listener: () => void): void
}

/** A worker that says nothing for so long is given up. */
const ANSWER_MS = 60_000
/** To hand over so many takes the page some milliseconds. */
const LINES_AT_ONCE = 1_000

interface Waiting {
  readonly hand: (part: readonly string[]) => void
  readonly settle: (reply: Exclude<MirrorReply, { part: unknown }>) => void
}

/** The second copy of the journal, as its worker keeps it. Every method rejects with a `StoreError` and nothing else. */
export class SecondCopy {
  readonly #waiting = new Map<number, Waiting>()
  #requests = 0
  #fault: StoreFault | null = null

  constructor(
    private readonly worker: MirrorWorker,
    private readonly now: () => number,
    private readonly patience: number = ANSWER_MS,
  ) {
    worker.addEventListener('message', ({ data }) => {
      const waiting = this.#waiting.get(data.id)
      if (waiting === undefined) return
      if ('part' in data) return waiting.hand(data.part)
      this.#waiting.delete(data.id)
      waiting.settle(data)
    })
    worker.addEventListener('error', () => {
      for (const [id, { settle }] of this.#waiting) settle({ id, fault: 'broken', message: 'Its worker stopped.' })
      this.#waiting.clear()
    })
  }

  /** Why the last line was not added; null while all are. */
  get fault(): StoreFault | null {
    return this.#fault
  }

  /**
   * Adds stored lines to a writer's file, all or none; many of them piece by piece and beside it, so that the writer's newest
   * stay at its end (`lastCopied`). Returns whether it has them. Never rejects: `fault` tells why not.
   */
  async append(writer: string, learner: string, lines: readonly Line[]): Promise<boolean> {
    const file = lines.length > LINES_AT_ONCE ? FILLED : writer
    try {
      for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
        const texts = lines.slice(from, from + LINES_AT_ONCE).map(serialise)
        await this.#ask({ do: 'append', writer: file, learner, at: this.now(), texts })
      }
      this.#fault = null
    } catch (error) {
      this.#fault = toStoreError(error).fault
    }
    return this.#fault === null
  }

  /** Reads what stands behind the ends that were noted, or all. */
  async look(ends: FileEnds): Promise<LookedAt> {
    const result = await this.#ask({ do: 'look', ends })
    return result.of === 'look' ? result.looked : misunderstood()
  }

  /** Hands out lines by their ids, or all, in parts. */
  async fetch(ids: IdRuns | null, hand: (part: readonly string[]) => void): Promise<Fetched> {
    const result = await this.#ask({ do: 'fetch', ids }, hand)
    return result.of === 'fetch' ? result.fetched : misunderstood()
  }

  /** Fills an empty database from here, learner included. Returns how many lines came back. `random` as for the store. */
  bringBack(database: Database, random: () => string): Promise<number> {
    return bringBack(database, (ids, hand) => this.fetch(ids, hand), takingId(this.now(), random))
  }

  /** Writes files with damaged lines anew, without them. Returns how many. */
  async mend(): Promise<number> {
    const result = await this.#ask({ do: 'mend' })
    return result.of === 'mend' ? result.files : misunderstood()
  }

  #ask(task: MirrorTask, hand: (part: readonly string[]) => void = () => undefined): Promise<MirrorResult> {
    const id = ++this.#requests
    const { patience } = this
    return withDeadline(patience, 'The second copy', (alive) =>
      new Promise((resolve, reject) => {
        this.#waiting.set(id, {
          hand: (part) => {
            alive()
            hand(part)
          },
          settle: (reply) => {
            if ('fault' in reply) reject(new StoreError(reply.fault, reply.message))
            else resolve(reply.result)
          },
        })
        this.worker.postMessage({ id, task })
      }),
    )
  }
}

function misunderstood(): never {
  throw new StoreError('broken', 'The worker of the second copy answered something else.')
}

/** Starts the worker of a second copy in a folder of the browser's private file system. */
export function openSecondCopy(folder: string, now: () => number): SecondCopy {
  return new SecondCopy(new Worker(new URL('../../workers/mirror.worker.ts', import.meta.url), { type: 'module', name: folder }), now)
}
