import type { BrowserContext, Page } from '@playwright/test'
import * as v from 'valibot'
import { inCopy, inEmptyProfile, type Profile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import type { Site } from '../serve.ts'
import { median } from '../statistics.ts'
import { opened } from './long-profile.ts'

/** Long enough for a journal of many years on a busy machine. */
const PATIENCE_MS = 300_000
/** Settings and all that is prepared behind the first screen have come by then. */
const SETTLED_MS = 8_000

/** A piece of work: how long somebody waited for it, and for how long at most nothing else could happen on the page. */
interface Timed {
  readonly ms: number
  readonly held: number
}

/** A journal saved as a file, and that file taken in where nothing is. */
export interface BackupTimes {
  /** From Save a backup until the file is there. */
  readonly saved: Timed
  /** From choosing the file until the app tells what it holds. */
  readonly read: Timed
  /** From Restore until all of it is stored. */
  readonly restored: Timed
}

/** Saves all of a profile's journal in the app, and restores the file in an empty browser, as a learner does. */
export async function backupTimes(profile: Profile, site: Site): Promise<BackupTimes> {
  return inCopy(profile, async (saving) => {
    const page = await settingsIn(saving, site)
    const download = page.waitForEvent('download', { timeout: PATIENCE_MS })
    const saved = await timed(page, async () => {
      await page.getByRole('button', { name: 'Save a backup', exact: true }).click()
      await page.getByText(/^Saved as passage-/).waitFor({ timeout: PATIENCE_MS })
    })
    const file = await (await download).path()
    return { saved, ...(await inEmptyProfile((restoring) => restoreTimes(restoring, site, file))) }
  })
}

async function restoreTimes(context: BrowserContext, site: Site, file: string): Promise<Pick<BackupTimes, 'read' | 'restored'>> {
  const page = await settingsIn(context, site)
  const read = await timed(page, async () => {
    await page.locator('main input[type=file]').setInputFiles(file)
    await page.getByRole('heading', { name: 'What this file holds' }).waitFor({ timeout: PATIENCE_MS })
  })
  const restored = await timed(page, async () => {
    await page.getByRole('button', { name: /^Restore \d+ lines$/ }).click()
    await page.getByText(/^\d+ lines restored\.$/).waitFor({ timeout: PATIENCE_MS })
  })
  return { read, restored }
}

async function settingsIn(context: BrowserContext, site: Site): Promise<Page> {
  await context.addInitScript(WATCH_THREAD)
  const page = await opened(context, site)
  await page.goto(`${site.address}#/settings`)
  await page.getByText(/answers? saved on this device/).waitFor({ timeout: PATIENCE_MS })
  await page.waitForTimeout(SETTLED_MS)
  return page
}

/** Every task that gets its turn looks how long ago the last one did. */
const WATCH_THREAD = `window.longestHold = 0
let last = performance.now()
const turn = () => {
  const now = performance.now()
  window.longestHold = Math.max(window.longestHold, now - last)
  last = now
  setTimeout(turn)
}
turn()`

async function timed(page: Page, work: () => Promise<void>): Promise<Timed> {
  await page.evaluate('window.longestHold = 0')
  const start = performance.now()
  await work()
  const ms = performance.now() - start
  return { ms, held: v.parse(v.number(), await page.evaluate('window.longestHold')) }
}

/** The figures of some runs. No bound: the design has none for them. */
export function backupFigures(what: string, runs: readonly BackupTimes[]): readonly Figure[] {
  const figures = (name: string, of: (times: BackupTimes) => Timed): readonly Figure[] => {
    const ms = runs.map((times) => of(times).ms)
    const held = runs.map((times) => of(times).held)
    return [
      { name: `backup of ${what}: ${name}`, unit: 'ms', app: median(ms), samples: { app: ms } },
      { name: 'the same: longest hold-up of the thread', unit: 'ms', app: median(held), samples: { app: held } },
    ]
  }
  return [
    ...figures('saved as a file', ({ saved }) => saved),
    ...figures('the file read and told', ({ read }) => read),
    ...figures('restored where nothing was', ({ restored }) => restored),
  ]
}
