import type { Bench } from '../bench.ts'
import { inCopy } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { median } from '../statistics.ts'
import { openingsOf, start } from './starts.ts'

const MOST_MS = 1500

/** A new browser process while the server is stopped: from the navigation to a question that can be answered. */
export async function measureOffline(bench: Bench): Promise<Figure[]> {
  const { study, todayAndStart } = openingsOf(bench)
  const byStudy: number[] = []
  const byToday: number[] = []
  await bench.app.stop()
  try {
    for (let run = 0; run < bench.runs; run += 1) {
      byStudy.push(await momentOf(bench, study))
      byToday.push(await momentOf(bench, todayAndStart))
    }
  } finally {
    await bench.app.start()
  }
  return [
    figure('cold offline start: answerable question, by #/study', byStudy),
    figure('cold offline start: answerable question, by Today and Start', byToday),
  ]
}

async function momentOf(bench: Bench, opening: Parameters<typeof start>[2]): Promise<number> {
  return inCopy(bench.returning, async (context) => (await start(context, bench.built.probe, opening)).moment)
}

function figure(name: string, samples: readonly number[]): Figure {
  return { name, unit: 'ms', app: median(samples), bound: { kind: 'most', value: MOST_MS }, samples: { app: samples } }
}
