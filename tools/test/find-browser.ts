import { existsSync } from 'node:fs'

const CHROMIUM = '/usr/bin/chromium'
const HEADLESS = '/usr/bin/chromium-headless-shell'

/** The Chromium to test with: `$CHROME_PATH`, else Debian's; undefined leaves the choice to Playwright. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return named(env) ?? present(CHROMIUM)
}

/**
 * The same without its windows, where Debian's is installed, as Playwright's own is: the same engine, in which a journey
 * takes half the time. `findBrowser` where it is missing.
 */
export function findHeadlessBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return named(env) ?? present(HEADLESS) ?? present(CHROMIUM)
}

/** Whether Debian's own browser would be used, and lacks its part without windows. */
export function lacksHeadless(env: NodeJS.ProcessEnv = process.env): boolean {
  return named(env) === undefined && present(CHROMIUM) !== undefined && present(HEADLESS) === undefined
}

function named({ CHROME_PATH: path }: NodeJS.ProcessEnv): string | undefined {
  return path === '' ? undefined : path
}

function present(path: string): string | undefined {
  return existsSync(path) ? path : undefined
}
