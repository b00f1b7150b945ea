import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import type { Bank } from '../../../src/bank/bank.ts'
import { layYears, storedYears, yearsOf } from '../../../tests/e2e/support/long-journal.ts'
import type { Bench } from '../bench.ts'
import { emptyProfile, inProfile, type Profile } from '../browser.ts'
import { largeBank } from '../large-bank.ts'
import { serve, type Site } from '../serve.ts'

/** The app keeps compiled code, and its upkeep comes to rest. */
const VISITS = 2
export const REST_MS = 12_000

/** Works with the app as it is with a bank of ten thousand facts. */
export async function withLargeSite<T>(bench: Bench, work: (site: Site, bank: Bank) => Promise<T>): Promise<T> {
  const { bank, files } = await largeBank(bench.built.app)
  const folder = `${bench.built.app}-large`
  await rm(folder, { recursive: true, force: true })
  await cp(bench.built.app, folder, { recursive: true })
  await Promise.all([...files].map(([name, text]) => replace(join(folder, 'assets', name), text)))
  const site = await serve(folder, bench.built.policy)
  try {
    return await work(site, bank)
  } finally {
    await site.stop()
  }
}

/** Writes a file in the place of one that was compressed beforehand. */
async function replace(file: string, text: string): Promise<void> {
  await Promise.all(['.br', '.gz'].map((ending) => rm(`${file}${ending}`, { force: true })))
  await writeFile(file, text)
}

/** A learner who has given so many answers and has opened the app since. */
export async function profileWith(site: Site, bank: Bank, answers: number): Promise<Profile> {
  const profile = await emptyProfile()
  await inProfile(profile, async (context) => {
    const page = await opened(context, site)
    if (answers > 0) await layYears(page, await storedYears(yearsOf(bank, answers)))
  })
  for (let visit = 0; visit < VISITS; visit += 1) {
    await inProfile(profile, async (context) => {
      await (await opened(context, site)).waitForTimeout(REST_MS)
    })
  }
  return profile
}

/** A page in which the app has taken the place of what stood there before it. */
export async function opened(context: BrowserContext, { address }: Site): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => document.getElementById('first') === null, undefined, { timeout: 120_000 })
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  return page
}
