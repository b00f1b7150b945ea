import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { installPackages, isDebianRoot, run } from './debian.ts'
import { findBrowser, lacksHeadless } from './find-browser.ts'

/**
 * Makes sure that there is a Chromium to test with, and installs one where there is none: Debian's own where that is
 * possible, else Playwright's.
 *
 * @returns where it is
 * @throws Error in plain words where none could be installed
 */
export function ensureBrowser(): string {
  const present = presentBrowser()
  if (present !== undefined) return withHeadless(present)
  console.log('There is no Chromium here (neither $CHROME_PATH nor /usr/bin/chromium nor Playwright’s): installing one.')
  if (isDebianRoot()) installPackages('chromium')
  else run('npx', ['playwright', 'install', 'chromium'])
  const installed = presentBrowser()
  if (installed !== undefined) return withHeadless(installed)
  throw new Error('No Chromium could be installed. Install one yourself and name it: CHROME_PATH=/path/to/chromium npm test')
}

/** Debian's browser with its part without windows beside it, where that can be had: only the speed of the tests hangs on it. */
function withHeadless(browser: string): string {
  if (lacksHeadless() && isDebianRoot()) installPackages('chromium-headless-shell')
  return browser
}

function presentBrowser(): string | undefined {
  const own = chromium.executablePath()
  return findBrowser() ?? (existsSync(own) ? own : undefined)
}
