import { fold, foldMore, type Folded } from '../../src/journal/fold.ts'
import type { KnownBody, Line } from '../../src/journal/line.ts'
import { foldCut } from '../../src/journal/snapshot/cut.ts'
import { readSnapshot } from '../../src/journal/snapshot/text.ts'
import type { JournalStore, Opened } from '../../src/journal/store-port.ts'
import type { Memory } from '../../src/memory/memory.ts'
import { makeReducer } from '../../src/memory/schedule.ts'
import { memoryTable } from '../../src/memory/snapshot/memory-table.ts'
import { walked } from '../../src/memory/walk.ts'
import { createLocalforageStore } from '../../src/storage/localforage-store.ts'
import { answerBody } from './bodies.ts'
import { ShimmedBrowser } from './shimmed-browser.ts'

/** Answers that are given after so many were restored. */
const FIRST = 1_140
const RESTORED = 4_000

export const reducer = makeReducer({ boundary: 4 })

export function body(n: number): KnownBody {
  return { ...answerBody(`s${Math.floor(n / 20)}-${n % 20}`), fact: `fact-${n % 40}` }
}

/** Answers, a minute apart, each file of them as large as a segment. */
export async function answer(store: JournalStore, browser: ShimmedBrowser, from: number, count: number): Promise<readonly Line[]> {
  const all: Line[] = []
  for (let n = from; n < from + count; n++) {
    browser.time += 60_000
    all.push(...store.stamp([body(n)], browser.time, 0))
  }
  for (let at = 0; at < all.length; at += 60) await store.append(all.slice(at, at + 60))
  return all
}

/** Does what waits for an idle moment, to its end: until the disk is left alone. */
export async function idle(browser: ShimmedBrowser): Promise<void> {
  for (const work of browser.idle.splice(0)) work()
  for (let still = 0, calls = -1; still < 5; calls = browser.disk.calls.length) {
    await new Promise((resolve) => setTimeout(resolve, 20))
    still = browser.disk.calls.length === calls ? still + 1 : 0
  }
}

/** What an opened store amounts to. */
export function amounts({ snapshot, lines }: Opened): Folded<Memory> {
  const reading = snapshot === null ? null : walked(readSnapshot(snapshot, memoryTable))
  return reading?.state === 'sound' ? foldMore(foldCut(reading.cut, reducer), reducer, lines) : fold(reducer, lines)
}

export function told({ facts, answers }: Folded<Memory>) {
  return { facts: [...facts].sort(([a], [b]) => (a < b ? -1 : 1)), answers }
}

export function farLines(writer: string, count: number): readonly Line[] {
  return Array.from({ length: count }, (_, n) => ({ id: `${writer}-${100_000 + n}`, at: 1_600_000_000_000 + n * 1_000, tz: 0, ...body(n) }))
}

/** A browser with a journal large enough, most of it restored, and a snapshot of it. */
export async function many(): Promise<{ browser: ShimmedBrowser; lines: Line[] }> {
  const browser = new ShimmedBrowser({ locks: true })
  const store = createLocalforageStore(browser.tab())
  await store.open()
  const lines = [...farLines('far', RESTORED)]
  await store.adopt(lines)
  lines.push(...(await answer(store, browser, RESTORED, FIRST)))
  await idle(browser)
  store.close()
  return { browser, lines }
}
