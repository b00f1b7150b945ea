/** A measure of how often something may happen: so often a second, after a rest so many at once. */
export class Bucket {
  readonly #perSecond: number
  readonly #atOnce: number
  #left: number
  #at: number

  /** Moments in milliseconds. */
  constructor(perSecond: number, atOnce: number, at: number) {
    this.#perSecond = perSecond
    this.#atOnce = atOnce
    this.#left = atOnce
    this.#at = at
  }

  /** Whether it may happen once more. */
  take(at: number): boolean {
    this.#fill(at)
    if (this.#left < 1) return false
    this.#left -= 1
    return true
  }

  /** Whether it may happen once more, without it happening. */
  has(at: number): boolean {
    this.#fill(at)
    return this.#left >= 1
  }

  isFull(at: number): boolean {
    this.#fill(at)
    return this.#left >= this.#atOnce
  }

  #fill(at: number): void {
    this.#left = Math.min(this.#atOnce, this.#left + (Math.max(0, at - this.#at) / 1_000) * this.#perSecond)
    this.#at = at
  }
}
