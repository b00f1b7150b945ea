import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { findBrowser } from '../../test/find-browser.ts'
import type { Bench } from '../bench.ts'
import { CHROMIUM_ARGS } from '../browser.ts'
import { comparison, type Figure } from '../figure.ts'
import { median } from '../statistics.ts'

/** The last version that runs on Node 20. It is fetched when it is wanted and is no dependency of the project. */
const LIGHTHOUSE = 'lighthouse@12.8.2'
const TIMEOUT_MS = 180_000

const Score = v.object({ score: v.nullable(v.number()) })
const Audit = v.object({ numericValue: v.number() })
const Report = v.object({
  categories: v.object({ performance: Score, accessibility: Score, 'best-practices': Score, seo: Score }),
  audits: v.object({ 'total-blocking-time': Audit, 'first-contentful-paint': Audit, 'largest-contentful-paint': Audit }),
})
type Report = v.InferOutput<typeof Report>

/** Lighthouse with its usual phone and network, for the app and the bare page by turns. */
export async function measureLighthouse(bench: Bench): Promise<Figure[]> {
  const app: Report[] = []
  const bare: Report[] = []
  for (let run = 0; run < bench.runs; run += 1) {
    app.push(await runLighthouse(bench.app.address))
    bare.push(await runLighthouse(bench.bareToday.address))
  }
  return [
    points('accessibility', app, true),
    points('best-practices', app, true),
    points('seo', app, true),
    points('performance', app, false),
    comparison('Lighthouse: total blocking time', audits(app, 'total-blocking-time'), audits(bare, 'total-blocking-time'), {
      kind: 'ratio',
      value: 1.5,
    }),
    comparison('Lighthouse: first contentful paint', audits(app, 'first-contentful-paint'), audits(bare, 'first-contentful-paint')),
    comparison('Lighthouse: largest contentful paint', audits(app, 'largest-contentful-paint'), audits(bare, 'largest-contentful-paint')),
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
  }
}

function audits(reports: readonly Report[], audit: keyof Report['audits']): number[] {
  return reports.map(({ audits }) => audits[audit].numericValue)
}

async function runLighthouse(address: string): Promise<Report> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-lighthouse-'))
  try {
    const file = join(dir, 'report.json')
    const flags = ['--headless=new', ...CHROMIUM_ARGS].join(' ')
    const args = [LIGHTHOUSE, address, '--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`]
    const browser = findBrowser()
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
