import { fold, type Folded } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { cutOff } from '../../../src/journal/snapshot/cut.ts'
import { writeSnapshot } from '../../../src/journal/snapshot/text.ts'
import type { Memory } from '../../../src/memory/memory.ts'
import { memoryTable } from '../../../src/memory/snapshot/memory-table.ts'
import { FIXED_SETTINGS } from '../../../src/memory/snapshot/schedule-of.ts'
import type { Random } from '../../../src/quiz/random.ts'
import { createLocalforageStore } from '../../../src/storage/localforage-store.ts'
import { decodeSlot, encodeSlot } from '../../../src/storage/snapshot/slot.ts'
import type { ShimmedBrowser } from '../../../tests/storage/shimmed-browser.ts'
import { amounts, farLines, many, reducer, told } from '../../../tests/storage/snapshotted.ts'
import { Findings, type Row } from '../row.ts'

/** Lines of the small journal, and how many of them stay lines. */
const SMALL = 12
const SMALL_RECENT = { answers: 3, most: 8 }
/** Of so many flips in the large one, one is followed by a whole start of the store. */
const START_EVERY = 25

/** Flipped bits in a snapshot: every one is noticed, and the start comes to what all lines amount to. */
export const snapshot: Row = {
  name: 'snapshot',
  does: 'every single bit of a small snapshot flipped, and random ones of a large one: refused, and the start comes to the replay of all lines',
  counts: 'random bits, beside every bit of the small one',
  full: 1_000,
  quick: 50,
  async run({ times, random }) {
    const found = new Findings()
    const small = Buffer.from(smallSlot())
    for (let bit = 0; bit < small.length * 8; bit += 1) {
      found.expect(decodeSlot(flipped(small, bit)).state === 'refused', `Bit ${bit} of the small snapshot was not noticed.`)
    }
    const { browser, lines } = await many()
    const expected = JSON.stringify(told(fold(reducer, lines)))
    const slots = [...browser.disk.values].filter(([key]) => key.startsWith('snap/'))
    found.expect(slots.length > 0, 'There is no snapshot to damage.')
    found.expect((await started(browser)).fromSnapshot, 'The sound snapshot was not used.')
    let starts = 0
    for (let n = 0; n < times; n += 1) {
      const damaged = slots.map(([key, value]) => [key, flipAnywhere(value, random)] as const)
      for (const [key, value] of damaged) found.expect(decodeSlot(value).state === 'refused', `Flip ${n} in ${key} was not noticed.`)
      if (n % START_EVERY > 0) continue
      for (const [key, value] of damaged) browser.disk.values.set(key, value)
      const { fromSnapshot, state } = await started(browser)
      found.expect(!fromSnapshot, `The start after flip ${n} used a damaged snapshot.`)
      found.expect(state === expected, `The start after flip ${n} comes to something else than the replay.`)
      starts += 1
    }
    return found.outcome(times, `${small.length * 8} bits of the small one; the large one has ${slots.map(([, value]) => value.length).join(' and ')} characters; ${starts} whole starts on ${lines.length} lines`)
  },
}

function smallSlot(): string {
  const lines: readonly Line[] = farLines('small', SMALL)
  const folded: Folded<Memory> = fold(reducer, lines)
  const cut = cutOff(folded, reducer, FIXED_SETTINGS, SMALL_RECENT)
  if (cut === null) throw new Error('The small journal cannot be cut.')
  return encodeSlot({ sequence: 1, covered: new Map([['log/small/0', SMALL]]), last: new Map([['small', SMALL]]), body: writeSnapshot(cut, memoryTable) })
}

/** A start on the disk as it is, without the upkeep behind it. */
async function started(browser: ShimmedBrowser): Promise<{ readonly fromSnapshot: boolean; readonly state: string }> {
  const store = createLocalforageStore(browser.tab())
  const opened = await store.open()
  store.close()
  browser.idle.splice(0)
  return { fromSnapshot: opened.snapshot !== null, state: JSON.stringify(told(amounts(opened))) }
}

function flipAnywhere(text: string, random: Random): string {
  const bytes = Buffer.from(text)
  return flipped(bytes, random.int(bytes.length * 8))
}

/** The text of the bytes with one bit turned over. */
function flipped(bytes: Buffer, bit: number): string {
  const changed = Buffer.from(bytes)
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return changed.toString()
}
