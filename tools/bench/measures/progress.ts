import type { BrowserContext, Page } from '@playwright/test'
import * as v from 'valibot'
import type { Bench } from '../bench.ts'
import { inCopy, inProfile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import type { Site } from '../serve.ts'
import { median } from '../statistics.ts'
import { opened, profileWith, REST_MS, withLargeSite } from './long-profile.ts'

const ANSWERS = 200_000
const LOOK_AROUND_MS = 3_000

const MOST_PAINT_MS = 300
const MOST_TASK_MS = 50

/**
 * What one visit of Progress took, in milliseconds: from the click to the frame with the first picture, to the frame
 * with what is counted from all answers, and the longest task from the click on.
 */
const Visit = v.object({ picture: v.number(), counted: v.number(), task: v.number() })
type Visit = v.InferOutput<typeof Visit>

/** Runs in the page: clicks the tab, watches frame by frame, and gives what the charts below still do three seconds. */
const WATCH = `new Promise((resolve) => {
  let task = 0
  let picture = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) task = Math.max(task, duration)
  }).observe({ type: 'longtask' })
  const begun = performance.now()
  document.querySelector('nav a[href$="#/progress"]').click()
  const look = () => {
    const now = performance.now() - begun
    if (picture === 0 && document.querySelector('main .progress svg') !== null) picture = now
    if (document.querySelector('main .more section') === null) requestAnimationFrame(look)
    else setTimeout(() => resolve({ picture, counted: now, task }), 3000)
  }
  requestAnimationFrame(look)
})`

/** Progress with 10,000 facts and ten years of answers, from Today: the first time, when all is counted, and again. */
export async function measureProgress(bench: Bench): Promise<Figure[]> {
  const first: Visit[] = []
  const again: Visit[] = []
  await withLargeSite(bench, async (site, bank) => {
    const profile = await profileWith(site, bank, ANSWERS)
    try {
      await inProfile(profile, (context) => lookBefore(context, site))
      for (let run = 0; run < bench.runs; run += 1) {
        await inCopy(profile, async (context) => {
          const page = await onDesk(context, site)
          first.push(await visit(page))
          again.push(await visit(page))
        })
      }
    } finally {
      await profile.remove()
    }
  })
  const figure = (name: string, visits: readonly Visit[], of: keyof Visit, most?: number): Figure => {
    const samples = visits.map((one) => one[of])
    const bound = most === undefined ? {} : { bound: { kind: 'most' as const, value: most } }
    return { name: `Progress, 200,000 answers: ${name}`, unit: 'ms', app: median(samples), ...bound, samples: { app: samples } }
  }
  return [
    figure('first picture, figures to be counted', first, 'picture'),
    figure('everything counted', first, 'counted'),
    figure('longest task while counting', first, 'task', MOST_TASK_MS),
    figure('first picture, figures kept', again, 'picture', MOST_PAINT_MS),
    figure('longest task, figures kept', again, 'task', MOST_TASK_MS),
  ]
}

/** Who has answered for ten years has looked at Progress before: their own memory model is fitted, and kept. */
async function lookBefore(context: BrowserContext, site: Site): Promise<void> {
  const page = await onDesk(context, site)
  await visit(page)
  await page.waitForTimeout(REST_MS)
}

/** In a wide window, where most charts are near at once. */
async function onDesk(context: BrowserContext, site: Site): Promise<Page> {
  const page = await opened(context, site)
  await page.setViewportSize({ width: 1280, height: 800 })
  return page
}

/** Clicks the tab and watches; then goes back to Today. */
async function visit(page: Page): Promise<Visit> {
  await page.waitForTimeout(LOOK_AROUND_MS)
  const visited = v.parse(Visit, await page.evaluate(WATCH))
  await page.locator('nav a[href$="#/today"]').click()
  return visited
}
