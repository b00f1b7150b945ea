import { describe, expect, it, vi } from 'vitest'
import { fold } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { openWorld } from '../support/world.ts'

const START = 1_700_000_000_000
const HOUR = 3_600_000
const MANY = 20_500

const LINES: readonly Line[] = Array.from({ length: MANY }, (_, n) => ({
  ...{ id: `old-${String(n + 1).padStart(6, '0')}`, at: START + n * HOUR, tz: 0, do: 'answer', q: `s-${n}`, bank: 'league', bankv: '0a1b2c3d' },
  ...{ fact: `fact-${n % 900}`, rev: 1, form: 'card', gave: [], score: 1, rating: 3, ms: 4_000, in: 'study:s' },
}))

/** A long journal in which a day has just been made to begin at midnight. */
async function moved() {
  const world = await openWorld()
  world.device.time = START + (MANY + 24) * HOUR
  const journal = useJournal()
  journal.take(LINES)
  const before = journal.memories
  journal.record([{ do: 'set', key: 'boundary', value: 0 }])
  await vi.waitFor(() => expect(journal.folded.lines.size).toBe(MANY + 1))
  const wanted = () => fold(makeReducer({ boundary: 0, first: null }), journal.folded.lines.values()).facts
  return { journal, before, wanted }
}

describe('memories of a long journal that all move', () => {
  it('move in slices: until then everything shows as it was', async () => {
    const { journal, before, wanted } = await moved()
    expect(journal.memories).toBe(before)
    expect(journal.settings.boundary).not.toBe(0)
    await vi.waitFor(() => expect(journal.settings.boundary).toBe(0))
    expect(journal.memories).toEqual(wanted())
    expect(journal.memories).not.toEqual(before)
  })

  it('have moved before anything else is folded', async () => {
    const { journal, before, wanted } = await moved()
    expect(journal.memories).toBe(before)
    journal.take([{ id: 'new-000001', at: START + (MANY + 25) * HOUR, tz: 0, do: 'pause', bank: 'league', fact: 'fact-7' }])
    expect(journal.settings.boundary).toBe(0)
    expect(journal.memories).toEqual(wanted())
    expect(journal.memories.get('league/fact-7')?.paused).toBe(true)
    const whole = journal.folded
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(journal.folded).toBe(whole)
  })
})
