import { nextTick } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { PAINT_VERSION, type Paint } from '../../../src/app/first-page.ts'
import type { Line } from '../../../src/journal/line.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { answerRight } from '../support/answers.ts'
import { openWorld } from '../support/world.ts'

const KEPT: Paint = { version: PAINT_VERSION, width: 390, rooms: { picture: 200, count: 80 }, boundary: 4, after: 0, bank: '0a1b2c3d', days: {} }

const RESTORED: Line = {
  ...{ id: 'elsewhere-000001', at: Date.UTC(2026, 1, 7, 12), tz: 0, do: 'answer', q: 'e-1', bank: 'league', bankv: '0a1b2c3d' },
  ...{ fact: 'lamp', rev: 1, form: 'choice', gave: ['x'], score: 1, rating: 3, ms: 4_000, in: 'study:e' },
}

function answerFirst(): void {
  useStudy().start()
  answerRight()
}

/** What may happen to the session that the next start was told of, on whatever screen. */
const CHANGES: readonly (readonly [what: string, change: () => unknown])[] = [
  ['an answer', answerFirst],
  ['a restored backup', () => useJournal().adopt([RESTORED], [])],
  ['a fact that is paused', () => useJournal().record([{ do: 'pause', bank: 'league', fact: 'lamp' }])],
  ['a setting that travels', () => useJournal().record([{ do: 'set', key: 'newPerDay', value: 3 }])],
  ['another learner', () => useJournal().adoptLearner('learner0000learner00')],
  ['a longer session', () => (useSettings().device.length = 'all')],
  ['flashcards', () => (useSettings().device.mode = 'flashcards')],
  ['no typing', () => (useSettings().device.noTyping = true)],
  ['no confidence', () => (useSettings().device.confidence = false)],
  ['no shortcuts', () => (useSettings().device.shortcuts = false)],
]

describe('what the next start would show', () => {
  it.each(CHANGES)('is forgotten after %s', async (_, change) => {
    const { firstPaint } = await openWorld()
    firstPaint.keep(KEPT)
    await change()
    expect(firstPaint.kept).toBeNull()
  })

  it('stays while a start reads what there is', async () => {
    const first = await openWorld()
    useStudy().start()
    answerRight()
    useSettings().device.length = 'all'
    await vi.waitFor(() => expect([first.shelf.lines.length, JSON.stringify(first.shelf.settings)]).toEqual([1, expect.stringContaining('all')]))
    first.store.close()
    const { firstPaint } = await openWorld({ device: first.device, shelf: first.shelf, before: (world) => world.firstPaint.keep(KEPT) })
    expect(useJournal().answers).toBe(1)
    expect(firstPaint.kept).toBe(KEPT)
  })

  it('stays while nothing changes it', async () => {
    const { firstPaint } = await openWorld()
    firstPaint.keep(KEPT)
    useSettings().device.sound = true
    useStudy().start()
    await useJournal().whole()
    await nextTick()
    expect(firstPaint.kept).toBe(KEPT)
  })
})
