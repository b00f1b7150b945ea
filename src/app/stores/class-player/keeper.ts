/** Writes the newest of what it is given, one write at a time: what a slow device has no time for is skipped. */
export class Keeper<T> {
  readonly #write: (value: T) => Promise<void>
  readonly #told: (kept: boolean) => void
  #next: { readonly value: T } | null = null
  #writing: Promise<void> | null = null

  /** `told` hears after every write whether it succeeded. */
  constructor(write: (value: T) => Promise<void>, told: (kept: boolean) => void) {
    this.#write = write
    this.#told = told
  }

  keep(value: T): void {
    this.#next = { value }
    this.#writing ??= this.#work()
  }

  /** Resolves once all is written, or was refused. */
  async settled(): Promise<void> {
    while (this.#writing !== null) await this.#writing
  }

  async #work(): Promise<void> {
    for (let next = this.#next; next !== null; next = this.#next) {
      this.#next = null
      const kept = await this.#write(next.value).then(
        () => true,
        () => false,
      )
      this.#told(kept)
    }
    this.#writing = null
  }
}
