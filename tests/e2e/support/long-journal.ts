import type { Page } from '@playwright/test'
import type { Bank } from '../../../src/bank/bank.ts'
import { makeLineId } from '../../../src/journal/line-id.ts'
import type { Line } from '../../../src/journal/line.ts'
import { serialise } from '../../../src/journal/serialise.ts'
import { Database } from '../../../src/storage/database.ts'
import { LEARNER_KEY, packKey } from '../../../src/storage/keys.ts'
import { encodeSegment } from '../../../src/storage/segment.ts'
import { renewSnapshot } from '../../../src/storage/snapshot/renew.ts'
import { ShimmedDisk } from '../../storage/shimmed-forage.ts'
import { storeUnder } from './stored.ts'

const DAY_MS = 86_400_000
const A_DAY = 55
const A_PACK = 2_000

/** Answers of many days, the last of them yesterday: each fact of the bank in turn, mostly right. */
export function yearsOf(bank: Bank, answers: number): readonly Line[] {
  const days = Math.ceil(answers / A_DAY)
  const noon = Math.floor(Date.now() / DAY_MS) * DAY_MS + DAY_MS / 2
  return Array.from({ length: answers }, (_, n): Line => {
    const day = Math.floor(n / A_DAY)
    const fact = bank.facts[n % bank.facts.length]
    if (fact === undefined) throw new Error('The bank has no facts.')
    const right = n % 7 !== 0
    return {
      ...{ id: makeLineId('wyears00', n + 1), at: noon - (days - day) * DAY_MS + (n % A_DAY) * 20_000, tz: 0 },
      ...{ do: 'answer', q: `y${day}-${n % A_DAY}`, bank: bank.id, bankv: bank.version, fact: fact.id, rev: fact.rev },
      ...{ form: 'card', gave: [], score: right ? 1 : 0, rating: right ? 3 : 1, ms: 6_000, in: `study:y${day}` },
    }
  })
}

/** What a browser holds of such a journal after a visit: packs, and a snapshot of them. */
export async function storedYears(lines: readonly Line[]): Promise<ReadonlyMap<string, string>> {
  const disk = new ShimmedDisk()
  disk.values.set(LEARNER_KEY, 'learnerofmanyyears00')
  for (let from = 0, n = 0; from < lines.length; from += A_PACK, n++) {
    const texts = lines.slice(from, from + A_PACK).map(serialise)
    disk.values.set(packKey(`years${n}`, texts.length), encodeSegment({ writer: `years${n}`, n: 0, texts }))
  }
  await renewSnapshot(new Database('years', disk.load, 60_000))
  return disk.values
}

/** Lays such a journal into the page's database, which the app has opened before; the page is loaded anew behind it. */
export async function layYears(page: Page, values: ReadonlyMap<string, string>): Promise<void> {
  for (const [key, value] of values) await storeUnder(page, key, value)
  await page.reload()
}
