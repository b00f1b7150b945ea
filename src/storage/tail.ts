import type { Database } from './database.ts'
import { mayPass } from './fault.ts'
import { logKey } from './keys.ts'
import { encodeSegment } from './segment.ts'

/** So many lines are in a segment at the most. */
export const MOST_LINES = 256
const MOST_CHARACTERS = 32 * 1024

/**
 * The segment that this tab's writer is filling, rewritten whole with every append. A segment is sealed when it is
 * full, and also after any failed write: a write that ran out of time may still land later, over whatever stands under
 * its key by then. Under a key that is not used again it can only add lines, never take any away.
 */
export class Tail {
  #texts: readonly string[] = []

  /** `n`: the first free place among the writer's segments. */
  constructor(
    private readonly database: Database,
    readonly writer: string,
    private n: number,
  ) {}

  /** The segment being filled; those before it are sealed. */
  get open(): number {
    return this.n
  }

  /** Writes lines, all or none; once more under the next key if it fails. Rejects with a `StoreError`. */
  async append(texts: readonly string[]): Promise<void> {
    if (!fits([...this.#texts, ...texts])) this.#seal()
    try {
      await this.#write([...this.#texts, ...texts])
    } catch (error) {
      this.#seal()
      if (!mayPass(error)) throw error
      await this.#writeAnew(texts)
    }
  }

  async #writeAnew(texts: readonly string[]): Promise<void> {
    await this.database.reopen()
    try {
      await this.#write(texts)
    } catch (error) {
      this.#seal()
      throw error
    }
  }

  async #write(texts: readonly string[]): Promise<void> {
    await this.database.putOnce(logKey(this.writer, this.n), encodeSegment({ writer: this.writer, n: this.n, texts }))
    this.#texts = texts
  }

  #seal(): void {
    this.n += 1
    this.#texts = []
  }
}

/** Whether lines stay within one segment. */
export function fits(texts: readonly string[]): boolean {
  if (texts.length > MOST_LINES) return false
  return texts.reduce((sum, text) => sum + text.length + 1, 0) <= MOST_CHARACTERS
}
