/** After a press ends its click comes at once, on a touch screen a moment later. */
const CLICK_MS = 60
/** Whoever rests a finger or a key does not hold the app up for longer. */
const MOST_MS = 700

/** Knows whether somebody is pressing: what is pressed must not be taken away before its click has come. */
export class Presses {
  #down = false
  #upAt = -Infinity

  constructor(target: EventTarget, private readonly now: () => number) {
    for (const type of ['pointerdown', 'keydown']) target.addEventListener(type, () => (this.#down = true), true)
    for (const type of ['pointerup', 'pointercancel', 'keyup']) {
      target.addEventListener(
        type,
        () => {
          this.#down = false
          this.#upAt = this.now()
        },
        true,
      )
    }
  }

  /** Resolves once nothing is pressed. */
  async over(): Promise<void> {
    const until = this.now() + MOST_MS
    while (this.now() < until && (this.#down || this.now() - this.#upAt < CLICK_MS)) {
      await new Promise((resolve) => setTimeout(resolve, CLICK_MS / 2))
    }
  }
}
