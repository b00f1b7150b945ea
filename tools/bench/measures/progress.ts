import type { Page } from '@playwright/test'
import * as v from 'valibot'
import type { Bank } from '../../../src/bank/bank.ts'
import { makeLineId } from '../../../src/journal/line-id.ts'
import type { Line } from '../../../src/journal/line.ts'
import { writeBackup } from '../../../src/storage/backup/write-backup.ts'
import type { Bench } from '../bench.ts'
import { inEmptyProfile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { largeBank } from '../large-bank.ts'
import { median } from '../statistics.ts'

const ANSWERS_EACH = 20
const DAY_MS = 86_400_000
/** Restoring so many answers takes its time. */
const PATIENCE_MS = 240_000

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
    if (picture === 0 && document.querySelector('main section svg') !== null) picture = now
    if (document.querySelector('main .more section') === null) requestAnimationFrame(look)
    else setTimeout(() => resolve({ picture, counted: now, task }), 3000)
  }
  requestAnimationFrame(look)
})`

/** Progress with 10,000 facts and 200,000 answers: the first time, when all is counted, and again. */
export async function measureProgress(bench: Bench): Promise<Figure[]> {
  const first: Visit[] = []
  const again: Visit[] = []
  const { bank, files } = await largeBank(bench.built.app)
  const backup = await largeBackup(bank, Date.now())
  for (let run = 0; run < bench.runs; run += 1) {
    await inEmptyProfile(async (context) => {
      const page = await context.newPage()
      await page.setViewportSize({ width: 1280, height: 800 })
      await page.route(/\.json$/, (route, request) => {
        const body = files.get(request.url().split('/').at(-1) ?? '')
        return body === undefined ? route.continue() : route.fulfill({ body, contentType: 'application/json' })
      })
      await restore(page, bench.app.address, backup)
      first.push(await visit(page))
      again.push(await visit(page))
    })
  }
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

async function largeBackup(bank: Bank, now: number) {
  const lines = bank.facts.flatMap((fact, place) =>
    Array.from({ length: ANSWERS_EACH }, (_, turn): Line => ({
      id: makeLineId(`bench${String(turn).padStart(3, '0')}`, place),
      at: now - (ANSWERS_EACH - turn) * 9 * DAY_MS + place,
      tz: 0,
      do: 'answer',
      q: `${place}-${turn}`,
      ...{ bank: bank.id, bankv: bank.version, fact: fact.id, rev: 1, form: fact.forms[turn % fact.forms.length] ?? 'card' },
      gave: [],
      score: (place + turn) % 8 === 0 ? 0 : 1,
      sure: 'think',
      rating: (place + turn) % 8 === 0 ? 1 : 3,
      ms: 9_000,
      in: 'study:bench',
    })),
  )
  const blob = await writeBackup(lines, 'benchlearner', now)
  return { name: 'passage.jsonl.gz', mimeType: blob.type, buffer: Buffer.from(await blob.arrayBuffer()) }
}

async function restore(page: Page, address: string, backup: Awaited<ReturnType<typeof largeBackup>>): Promise<void> {
  page.setDefaultTimeout(PATIENCE_MS)
  await page.goto(`${address}#/settings`)
  await page.locator('input[type=file]').setInputFiles(backup)
  await page.getByRole('button', { name: /^Restore \d+ lines?$/ }).click()
  await page.getByText(/lines? restored/).waitFor()
}

/** Clicks the tab and watches; then leaves the screen. */
async function visit(page: Page): Promise<Visit> {
  await page.waitForTimeout(3_000)
  const visited = v.parse(Visit, await page.evaluate(WATCH))
  await page.locator('nav a[href$="#/settings"], nav a[href$="#/more"]').first().click()
  return visited
}
