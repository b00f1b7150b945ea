import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { findHeadlessBrowser } from '../../test/find-browser.ts'
import type { Bench } from '../bench.ts'
import { CHROMIUM_ARGS } from '../browser.ts'
import { comparison, type Bound, type Figure } from '../figure.ts'
import { median } from '../statistics.ts'

/** The last version that runs on Node 20. It is fetched when it is wanted and is no dependency of the project. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const TIMEOUT_MS = 180_000
/** On a busy machine Lighthouse loses the beginning of its trace now and then, and says to run it again. */
const TRIES = 3

const Score = v.nullable(v.number())
const Category = v.object({ score: Score, auditRefs: v.array(v.object({ id: v.string(), weight: v.number() })) })
const Audit = v.object({ score: Score, numericValue: v.optional(v.number()) })
const Report = v.object({
  categories: v.object({ performance: Category, accessibility: Category, 'best-practices': Category, seo: Category }),
  audits: v.record(v.string(), Audit),
})
type Report = v.InferOutput<typeof Report>

/** Lighthouse with its usual phone and network, for the app and the bare page by turns. */
export async function measureLighthouse(bench: Bench): Promise<Figure[]> {
  const app: Report[] = []
  const bare: Report[] = []
  for (let run = 0; run < bench.runs; run += 1) {
    app.push(await tryLighthouse(bench.app.address))
    bare.push(await tryLighthouse(bench.bareToday.address))
  }
  const timing = (audit: string, bound?: Bound) =>
    comparison(`Lighthouse: ${audit}`, valuesOf(app, audit), valuesOf(bare, audit), bound)
  return [
    points('accessibility', app, true),
    points('best-practices', app, true),
    points('seo', app, true),
    points('performance', app, false),
    timing('total-blocking-time', { kind: 'ratio', value: 1.5 }),
    timing('first-contentful-paint'),
    timing('largest-contentful-paint'),
  ]
}

function points(category: keyof Report['categories'], reports: readonly Report[], full: boolean): Figure {
  const samples = reports.map(({ categories }) => Math.round((categories[category].score ?? 0) * 100))
  return {
    name: `Lighthouse: ${category}`,
    unit: 'points',
    app: full ? Math.min(...samples) : median(samples),
    ...(full ? { bound: { kind: 'least', value: 100 } } : {}),
    samples: { app: samples },
    details: [...new Set(reports.flatMap((report) => missed(report, category)))],
  }
}

/** The audits that cost points. */
function missed({ categories, audits }: Report, category: keyof Report['categories']): string[] {
  return categories[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
    .map(({ id }) => id)
}

function valuesOf(reports: readonly Report[], audit: string): number[] {
  return reports.map(({ audits }) => {
    const value = audits[audit]?.numericValue
    if (value === undefined) throw new Error(`Lighthouse measured no ${audit}.`)
    return value
  })
}

async function tryLighthouse(address: string): Promise<Report> {
  for (let tried = 1; tried < TRIES; tried += 1) {
    try {
      return await runLighthouse(address)
    } catch (error) {
      console.warn(`Lighthouse is run again: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
  return runLighthouse(address)
}

async function runLighthouse(address: string): Promise<Report> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'))
  try {
    const file = join(dir, 'report.json')
    const flags = ['--headless', ...CHROMIUM_ARGS].join(' ')
    const args = [LIGHTHOUSE, address, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`]
    const browser = findHeadlessBrowser()
    await promisify(execFile)('npx', ['-y', ...args], {
      cwd: dir,
      timeout: TIMEOUT_MS,
      env: { ...process.env, ...(browser === undefined ? {} : { CHROME_PATH: browser }) },
    })
    return v.parse(Report, JSON.parse(await readFile(file, 'utf8')))
  } finally {
    await rm(dir, { recursive: true, force: true, maxRetries: 3 })
  }
}
