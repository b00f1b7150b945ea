import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Bench } from '../bench.ts'
import { inEmptyProfile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { startFigures, takeStarts, type Started } from './starts.ts'

/** A kilobyte of the budgets. */
const KB = 1000
const MOST_JS_KB = 85

/** A browser that knows nothing of the app: what it fetches, and how it starts. */
export async function measureFirstVisit(bench: Bench): Promise<Figure[]> {
  const starts = await takeStarts(bench, inEmptyProfile)
  return [await scriptsFigure(bench, starts.today), ...startFigures('first visit', starts, false)]
}

/**
 * The scripts whose fetch had begun when the first question could be read on Today; the precache is not among them, for
 * the service worker fetches it, not the page.
 */
async function scriptsFigure(bench: Bench, starts: readonly Started[]): Promise<Figure> {
  const sizes = await Promise.all(starts.map(async (one) => scriptBytes(bench.built.app, scriptsOf(one))))
  const samples = sizes.map(({ gzip }) => gzip / KB)
  const sent = Math.max(...sizes.map((size) => size.sent)) / KB
  return {
    name: 'first visit: scripts until the first question is readable, gzip',
    unit: 'KB',
    app: Math.max(...samples),
    bound: { kind: 'most', value: MOST_JS_KB },
    samples: { app: samples },
    note: `most of ${starts.length} visits; ${sent.toFixed(1)} KB as sent (brotli)`,
  }
}

interface Script {
  readonly path: string
  readonly sent: number
}

function scriptsOf({ files, moment }: Started): Script[] {
  return files
    .map(({ url, begun, sent }) => ({ path: new URL(url).pathname, begun, sent }))
    .filter(({ path, begun }) => /\.m?js$/.test(path) && begun < moment)
}

async function scriptBytes(dir: string, scripts: readonly Script[]): Promise<{ gzip: number; sent: number }> {
  const contents = await Promise.all(scripts.map(({ path }) => readFile(join(dir, path))))
  return {
    gzip: contents.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0),
    sent: scripts.reduce((sum, script) => sum + script.sent, 0),
  }
}
