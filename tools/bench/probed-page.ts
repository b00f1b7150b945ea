import type { BrowserContext, CDPSession, Page } from '@playwright/test'
import { setTimeout as delay } from 'node:timers/promises'
import * as v from 'valibot'

/** How much slower the page's processor is made: not at all, or as a phone's is taken to be. */
export type Slowdown = 1 | 4
export const PHONE: Slowdown = 4
export const SLOWDOWNS: readonly Slowdown[] = [1, PHONE]
/** Nothing that is measured takes this long, in milliseconds; what does has failed. */
const PATIENCE = 30_000

const Moment = v.number()
const Start = v.object({
  firstContentfulPaint: Moment,
  largestContentfulPaint: Moment,
  largest: v.string(),
  stemSettled: Moment,
  askedByPage: v.boolean(),
  controlled: v.boolean(),
  files: v.array(v.object({ url: v.string(), begun: Moment, done: Moment, sent: v.number() })),
})
const AnswerTiming = v.object({
  frames: v.number(),
  painted: Moment,
  asked: Moment,
  accepted: Moment,
  size: v.number(),
})

/** What `tests/bench/probe` reports, in the words of its types. */
export type Start = v.InferOutput<typeof Start>
export type AnswerTiming = v.InferOutput<typeof AnswerTiming>

/** What a learner waits for. */
export type Sight = 'stem' | 'takenOver' | 'question' | 'verdict'

/** What a page does by itself as soon as it can: it presses Start on Today, or answers the first question. */
export type Then = 'nothing' | 'pressStart' | 'answerEarly'

/** A page on a slow processor with the probe in it. */
export class ProbedPage {
  readonly #complaints: string[] = []

  private constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.#complaints.push(error.message))
    page.on('requestfailed', (request) => this.#complaints.push(`failed: ${request.url()}`))
  }

  /**
   * @param probe source of the probe's script
   */
  static async open(
    context: BrowserContext,
    probe: string,
    { then = 'nothing', slowdown = PHONE }: { readonly then?: Then | undefined; readonly slowdown?: Slowdown } = {},
  ): Promise<ProbedPage> {
    const page = await context.newPage()
    await page.addInitScript(then === 'nothing' ? probe : `${probe}\nbench.start.${then}()`)
    const session = await context.newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    return new ProbedPage(page, session)
  }

  async go(address: string): Promise<void> {
    await this.page.goto(address, { waitUntil: 'domcontentloaded' })
  }

  /** When that had been painted. */
  async moment(of: Sight): Promise<number> {
    return v.parse(Moment, await this.#ask(`bench.start.${of}()`))
  }

  async start(): Promise<Start> {
    return v.parse(Start, await this.#ask('bench.start.report()'))
  }

  /** Times the answer that `click` gives. */
  async answer(click: () => Promise<void>): Promise<AnswerTiming> {
    const timing = this.#ask('bench.answers.time()')
    const [timed] = await Promise.all([timing, click()])
    return v.parse(AnswerTiming, timed)
  }

  /** Milliseconds that one raw put of a text of this length takes. */
  async rawPut(size: number): Promise<number> {
    return v.parse(Moment, await this.#ask(`bench.raw.put(${size})`))
  }

  /** Evaluated by the browser's debugger, so that the page's own policy has no say in it. */
  async #ask(expression: string): Promise<unknown> {
    const evaluated = this.session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
    const answer = await Promise.race([evaluated, delay(PATIENCE, null, { ref: false })])
    if (answer === null) throw new Error(`${expression} did not come about. ${await this.#state()}`)
    const { result, exceptionDetails } = answer
    if (exceptionDetails !== undefined) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? ''}`)
    return result.value
  }

  /** What stands on the page and what went wrong, in words. */
  async #state(): Promise<string> {
    const text = await this.page.locator('body').innerText()
    return [`${this.page.url()} shows:`, text, ...this.#complaints].join('\n')
  }
}
