import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from './fixtures.ts'
import { OwnBrowser } from './own-browser.ts'

interface OwnProfile {
  /** A folder in which one learner's browser keeps its files. */
  profile: string
  /** Starts a browser on it, to be killed; one at a time. */
  start: () => Promise<OwnBrowser>
}

export const test = base.extend<OwnProfile>({
  profile: async ({}, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'passage-profile-'))
    await use(profile)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  },
  start: async ({ faults, profile }, use) => {
    const started: OwnBrowser[] = []
    await use(async () => {
      const browser = await OwnBrowser.start(profile)
      faults.watch(browser.page.context())
      started.push(browser)
      return browser
    })
    for (const browser of started) await browser.kill()
  },
})
