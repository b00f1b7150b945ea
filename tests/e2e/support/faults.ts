import type { BrowserContext, ConsoleMessage, Request } from '@playwright/test'
import { ADDRESS, PLAIN_ADDRESS } from './addresses.ts'

/** What went wrong in a browser without any assertion having seen it. */
export class Faults {
  readonly #seen: string[] = []
  readonly #expected: RegExp[] = []
  readonly #own = new Set([ADDRESS, PLAIN_ADDRESS])

  /** Watches every page that a context has or opens; call it for contexts that a test opens itself. */
  watch(context: BrowserContext): void {
    context.on('console', (message) => this.#noteConsole(message))
    context.on('weberror', (error) => this.#seen.push(`uncaught: ${error.error().message}`))
    context.on('request', (request) => this.#noteRequest(request))
  }

  /** Faults that a test causes on purpose, such as requests that fail while the network is off. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern)
  }

  /** A server that a test runs itself. */
  trust(address: string): void {
    this.#own.add(address)
  }

  /** The faults nobody expected. */
  unexpected(): string[] {
    return this.#seen.filter((fault) => !this.#expected.some((pattern) => pattern.test(fault)))
  }

  /** Chromium reports a violation of the Content-Security-Policy as a console error too. */
  #noteConsole(message: ConsoleMessage): void {
    if (message.type() === 'error' && !isIconOffline(message)) this.#seen.push(`console: ${message.text()} (${message.location().url})`)
  }

  #noteRequest(request: Request): void {
    const { protocol, origin } = new URL(request.url())
    const own = this.#own.has(origin) || protocol === 'data:' || protocol === 'blob:'
    if (!own) this.#seen.push(`request to another origin: ${request.url()}`)
  }
}

/** Chromium fetches the icon of a page past its service worker, so that offline it never comes. */
function isIconOffline(message: ConsoleMessage): boolean {
  return message.text().includes('ERR_INTERNET_DISCONNECTED') && /\/icon[^/]*$/.test(message.location().url)
}
