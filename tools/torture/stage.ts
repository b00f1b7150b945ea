import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { CHROMIUM_ARGS } from '../../tests/e2e/support/addresses.ts'
import { BUILD, BUILT_APP } from '../../tests/e2e/support/build.ts'
import { OwnBrowser } from '../../tests/e2e/support/own-browser.ts'
import { serve, type Site } from '../bench/serve.ts'
import { findHeadlessBrowser } from '../test/find-browser.ts'

/** Everything that a row starts, so that it is ended whatever comes: the app's server, browsers, folders. */
export class Stage {
  readonly #ends: (() => Promise<unknown>)[] = []
  #site: Promise<Site> | null = null
  #shared: Promise<Browser> | null = null

  /** The address of the built app, on a server of the row's own; one port, so one origin, for as long as the row runs. */
  async address(): Promise<string> {
    this.#site ??= this.#serve()
    return (await this.#site).address.replace(/\/$/, '')
  }

  async #serve(): Promise<Site> {
    const site = await serve(BUILT_APP, (await readFile(join(BUILD, 'content-security-policy.txt'), 'utf8')).trim())
    return this.ended(site, () => site.stop())
  }

  /** A folder of the row's own. */
  async folder(name: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), `passage-torture-${name}-`))
    return this.ended(folder, () => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  }

  /** A browser process on a profile, which can be killed. */
  async start(profile: string): Promise<OwnBrowser> {
    const browser = await OwnBrowser.start(profile)
    return this.ended(browser, () => browser.kill())
  }

  /** One browser for all contexts that need no profile on disk. */
  shared(): Promise<Browser> {
    this.#shared ??= this.#launch()
    return this.#shared
  }

  async #launch(): Promise<Browser> {
    const executablePath = findHeadlessBrowser()
    const browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath === undefined ? {} : { executablePath }) })
    return this.ended(browser, () => browser.close())
  }

  /** Remembers how to end something. */
  ended<T>(what: T, end: () => Promise<unknown>): T {
    this.#ends.push(end)
    return what
  }

  /** Ends everything, the newest first. Never rejects: what is gone already needs no end. */
  async close(): Promise<void> {
    for (const end of this.#ends.splice(0).reverse()) await end().catch(() => undefined)
  }
}
