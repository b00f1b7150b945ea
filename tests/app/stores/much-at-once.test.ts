import { describe, expect, it, vi } from 'vitest'
import { watch } from 'vue'
import { fold } from '../../../src/journal/fold.ts'
import type { KnownBody, Line } from '../../../src/journal/line.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { openWorld, type World } from '../support/world.ts'

const START = 1_700_000_000_000
const HOUR = 3_600_000
const MANY = 3_000

function answer(q: string, fact: string): KnownBody {
  return {
    ...{ do: 'answer', q, bank: 'league', bankv: '0a1b2c3d', fact, rev: 1, form: 'card', gave: [] },
    ...{ score: 1, rating: 3, ms: 4_000, in: 'study:s' },
  }
}

/** Answers of another browser. */
const MUCH: readonly Line[] = Array.from({ length: MANY }, (_, n) => ({
  ...{ id: `far-${String(n + 1).padStart(6, '0')}`, at: START + n * HOUR, tz: 0 },
  ...answer(`far-${n}`, `fact-${n % 100}`),
}))
const NOTE: KnownBody = { do: 'import', batch: 'b1', from: 'somebody', made: START, took: [`far-000001..00${MANY}`] }

/** A world whose clock goes on whenever it is looked at, so that long work takes many slices; one answer is in its journal. */
async function begun(): Promise<{ world: World; journal: ReturnType<typeof useJournal>; seen: number[] }> {
  const world = await openWorld()
  world.device.time = START + (MANY + 24) * HOUR
  world.device.now = () => (world.device.time += 2)
  const journal = useJournal()
  journal.record([answer('own-1', 'fact-7')])
  const seen: number[] = []
  watch(() => journal.answerLines, (count) => seen.push(count), { flush: 'sync' })
  return { world, journal, seen }
}

function wanted(boundary: number) {
  return fold(makeReducer({ boundary, first: null }), useJournal().folded.lines.values())
}

async function turns(count: number): Promise<void> {
  for (let n = 0; n < count; n++) await new Promise((resolve) => setTimeout(resolve))
}

describe('many lines that arrive at once', () => {
  it('are folded in slices and show all together, an answer given meanwhile among them', async () => {
    const { world, journal, seen } = await begun()
    const adopting = journal.adopt(MUCH, [NOTE])
    await turns(6)
    expect(journal.answerLines).toBe(1)
    journal.record([answer('own-2', 'fact-8')])
    await vi.waitFor(() => expect(journal.answerLines).toBe(2))
    await adopting
    expect(seen).toEqual([2, MANY + 2])
    expect(journal.folded.lines.size).toBe(MANY + 3)
    expect(journal.folded.facts).toEqual(wanted(4).facts)
    expect(journal.folded.facts.get('league/fact-8')?.answers).toBe(MANY / 100 + 1)
    await vi.waitFor(() => expect(world.shelf.lines).toHaveLength(MANY + 3))
    expect(journal.unsaved).toEqual([])
  })

  it('count as what was taken back meanwhile says', async () => {
    const { journal } = await begun()
    const adopting = journal.adopt(MUCH, [NOTE])
    await turns(6)
    journal.record([{ do: 'undo', q: 'far-0' }])
    await adopting
    expect(journal.answers).toBe(MANY)
    expect(journal.folded.facts).toEqual(wanted(4).facts)
  })

  it('are folded by the day boundary that comes with them, and by one that is chosen meanwhile', async () => {
    const { journal } = await begun()
    const boundary = (value: number): KnownBody => ({ do: 'set', key: 'boundary', value })
    const adopting = journal.adopt([...MUCH, { id: 'far-009000', at: START, tz: 0, ...boundary(2) }], [NOTE])
    await turns(6)
    expect(journal.settings.boundary).toBe(4)
    await adopting
    expect(journal.settings.boundary).toBe(2)
    expect(journal.folded.facts).toEqual(wanted(2).facts)

    const again = journal.adopt(MUCH.map((line, n) => ({ ...line, id: `else-${String(n + 1).padStart(6, '0')}` })), [])
    await turns(6)
    journal.record([boundary(6)])
    await again
    await vi.waitFor(() => expect(journal.settings.boundary).toBe(6))
    expect(journal.answerLines).toBe(2 * MANY + 1)
    expect(journal.folded.facts).toEqual(wanted(6).facts)
  })

  it('come one after the other where they come twice', async () => {
    const { journal } = await begun()
    const others = MUCH.map((line, n): Line => ({ ...line, id: `else-${String(n + 1).padStart(6, '0')}` }))
    await Promise.all([journal.adopt(MUCH, []), journal.adopt(others, [])])
    expect(journal.answerLines).toBe(2 * MANY + 1)
    expect(journal.folded.facts).toEqual(wanted(4).facts)
  })

  it('change nothing where they are not stored', async () => {
    const { world, journal, seen } = await begun()
    world.store.fault = 'full'
    await expect(journal.adopt(MUCH, [NOTE])).rejects.toMatchObject({ fault: 'full' })
    await turns(6)
    expect(seen).toEqual([])
    expect(journal.folded.lines.size).toBe(1)
  })
})
