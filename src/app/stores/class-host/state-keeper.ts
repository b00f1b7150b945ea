import type { HostState } from '../../../classroom/host/state.ts'
import type { Outgoing } from '../../../classroom/protocol/post/host-post.ts'

const TRIES = 3
const RETRY_MS = 400
/** A write that took longer is followed by as long a pause: answers in a crowd are written together. */
const LONG_WRITE_MS = 30

interface KeeperPorts {
  keep(state: HostState): Promise<void>
  /** What may be said now that the state from which it follows is stored. */
  say(out: readonly Outgoing[]): void
  /** Whether the browser stores nothing: then the class goes on all the same, in this page alone. */
  unsaved(is: boolean): void
  now(): number
}

/** Writes states and hands out what is to be said of each only once it is stored. States that come meanwhile go together. */
export class StateKeeper {
  readonly #ports: KeeperPorts
  #newest: HostState | null = null
  #waiting: Outgoing[] = []
  #working: Promise<void> | null = null

  constructor(ports: KeeperPorts) {
    this.#ports = ports
  }

  take(state: HostState, out: readonly Outgoing[]): void {
    this.#newest = state
    this.#waiting.push(...out)
    this.#working ??= this.#work()
  }

  /** Resolves once all that was taken is stored. */
  async settled(): Promise<void> {
    while (this.#working !== null) await this.#working
  }

  async #work(): Promise<void> {
    while (this.#newest !== null) {
      const [state, out, from] = [this.#newest, this.#waiting, this.#ports.now()]
      this.#newest = null
      this.#waiting = []
      await this.#keep(state)
      this.#ports.say(out)
      const took = this.#ports.now() - from
      if (took > LONG_WRITE_MS) await pause(took)
    }
    this.#working = null
  }

  async #keep(state: HostState): Promise<void> {
    for (let turn = 0; turn < TRIES; turn += 1) {
      try {
        await this.#ports.keep(state)
        this.#ports.unsaved(false)
        return
      } catch {
        this.#ports.unsaved(true)
        await pause(RETRY_MS)
      }
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, 1_000)))
}
