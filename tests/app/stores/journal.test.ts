import { watch } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AnswerBody } from '../../../src/journal/line.ts'
import type { StoreFault } from '../../../src/journal/store-port.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { FakeDevice } from '../support/ports.ts'
import { makeWorld, openWorld } from '../support/world.ts'

const FAULTS: readonly StoreFault[] = ['blocked', 'full', 'hanging', 'broken']

function answer(q: string, fact = 'lamp'): AnswerBody {
  return {
    ...{ do: 'answer', q, bank: 'league', bankv: '0a1b2c3d', fact, rev: 1, form: 'choice', gave: ['Gannet Tower'] },
    ...{ score: 1, rating: 3, ms: 4_000, in: 'study:s' },
  }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets every promise that waits for nothing else go on. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0)

describe('recording', () => {
  it('counts at once and is saved as soon as the store has accepted it', async () => {
    const { store, shelf } = await openWorld()
    const journal = useJournal()
    const release = store.hold()
    const [line] = journal.record([answer('q1')])

    expect(journal.answers).toBe(1)
    expect(journal.folded.facts.get('league/lamp')?.answers).toBe(1)
    expect(journal.unsaved).toEqual([line])
    expect(journal.saving).toBe(true)
    expect(shelf.lines).toEqual([])

    release()
    await settle()
    expect(journal.saving).toBe(false)
    expect(shelf.lines).toEqual([line])
  })

  it('is never shown as unsaved where the store is quicker than the screen', async () => {
    const { device } = await openWorld()
    device.afterWrite = (write, work) => void write.then(work)
    const journal = useJournal()
    const shown: boolean[] = []
    watch(() => journal.saving, (saving) => shown.push(saving), { flush: 'sync' })
    journal.record([answer('q1')])
    expect(journal.answers).toBe(0)
    await settle()
    expect(journal.answers).toBe(1)
    expect(shown).toEqual([])
  })

  it('stamps the moment of the device', async () => {
    const { device } = await openWorld()
    const [line] = useJournal().record([answer('q1')])
    expect(line).toMatchObject({ at: device.time, tz: 0 })
  })

  it('saves in the order recorded, even where writes overlap', async () => {
    const { store, shelf } = await openWorld()
    const journal = useJournal()
    const release = store.hold()
    for (const q of ['q1', 'q2', 'q3']) journal.record([answer(q)])
    release()
    await settle()
    expect(shelf.lines.map((line) => (line.do === 'answer' ? line.q : ''))).toEqual(['q1', 'q2', 'q3'])
    expect(journal.unsaved).toEqual([])
  })
})

describe('a write that is refused', () => {
  it.each(FAULTS)('is named (%s), kept, tried again and saved in the end', async (fault) => {
    const { store, shelf } = await openWorld()
    const journal = useJournal()
    store.fault = fault
    journal.record([answer('q1')])
    await settle()
    expect(journal.fault).toBe(fault)
    expect(journal.answers).toBe(1)
    expect(journal.unsaved).toHaveLength(1)

    await vi.advanceTimersByTimeAsync(60_000)
    expect(journal.unsaved).toHaveLength(1)

    store.fault = null
    await vi.advanceTimersByTimeAsync(60_000)
    expect(journal.unsaved).toEqual([])
    expect(journal.fault).toBeNull()
    expect(shelf.lines).toHaveLength(1)
  })

  it('is saved together with what was recorded meanwhile, nothing twice', async () => {
    const { store, shelf } = await openWorld()
    const journal = useJournal()
    store.fault = 'full'
    journal.record([answer('q1')])
    await settle()
    journal.record([answer('q2')])
    await settle()
    store.fault = null
    await vi.advanceTimersByTimeAsync(60_000)
    expect(shelf.lines.map((line) => line.do === 'answer' && line.q)).toEqual(['q1', 'q2'])
    expect(journal.unsaved).toEqual([])
  })

  it('is tried again once every few seconds, however much waits', async () => {
    const { store } = await openWorld()
    const journal = useJournal()
    store.fault = 'full'
    for (let n = 0; n < 10; n++) {
      journal.record([answer(`q${n}`)])
      await settle()
    }
    const append = vi.spyOn(store, 'append')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(append.mock.calls.length).toBeLessThanOrEqual(13)
  })

  it('is saved at once where the learner asks to try again', async () => {
    const { store, shelf } = await openWorld()
    const journal = useJournal()
    store.fault = 'full'
    journal.record([answer('q1')])
    await settle()
    store.fault = null
    await journal.retry()
    expect(shelf.lines).toHaveLength(1)
    expect(journal.fault).toBeNull()
  })
})

describe('a store that cannot be opened', () => {
  it.each(FAULTS)('is named (%s), and the session goes on in memory', async (fault) => {
    const { store } = makeWorld()
    store.fault = fault
    const journal = useJournal()
    await journal.openStore()
    expect(journal).toMatchObject({ open: true, fault })
    expect(journal.learner).not.toBe('')

    journal.record([answer('q1')])
    await settle()
    expect(journal.answers).toBe(1)
    expect(journal.unsaved).toHaveLength(1)
  })

  it.each(['hanging', 'broken'] as const)('is tried again by itself (%s), and takes in what was recorded', async (fault) => {
    const { store, shelf } = makeWorld()
    store.fault = fault
    const journal = useJournal()
    await journal.openStore()
    journal.record([answer('q1')])
    await settle()
    await vi.advanceTimersByTimeAsync(12_000)
    expect(journal.unsaved).toHaveLength(1)
    store.fault = null
    await vi.advanceTimersByTimeAsync(6_000)
    expect(journal).toMatchObject({ fault: null, durably: true, unsaved: [] })
    expect(shelf.lines).toHaveLength(1)
  })

  it('keeps drafts and settings in memory meanwhile', async () => {
    const { store } = makeWorld()
    store.fault = 'blocked'
    const journal = useJournal()
    await journal.openStore()
    await journal.writeDraft('study', { half: 'typed' })
    await journal.writeSettings({ length: '2' })
    expect(await journal.readDraft('study')).toEqual({ half: 'typed' })
    expect(await journal.readSettings()).toEqual({ length: '2' })
  })

  it('takes in everything that was recorded once it opens', async () => {
    const { store, shelf } = makeWorld()
    store.fault = 'blocked'
    const journal = useJournal()
    await journal.openStore()
    journal.record([answer('q1')])
    journal.record([answer('q2', 'bell')])
    await settle()

    await journal.retry()
    expect(journal.fault).toBe('blocked')
    expect(journal.unsaved).toHaveLength(2)

    store.fault = null
    await journal.retry()
    expect(journal.fault).toBeNull()
    expect(journal.unsaved).toEqual([])
    expect(shelf.lines).toHaveLength(2)
    expect(journal.learner).toBe(shelf.learner)

    journal.record([answer('q3')])
    await settle()
    expect(shelf.lines).toHaveLength(3)
    expect(journal.answers).toBe(3)
  })

  it('takes in what is recorded while it is being opened', async () => {
    const { store, shelf } = makeWorld()
    store.fault = 'blocked'
    const journal = useJournal()
    await journal.openStore()
    journal.record([answer('q1')])
    store.fault = null
    const release = store.hold()
    const retried = journal.retry()
    journal.record([answer('q2')])
    release()
    await retried
    await settle()
    expect(shelf.lines).toHaveLength(2)
    expect(journal.unsaved).toEqual([])
  })

  it('finds what was stored before beside what was recorded meanwhile', async () => {
    const first = await openWorld()
    useJournal().record([answer('q0')])
    await settle()
    first.store.close()

    const { store } = makeWorld({ shelf: first.shelf, device: first.device })
    store.fault = 'hanging'
    const journal = useJournal()
    await journal.openStore()
    journal.record([answer('q1')])
    store.fault = null
    await journal.retry()
    expect(journal.answers).toBe(2)
    expect(journal.folded.facts.get('league/lamp')?.answers).toBe(2)
  })
})

describe('two tabs', () => {
  it('read what the other has stored', async () => {
    const first = await openWorld()
    const here = useJournal()
    await openWorld({ shelf: first.shelf, device: new FakeDevice(first.device.time, 'e') })
    const there = useJournal()

    there.record([answer('q1')])
    await settle()
    expect(here.answers).toBe(1)
    here.record([answer('q2')])
    await settle()
    expect(there.answers).toBe(2)
    expect(first.shelf.lines).toHaveLength(2)
    expect(here.folded.facts).toEqual(there.folded.facts)
  })

  it('say so where the other’s lines cannot be read', async () => {
    const first = await openWorld()
    const here = useJournal()
    await openWorld({ shelf: first.shelf, device: new FakeDevice(first.device.time, 'e') })
    first.store.fault = 'hanging'
    useJournal().record([answer('q1')])
    await settle()
    expect(here.fault).toBe('hanging')
    expect(here.answers).toBe(0)
  })
})

describe('the journal', () => {
  it('comes back whole in the next visit', async () => {
    const first = await openWorld()
    useJournal().record([answer('q1'), answer('q2', 'bell')])
    await settle()
    const before = useJournal().folded.facts
    first.store.close()
    await openWorld({ shelf: first.shelf, device: first.device })
    expect(useJournal().folded.facts).toEqual(before)
    expect(useJournal().saving).toBe(false)
  })

  it('folds everything anew where the hour at which a day begins is changed', async () => {
    const { device } = await openWorld()
    const journal = useJournal()
    device.setTime(Date.UTC(2026, 1, 16, 2))
    journal.record([answer('q1')])
    const byFour = journal.folded.facts.get('league/lamp')?.answeredDay
    expect(byFour).toBe(journal.today())
    journal.record([{ do: 'set', key: 'boundary', value: 1 }])
    expect(journal.settings.boundary).toBe(1)
    expect(journal.folded.facts.get('league/lamp')?.answeredDay).toBe((byFour ?? 0) + 1)
    expect(journal.today()).toBe((byFour ?? 0) + 1)
  })

  it('takes lines of another journal in only where they could be stored', async () => {
    const { store, shelf } = await openWorld()
    const journal = useJournal()
    const arriving = [{ ...answer('x1'), id: 'other-000001', at: 1, tz: 0 }]
    store.fault = 'full'
    await expect(journal.adopt(arriving, [])).rejects.toThrow()
    expect(journal.answers).toBe(0)
    store.fault = null
    await journal.adopt(arriving, [])
    expect(journal.answers).toBe(1)
    expect(shelf.lines).toHaveLength(1)
  })

  it('never fails for a draft or a setting that cannot be kept, but says so', async () => {
    const { store } = await openWorld()
    const journal = useJournal()
    store.fault = 'full'
    await journal.writeDraft('study', { half: 'typed' })
    expect(journal.unkept).toBe(true)
    expect(journal.fault).toBeNull()
  })
})

describe('a draft or a setting that could not be kept', () => {
  const half = { half: 'typed' }

  async function refused() {
    const world = await openWorld()
    const journal = useJournal()
    world.store.fault = 'full'
    await journal.writeDraft('study', half)
    await journal.writeSettings({ length: '2' })
    world.store.fault = null
    return { ...world, journal }
  }

  it.each<readonly [string, (journal: ReturnType<typeof useJournal>) => unknown]>([
    ['an answer is saved', (journal) => journal.record([answer('q1')])],
    ['the learner asks to try again', (journal) => journal.retry()],
    ['something else of the kind is', (journal) => journal.writeDraft('quiz', {})],
  ])('is kept once %s, and only then no longer told', async (_, work) => {
    const { journal, shelf } = await refused()
    work(journal)
    await settle()
    expect(JSON.parse(shelf.settings ?? 'null')).toEqual({ length: '2' })
    expect(await journal.readDraft('study')).toEqual(half)
    expect(journal.unkept).toBe(false)
  })

  it('is told for as long as it is refused', async () => {
    const { journal, store } = await refused()
    store.writeSettings = () => Promise.reject(new Error('The test refuses it.'))
    journal.record([answer('q1')])
    await settle()
    expect(await journal.readDraft('study')).toEqual(half)
    expect(journal.unkept).toBe(true)
  })

  it('gives way to a newer one, whichever of both is refused, and when', async () => {
    const { journal, store } = await refused()
    await journal.writeDraft('study', { half: 'typed more' })
    expect(await journal.readDraft('study')).toEqual({ half: 'typed more' })
    const release = store.hold()
    store.fault = 'full'
    const older = journal.writeDraft('study', { half: 'older' })
    store.hold()()
    store.fault = null
    await journal.writeDraft('study', { half: 'newer' })
    store.fault = 'full'
    release()
    await older
    store.fault = null
    await journal.retry()
    expect(await journal.readDraft('study')).toEqual({ half: 'newer' })
    expect(journal.unkept).toBe(false)
  })
})
