import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bench } from '../bench.ts'
import { inEmptyProfile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { PHONE, SLOWDOWNS } from '../probed-page.ts'
import { startFigures, takeStarts, type Started } from './starts.ts'

/** A kilobyte of the budgets. */
const KB = 1000
const MOST_JS_KB = 85

/** A browser that knows nothing of the app: what it fetches, and how it starts. */
export async function measureFirstVisit(bench: Bench): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const slowdown of SLOWDOWNS) {
    const starts = await takeStarts(bench, { slowdown, browse: inEmptyProfile })
    if (slowdown === PHONE) figures.push(await scriptsFigure(bench, starts.today))
    figures.push(...startFigures(`first visit, ${slowdown} ×`, starts, false))
  }
  return figures
}

/**
 * The scripts whose fetch had begun when the app had taken over Today, which its page could show before any of them; the
 * precache is not among them, for the service worker fetches it, not the page.
 */
async function scriptsFigure(bench: Bench, starts: readonly Started[]): Promise<Figure> {
  const visits = await Promise.all(starts.map((one) => Promise.all(scriptsOf(one).map((script) => weigh(bench.built.app, script)))))
  const totals = visits.map((scripts) => sum(scripts.map(({ gzip }) => gzip)))
  const [heaviest = []] = visits.filter((_, place) => totals[place] === Math.max(...totals))
  return {
    name: 'first visit: scripts until the app shows the first question, gzip',
    unit: 'KB',
    app: Math.max(...totals),
    bound: { kind: 'most', value: MOST_JS_KB },
    samples: { app: totals },
    note: `most of ${starts.length} visits; ${sum(heaviest.map(({ sent }) => sent)).toFixed(1)} KB as sent (brotli)`,
    details: heaviest.map(({ path, gzip }) => `${gzip.toFixed(1)} KB ${path}`),
  }
}

/** A script that was fetched; sizes in KB. */
interface Script {
  readonly path: string
  readonly sent: number
}

function scriptsOf({ files, moment }: Started): Script[] {
  return files
    .filter(({ url, begun }) => /\.m?js$/.test(url) && begun < moment)
    .map(({ url, sent }) => ({ path: new URL(url).pathname, sent: sent / KB }))
}

async function weigh(dir: string, script: Script): Promise<Script & { readonly gzip: number }> {
  const content = await readFile(join(dir, script.path))
  return { ...script, gzip: gzipSync(content, { level: 9 }).length / KB }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
