import { cp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import * as v from 'valibot'
import type { Bank } from '../../../src/bank/bank.ts'
import { layYears, storedYears, yearsOf } from '../../../tests/e2e/support/long-journal.ts'
import { builtBank } from '../../../tests/e2e/support/answer-key.ts'
import type { Bench } from '../bench.ts'
import { emptyProfile, inCopy, inProfile, type Profile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { largeBank } from '../large-bank.ts'
import { ProbedPage } from '../probed-page.ts'
import { serve, type Site } from '../sites.ts'
import { median } from '../statistics.ts'
import { measureMemoryWork } from './memory-work.ts'

/** The app keeps compiled code, and its upkeep comes to rest. */
const VISITS = 2
const REST_MS = 12_000
const MANY = 1_000_000
const TEN_YEARS = 200_000
const MOST_TIMES_EMPTY = 1.5
const MOST_MORE_MS = 150
const MOST_MEGABYTES = 150
const MOST_TASK_MS = 50

/** Starts with long journals and many facts, against the start with an empty store; memory; and the work behind it. */
export async function measureLongJournal(bench: Bench): Promise<Figure[]> {
  const large = await largeBank(bench.built.app)
  const folder = `${bench.built.app}-large`
  await rm(folder, { recursive: true, force: true })
  await cp(bench.built.app, folder, { recursive: true })
  await Promise.all([...large.files].map(([name, text]) => replace(join(folder, 'assets', name), text)))
  const site = await serve(folder, bench.built.policy)
  try {
    return [
      ...(await startsOf(bench, bench.app, builtBank(), 'the bank', [10_000, MANY])),
      ...(await startsOf(bench, site, large.bank, '10,000 facts', [MANY])),
      ...(await tenYears(bench, site, large.bank)),
      ...(await measureMemoryWork(bench)),
    ]
  } finally {
    await site.stop()
  }
}

/** Writes a file in the place of one that was compressed beforehand. */
async function replace(file: string, text: string): Promise<void> {
  await Promise.all(['.br', '.gz'].map((ending) => rm(`${file}${ending}`, { force: true })))
  await writeFile(file, text)
}

async function startsOf(bench: Bench, site: Site, bank: Bank, facts: string, sizes: readonly number[]): Promise<Figure[]> {
  const profiles: { readonly answers: number; readonly profile: Profile; readonly samples: number[] }[] = []
  for (const answers of [0, ...sizes]) profiles.push({ answers, profile: await profileWith(site, bank, answers), samples: [] })
  try {
    for (let run = 0; run < bench.runs; run += 1) {
      for (const { profile, samples } of profiles) samples.push(await inCopy(profile, (context) => startIn(context, bench, site)))
    }
  } finally {
    for (const { profile } of profiles) await profile.remove()
  }
  const empty = median(profiles[0]?.samples ?? [])
  return profiles.map(({ answers, samples }) => ({
    ...{ name: `start, ${facts}, ${answers.toLocaleString('en-GB')} answers: the app in place`, unit: 'ms', app: median(samples), samples: { app: samples } },
    ...(answers === 0 ? {} : { bound: { kind: 'most', value: MOST_TIMES_EMPTY * empty + MOST_MORE_MS } }),
  }))
}

async function startIn(context: BrowserContext, { built }: Bench, { address }: Site): Promise<number> {
  const probed = await ProbedPage.open(context, built.probe)
  await probed.go(address)
  return probed.moment('takenOver')
}

/** A learner who has given so many answers and has opened the app since. */
async function profileWith(site: Site, bank: Bank, answers: number): Promise<Profile> {
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

async function opened(context: BrowserContext, { address }: Site): Promise<Page> {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => document.getElementById('first') === null, undefined, { timeout: 120_000 })
  await page.evaluate('navigator.serviceWorker.ready.then(() => true)')
  return page
}

/** Memory on Today and with every answer read, and the longest task of a start on a processor that is not slowed down. */
async function tenYears(bench: Bench, site: Site, bank: Bank): Promise<Figure[]> {
  const today: number[] = []
  const whole: number[] = []
  const tasks: number[] = []
  const profile = await profileWith(site, bank, TEN_YEARS)
  try {
    for (let run = 0; run < bench.runs; run += 1) {
      await inCopy(profile, async (context) => {
        await context.addInitScript(WATCH_TASKS)
        const page = await opened(context, site)
        await page.waitForTimeout(REST_MS)
        tasks.push(v.parse(v.number(), await page.evaluate('window.longestTask')))
        today.push(await megabytes(page))
        await page.goto(`${site.address}#/progress`)
        await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor({ timeout: 120_000 })
        await page.waitForTimeout(REST_MS)
        whole.push(await megabytes(page))
      })
    }
  } finally {
    await profile.remove()
  }
  const figure = (name: string, unit: Figure['unit'], samples: readonly number[], most: number): Figure => ({
    ...{ name: `10,000 facts, 200,000 answers: ${name}`, unit, app: median(samples), bound: { kind: 'most', value: most }, samples: { app: samples } },
  })
  return [
    figure('memory of the page on Today', 'MB', today, MOST_MEGABYTES),
    figure('memory of the page on Progress, every answer read', 'MB', whole, MOST_MEGABYTES),
    figure('longest task after the first paint, not slowed down', 'ms', tasks, MOST_TASK_MS),
  ]
}

/** Tasks from the first paint on. */
const WATCH_TASKS = `window.longestTask = 0
new PerformanceObserver((list) => {
  const paint = performance.getEntriesByName('first-contentful-paint')[0]
  for (const { startTime, duration } of list.getEntries())
    if (paint !== undefined && startTime > paint.startTime) window.longestTask = Math.max(window.longestTask, duration)
}).observe({ type: 'longtask', buffered: true })`

/** What the page's scripts hold once rubbish is gone, in MB. */
async function megabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}
