import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Browser, type Page } from '@playwright/test'
import { findHeadlessBrowser } from '../../../tools/test/find-browser.ts'
import { CHROMIUM_ARGS } from './addresses.ts'

/** As `serviceWorkers: 'block'` does for the browser that all tests share: none keeps the whole app at each start. */
const NO_SERVICE_WORKER = 'if (navigator.serviceWorker) navigator.serviceWorker.register = () => new Promise(() => undefined)'

/** A Chromium with a profile of its own on disk, which can be killed as a phone kills an app. */
export class OwnBrowser {
  private constructor(
    readonly page: Page,
    readonly browser: Browser,
    readonly child: ChildProcess,
  ) {}

  /** Starts it on a folder for its profile; the same folder again is the same learner coming back. */
  static async start(profile: string): Promise<OwnBrowser> {
    const child = spawn(
      findHeadlessBrowser() ?? chromium.executablePath(),
      ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--lang=en-GB', ...CHROMIUM_ARGS, 'about:blank'],
      { detached: true, stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, TZ: 'Europe/Brussels' } },
    )
    const browser = await chromium.connectOverCDP(await debuggingAddress(child))
    const [context] = browser.contexts()
    const page = context?.pages()[0]
    if (page === undefined) throw new Error('The browser came without its own profile.')
    await context?.addInitScript(NO_SERVICE_WORKER)
    await page.setViewportSize({ width: 390, height: 844 })
    return new OwnBrowser(page, browser, child)
  }

  /** Ends it at once, with everything that it has not written yet. */
  async kill(): Promise<void> {
    if (this.child.pid === undefined || this.child.exitCode !== null || this.child.signalCode !== null) return
    const gone = once(this.child, 'exit')
    // Its own process group: the processes of its tabs end with it.
    process.kill(-this.child.pid, 'SIGKILL')
    await gone
    await this.browser.close()
  }
}

async function debuggingAddress(child: ChildProcess): Promise<string> {
  if (child.stderr === null) throw new Error('The browser says nothing.')
  for await (const line of createInterface({ input: child.stderr })) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address === undefined) continue
    child.stderr.resume()
    return address
  }
  throw new Error('The browser ended before it listened.')
}
