import { existsSync } from 'node:fs'

const SYSTEM_CHROMIUM = '/usr/bin/chromium'

/** The Chromium to test with: `$CHROME_PATH`, else Debian's; undefined leaves the choice to Playwright. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | undefined {
  if (env.CHROME_PATH !== undefined && env.CHROME_PATH !== '') return env.CHROME_PATH
  return existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined
}
