import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Line } from '../../../src/journal/line.ts'
import { readBackup } from '../../../src/storage/backup/read-backup.ts'
import { AnswerKey, builtBank } from '../../../tests/e2e/support/answer-key.ts'
import { takeBackup } from '../../../tests/e2e/support/app-pages.ts'
import { expect } from '../../../tests/e2e/support/fixtures.ts'
import { askedOn } from './asked.ts'
import { copiedLines } from './copied-lines.ts'
import type { Ledger } from './ledger.ts'
import { robot } from './robot.ts'

/** The loader that runs these tools wraps functions in a helper, which a page does not have. */
const LOADER_HELPER = 'globalThis.__name ??= (work) => work'
/** Long enough for any write that comes about. */
const PATIENCE_MS = 20_000
const AGAIN_MS = 1_000
const COPIED_AGAIN_MS = 100
/** Milliseconds after which a question that is not answered never will be. */
const STUCK_MS = 60_000

/** Read once for all learners of a row. */
const keyOfBuild = (() => {
  let key: AnswerKey | null = null
  return (): AnswerKey => (key ??= new AnswerKey(builtBank()))
})()

/** What the app holds, and the titles of its notices. */
interface Seen {
  readonly lines: readonly Line[]
  readonly notices: readonly string[]
}

/** One who answers in the app as it is, and believes what the screen says. */
export class Learner {
  readonly #key = keyOfBuild()
  #unknown: string | null = null
  #thrown: Error | null = null

  private constructor(
    readonly page: Page,
    private readonly address: string,
    private readonly ledger: Ledger,
  ) {}

  /** From now on whatever the page shows as saved is noted in the ledger. The seed says how questions are answered. */
  static async on(page: Page, address: string, ledger: Ledger, seed: number): Promise<Learner> {
    const learner = new Learner(page, address, ledger)
    page.on('pageerror', (error) => {
      learner.#thrown ??= error
    })
    await page.exposeFunction('tortureShownSaved', (screen: string) => learner.#noteSaved(screen))
    await page.exposeFunction('tortureAnswered', () => {
      ledger.given += 1
    })
    await page.addInitScript({ content: LOADER_HELPER })
    await page.addInitScript(robot, seed)
    return learner
  }

  #noteSaved(screen: string): void {
    const asked = askedOn(screen, this.#key)
    if (asked === null) this.#unknown = screen
    else this.ledger.note(asked)
  }

  /** Opens a screen anew, as a visit does that begins there. */
  async open(route: string, until: 'load' | 'commit' = 'load'): Promise<void> {
    if (this.page.url() !== 'about:blank') await this.page.goto('about:blank')
    await this.page.goto(`${this.address}/#${route}`, { waitUntil: until })
  }

  /** Goes to a screen within the app, as by a link. */
  async goTo(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash
    }, `#${route}`)
  }

  /** Answers for as long as the page lives. Rejects when it is gone. */
  async answerOn(): Promise<void> {
    await this.page.evaluate(() => window.tortureAnswer?.(Infinity, Infinity))
  }

  /**
   * Answers so many questions in a session.
   *
   * @param patience milliseconds for which an answer that is not saved is waited for
   */
  async answerMany(count: number, patience = PATIENCE_MS): Promise<void> {
    await this.#unlessStuck(this.page.evaluate(([many, ms]) => window.tortureAnswer?.(many, ms), [count, patience] as const), count * STUCK_MS)
    // What the page told before it was done is on its way still.
    await this.page.evaluate(() => undefined)
    this.expectUnderstood()
  }

  /** @throws Error with what the screen shows, where the robot has not come to an end within so many milliseconds */
  async #unlessStuck(work: Promise<void>, ms: number): Promise<void> {
    const waiting = new AbortController()
    const stuck = delay(ms, null, { signal: waiting.signal }).then(() => this.#tellStuck())
    await Promise.race([work, stuck]).finally(() => waiting.abort())
  }

  async #tellStuck(): Promise<never> {
    const screen = await this.page.locator('body').innerText()
    throw new Error(`The robot cannot go on${this.#thrown === null ? '' : ` (${this.#thrown.message})`}. The screen shows:\n${screen}`)
  }

  /**
   * Waits until the second copy holds whatever was shown as saved.
   *
   * @param most milliseconds after which it is no longer waited for
   */
  async untilCopied(most: number): Promise<void> {
    const end = performance.now() + most
    // A file that is written at that moment cannot be read.
    const isCopied = () => copiedLines(this.page).then((lines) => this.ledger.missingAmong(lines) === 0, () => false)
    while (performance.now() < end && !(await isCopied())) await delay(COPIED_AGAIN_MS)
  }

  /** Leaves the feedback of an answer, which may end the session. */
  async goOn(): Promise<void> {
    await this.#unlessStuck(this.page.evaluate(() => window.tortureGoOn?.()), STUCK_MS)
  }

  /** @throws Error where an answer was shown as saved whose question the suite could not tell, and so cannot look for. */
  expectUnderstood(): void {
    if (this.#unknown !== null) throw new Error(`No question of the bank is on this screen:\n${this.#unknown}`)
  }

  /**
   * All that the app holds after a start, by the backup that it hands out in Settings; and what it says there by itself.
   *
   * @param wait milliseconds in which noted answers that are missing may come back from the second copy
   * @param unless the title of a notice under which none will
   */
  async look(wait = 0, unless?: string): Promise<Seen> {
    await this.open('/settings')
    await expect(this.page.getByText(/answers? saved on this device/)).toBeVisible()
    const end = performance.now() + wait
    let lines = await this.#backedUp()
    let notices = await this.#notices()
    while (this.ledger.missingAmong(lines) > 0 && performance.now() < end && !(unless !== undefined && notices.includes(unless))) {
      await delay(AGAIN_MS)
      lines = await this.#backedUp()
      notices = await this.#notices()
    }
    return { lines, notices }
  }

  #notices(): Promise<readonly string[]> {
    return this.page.locator('.notice strong').allInnerTexts()
  }

  async #backedUp(): Promise<readonly Line[]> {
    const { buffer } = await takeBackup(this.page, 'Save a backup')
    const outcome = await readBackup(new Blob([new Uint8Array(buffer)]))
    if (outcome.state === 'refused') throw new Error(`The app's own backup is refused: ${outcome.reason}`)
    return outcome.backup.lines
  }
}
