const TRIES = 3
const RETRY_MS = 400
/** A write that took longer is followed by as long a pause: what happens in a crowd is written together. */
const LONG_WRITE_MS = 30
const LONGEST_PAUSE_MS = 1_000

interface KeeperPorts<T, Out> {
  write(value: T): Promise<void>
  /** What may be said now that the value from which it follows is stored. */
  say?(out: readonly Out[]): void
  /** Whether the browser stores nothing: then all goes on all the same, in this page alone. */
  unsaved?(is: boolean): void
  /** Milliseconds. */
  now(): number
}

/**
 * Writes the newest of what it is given, one write at a time, and hands out what is to be said of it only once it is stored.
 * What comes meanwhile goes together: what a slow device has no time for is skipped. Where nothing can be stored it tries
 * three times the first time, and once from then on, before it says what is to be said.
 */
export class Keeper<T, Out> {
  readonly #ports: KeeperPorts<T, Out>
  #next: { readonly value: T } | null = null
  #waiting: Out[] = []
  #working: Promise<void> | null = null
  #refused = false

  constructor(ports: KeeperPorts<T, Out>) {
    this.#ports = ports
  }

  keep(value: T, out: readonly Out[] = []): void {
    this.#next = { value }
    this.#waiting.push(...out)
    this.#working ??= this.#work()
  }

  /** Says what follows from what is there already: at once, or once that is stored. */
  say(out: readonly Out[]): void {
    if (this.#working === null) this.#ports.say?.(out)
    else this.#waiting.push(...out)
  }

  /** Resolves once all is stored and said. */
  async settled(): Promise<void> {
    while (this.#working !== null) await this.#working
  }

  async #work(): Promise<void> {
    for (let next = this.#next; next !== null || this.#waiting.length > 0; next = this.#next) {
      const [out, from] = [this.#waiting, this.#ports.now()]
      this.#next = null
      this.#waiting = []
      if (next !== null) await this.#write(next.value)
      if (out.length > 0) this.#ports.say?.(out)
      const took = this.#ports.now() - from
      if (took > LONG_WRITE_MS) await pause(took)
    }
    this.#working = null
  }

  async #write(value: T): Promise<void> {
    for (let left = this.#refused ? 1 : TRIES; left > 0; left -= 1) {
      this.#refused = await this.#ports.write(value).then(
        () => false,
        () => true,
      )
      this.#ports.unsaved?.(this.#refused)
      if (!this.#refused) return
      if (left > 1) await pause(RETRY_MS)
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.min(ms, LONGEST_PAUSE_MS)))
}
