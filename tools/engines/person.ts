import { setTimeout } from 'node:timers/promises'
import type { Sought } from './sought.ts'
import type { Tab } from './tab.ts'

const PATIENCE_MS = 40_000
const LOOK_AGAIN_MS = 150

/** Somebody who looks at a page and uses it, in any engine: finds things by role and name, and waits until they are there. */
export class Person {
  /** `probe`: a script that gives `probe.find` and `probe.text`. */
  constructor(
    readonly tab: Tab,
    private readonly probe: string,
  ) {}

  async sees(...any: readonly Sought[]): Promise<number> {
    return this.#until(`seeing ${any.map(worded).join(' or ')}`, async () => {
      for (const [index, sought] of any.entries()) if (await this.#isThere(sought)) return index
      return null
    })
  }

  /** Clicks it as soon as it is there. */
  async clicks(sought: Sought): Promise<void> {
    await this.sees(sought)
    await this.#until(`clicking ${worded(sought)}`, async () => ((await this.tab.click(this.#finding(sought))) ? true : null))
  }

  /** Clicks the first of a kind; false where there is none. */
  async clicksAny(sought: Sought): Promise<boolean> {
    return (await this.#isThere(sought)) && this.tab.click(this.#finding(sought))
  }

  /** The first match of a pattern in the text of the page. */
  async reads(pattern: RegExp): Promise<RegExpExecArray> {
    return this.#until(`reading ${String(pattern)}`, async () => pattern.exec(String(await this.tab.run(`${this.probe}; return probe.text()`))))
  }

  async #isThere(sought: Sought): Promise<boolean> {
    return (await this.tab.run(`${this.probe}; return probe.find(${JSON.stringify(sought)}).length > 0`)) === true
  }

  #finding(sought: Sought): string {
    return `${this.probe}; return probe.find(${JSON.stringify(sought)})[0] ?? null`
  }

  async #until<T>(what: string, look: () => Promise<T | null>): Promise<T> {
    const end = performance.now() + PATIENCE_MS
    let failure = ''
    while (performance.now() < end) {
      try {
        const found = await look()
        if (found !== null) return found
      } catch (error) {
        // A page that is being replaced answers nothing; what stays so is told.
        failure = `: ${error instanceof Error ? error.message : String(error)}`
      }
      await setTimeout(LOOK_AGAIN_MS)
    }
    const text = await this.tab.run(`${this.probe}; return probe.text()`).catch(() => '')
    throw new Error(`Waited in vain for ${what}${failure}. The page says: ${String(text).replace(/\s+/g, ' ').slice(0, 600)}`)
  }
}

function worded({ role, name }: Sought): string {
  return `${role ?? 'text'} "${name}"`
}
