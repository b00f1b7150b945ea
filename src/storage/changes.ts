/** Tells other tabs that there is something to read, nothing more. */
export class Changes {
  readonly #listeners = new Set<() => void>()

  /** `channel` is null where the browser has none: other tabs then read at their next start. */
  constructor(private readonly channel: BroadcastChannel | null) {
    channel?.addEventListener('message', () => {
      for (const listener of this.#listeners) listener()
    })
  }

  announce(): void {
    this.channel?.postMessage('read again')
  }

  /** Returns the way to stop. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  close(): void {
    this.#listeners.clear()
    this.channel?.close()
  }
}
