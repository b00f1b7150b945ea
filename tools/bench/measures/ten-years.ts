import type { BrowserContext, Page } from '@playwright/test'
import * as v from 'valibot'
import { builtBank } from '../../../tests/e2e/support/answer-key.ts'
import type { Bench } from '../bench.ts'
import { inCopy } from '../browser.ts'
import { comparison, type Figure } from '../figure.ts'
import type { Site } from '../serve.ts'
import { median } from '../statistics.ts'
import { opened, profileWith, REST_MS, withLargeSite } from './long-profile.ts'
import { backupFigures, backupTimes, type BackupTimes } from './whole-backup.ts'

const TEN_YEARS = 200_000
const MOST_MEGABYTES = 150
const MOST_TASK_MS = 50
const WHAT = '10,000 facts, 200,000 answers'

/**
 * Memory on Today and with every answer read, and the longest task after the first paint, on a processor that is not slowed
 * down; beside that task the longest one of a start with the bank as it is and no answers. Then all of it saved and restored.
 */
export async function measureTenYears(bench: Bench): Promise<Figure[]> {
  return withLargeSite(bench, async (site, bank) => {
    const today: number[] = []
    const whole: number[] = []
    const tasks: number[] = []
    const few: number[] = []
    const backups: BackupTimes[] = []
    const profile = await profileWith(site, bank, TEN_YEARS)
    const empty = await profileWith(bench.app, builtBank(), 0)
    try {
      for (let run = 0; run < bench.runs; run += 1) {
        await inCopy(profile, async (context) => {
          const { page, longestTask } = await started(context, site)
          tasks.push(longestTask)
          today.push(await megabytes(page))
          await page.goto(`${site.address}#/progress`)
          await page.getByRole('heading', { level: 1, name: 'Progress' }).waitFor({ timeout: 120_000 })
          await page.waitForTimeout(REST_MS)
          whole.push(await megabytes(page))
        })
        few.push(await inCopy(empty, async (context) => (await started(context, bench.app)).longestTask))
        backups.push(await backupTimes(profile, site))
      }
    } finally {
      await Promise.all([profile.remove(), empty.remove()])
    }
    return [
      memory('on Today', today),
      memory('on Progress, every answer read', whole),
      comparison(`${WHAT}: longest task after the first paint, not slowed down`, tasks, few, { kind: 'most', value: MOST_TASK_MS }),
      ...backupFigures(WHAT, backups),
    ]
  })
}

async function started(context: BrowserContext, site: Site): Promise<{ readonly page: Page; readonly longestTask: number }> {
  await context.addInitScript(WATCH_TASKS)
  const page = await opened(context, site)
  await page.waitForTimeout(REST_MS)
  return { page, longestTask: v.parse(v.number(), await page.evaluate('window.longestTask')) }
}

function memory(where: string, samples: readonly number[]): Figure {
  return {
    ...{ name: `${WHAT}: memory of the page ${where}`, unit: 'MB', app: median(samples) },
    ...{ bound: { kind: 'most', value: MOST_MEGABYTES }, samples: { app: samples } },
  }
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
