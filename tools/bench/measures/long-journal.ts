import type { BrowserContext } from '@playwright/test'
import type { Bank } from '../../../src/bank/bank.ts'
import { builtBank } from '../../../tests/e2e/support/answer-key.ts'
import type { Bench } from '../bench.ts'
import { inCopy, type Profile } from '../browser.ts'
import type { Figure } from '../figure.ts'
import { ProbedPage } from '../probed-page.ts'
import type { Site } from '../serve.ts'
import { median } from '../statistics.ts'
import { profileWith, withLargeSite } from './long-profile.ts'

const MANY = 1_000_000
const MOST_TIMES_EMPTY = 1.5
const MOST_MORE_MS = 150

/** Starts with long journals and many facts, against the start with an empty store. */
export async function measureLongJournal(bench: Bench): Promise<Figure[]> {
  const few = await startsOf(bench, bench.app, builtBank(), 'the bank', [10_000, MANY])
  return [...few, ...(await withLargeSite(bench, (site, bank) => startsOf(bench, site, bank, '10,000 facts', [MANY])))]
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
