import { describe, expect, it } from 'vitest'
import { watch } from 'vue'
import { fold } from '../../../src/journal/fold.ts'
import type { KnownBody, Line } from '../../../src/journal/line.ts'
import { cutOff } from '../../../src/journal/snapshot/cut.ts'
import { writeSnapshot } from '../../../src/journal/snapshot/text.ts'
import { StoreError, type Damage, type Opened } from '../../../src/journal/store-port.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { memoryTable } from '../../../src/memory/snapshot/memory-table.ts'
import { FIXED_SETTINGS } from '../../../src/memory/snapshot/schedule-of.ts'
import { useBackup } from '../../../src/app/stores/backup.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useLearning } from '../../../src/app/stores/learning.ts'
import { useProgress } from '../../../src/app/stores/progress.ts'
import { useRestore } from '../../../src/app/stores/restore.ts'
import { makeWorld, type World } from '../support/world.ts'

const START = 1_700_000_000_000
const reducer = makeReducer({ boundary: 4 })

function answer(q: string, fact = 'lamp'): KnownBody {
  return {
    ...{ do: 'answer', q, bank: 'league', bankv: '0a1b2c3d', fact, rev: 1, form: 'choice', gave: ['Gannet Tower'] },
    ...{ score: 1, rating: 3, ms: 4_000, in: 'study:s' },
  }
}

const LINES: readonly Line[] = Array.from({ length: 30 }, (_, n) => ({
  ...{ id: `old-${String(n + 1).padStart(6, '0')}`, at: START + n * 3_600_000, tz: 0 },
  ...answer(`s${Math.floor(n / 5)}-${n}`, n % 2 === 0 ? 'lamp' : 'tower'),
}))

function snapshotOf(lines: readonly Line[]): string {
  const cut = cutOff(fold(reducer, lines), reducer, FIXED_SETTINGS, { answers: 5, most: 100 })
  if (cut === null) throw new Error('The journal cannot be cut.')
  return writeSnapshot(cut, memoryTable)
}

/** A world whose store holds the lines and opens with a snapshot of them. */
async function worldWith(snapshot: string, damage: readonly Damage[] = []): Promise<{ world: World; read: () => number }> {
  const world = makeWorld()
  let reads = 0
  await world.store.open()
  await world.store.adopt(LINES)
  const whole = world.store.readWhole
  world.store.open = async (): Promise<Opened> => ({ learner: 'l', snapshot, lines: [], damage: [], wiped: false, broughtBack: 0, newer: false })
  world.store.readWhole = async (take) => {
    reads += 1
    return [...(await whole(take)), ...damage]
  }
  world.device.time = START + 40 * 3_600_000
  await useJournal().openStore()
  return { world, read: () => reads }
}

/** From now on the first ten lines cannot be read any more. */
function tear({ store }: World): void {
  store.readWhole = async (take) => {
    await take(LINES.slice(10))
    return [{ key: 'log/w/1', reason: 'torn' }]
  }
}

describe('a journal that begins with a snapshot', () => {
  it('knows every memory and the newest answers, and reads no more', async () => {
    const { read } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    expect(journal.folded.base).not.toBeNull()
    expect(journal.answers).toBe(30)
    expect(journal.folded.facts).toEqual(fold(reducer, LINES).facts)
    expect(journal.folded.lines.size).toBe(5)
    journal.record([answer('new-1')])
    journal.record([{ do: 'undo', q: 'new-1' }])
    expect(journal.answers).toBe(30)
    expect(read()).toBe(0)
  })

  it('has every line behind many that arrive at once, or folds them later where the rest cannot be read now', async () => {
    const { world } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    const { readWhole } = world.store
    const much = Array.from({ length: 1_500 }, (_, n): Line => ({ id: `far-${String(n + 1).padStart(6, '0')}`, at: START + n, tz: 0, ...answer(`far-${n}`) }))
    world.store.readWhole = () => Promise.reject(new StoreError('hanging', 'Not now.'))
    await journal.adopt(much, [])
    expect(journal.folded.base).not.toBeNull()
    expect(journal.fault).toBe('hanging')
    world.store.readWhole = readWhole
    await journal.whole()
    expect(journal.folded.base).toBeNull()
    expect(journal.answerLines).toBe(1_530)
    expect(journal.folded.facts).toEqual(fold(reducer, [...LINES, ...much]).facts)
  })

  it('has every line once all of it was asked for, those recorded meanwhile included', async () => {
    const { read } = await worldWith(snapshotOf(LINES), [{ key: 'log/w/1', reason: 'torn' }])
    const journal = useJournal()
    const reading = Promise.all([journal.whole(), journal.whole()])
    expect(journal.reading).toBe(true)
    journal.record([answer('new-1')])
    await reading
    expect(journal.reading).toBe(false)
    expect(read()).toBe(1)
    expect(journal.folded.base).toBeNull()
    expect(journal.folded.lines.size).toBe(31)
    expect(journal.answers).toBe(31)
    expect(journal.damage).toEqual([{ key: 'log/w/1', reason: 'torn' }])
    await journal.whole()
    expect(read()).toBe(1)
  })

  it('shows nothing anew where all of it says what the snapshot said: planning ten thousand facts takes a while', async () => {
    await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    const shown = [journal.memories, journal.settings, journal.answerLines]
    let changes = 0
    const stop = watch([() => journal.memories, () => journal.settings, () => journal.answerLines], () => (changes += 1), { flush: 'sync' })
    await journal.whole()
    stop()
    expect(journal.folded.base).toBeNull()
    expect([journal.memories, journal.settings, journal.answerLines]).toEqual(shown)
    expect(changes).toBe(0)
  })

  it('reads all of it by itself where a line says something of what is not in memory', async () => {
    const { read } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    journal.record([{ do: 'undo', q: 's0-0' }])
    expect(journal.answers).toBe(30)
    await journal.whole()
    expect(read()).toBe(1)
    expect(journal.answers).toBe(29)
  })

  it('moves every memory with another day boundary', async () => {
    await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    const [set] = journal.record([{ do: 'set', key: 'boundary', value: 7 }])
    await journal.whole()
    if (set === undefined) throw new Error('Nothing was recorded.')
    expect(journal.settings.boundary).toBe(7)
    expect(journal.folded.facts).toEqual(fold(makeReducer({ boundary: 7 }), [...LINES, set]).facts)
  })

  it('reads all of it where the snapshot is none', async () => {
    const { read } = await worldWith('rubbish')
    expect(read()).toBe(1)
    expect(useJournal().answers).toBe(30)
  })

  it('is backed up whole; where that cannot be, what there is is saved and does not count as a backup', async () => {
    const { world } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    const whole = world.store.readWhole
    world.store.readWhole = () => Promise.reject(new Error('gone'))
    const backup = useBackup()
    await backup.save()
    expect(world.backups.saved[0]?.lines.length).toBe(5)
    expect([backup.daysOld, backup.partial]).toEqual([null, true])
    world.store.readWhole = whole
    await backup.save()
    expect(world.backups.saved[1]?.lines.length).toBe(30)
    expect([backup.daysOld, backup.partial]).toEqual([0, false])
    expect(journal.folded.base).toBeNull()
  })

  it('does not count fewer answers because the lines of some are damaged, and saves a file of the others that does not count', async () => {
    const { world } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    tear(world)
    await journal.whole()
    journal.record([answer('new-1')])
    expect([journal.answerLines, journal.folded.base === null]).toEqual([31, false])
    const backup = useBackup()
    await backup.save()
    expect(world.backups.saved[0]?.lines.length).toBe(21)
    expect([backup.daysOld, backup.partial]).toEqual([null, true])
    await useBank().load()
    await useProgress().count()
    expect(useProgress().unread).toBe(true)
  })

  it('has damaged lines brought back from the second copy before a backup is saved, although a snapshot stands for them', async () => {
    const { world } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    const whole = world.store.readWhole
    let damaged = true
    world.store.readWhole = async (take) => {
      if (!damaged) return whole(take)
      await take(LINES.slice(10))
      return [{ key: 'log/w/1', reason: 'torn' }]
    }
    const adopt = world.store.adopt
    world.store.adopt = async (lines) => {
      damaged = false
      await adopt(lines)
    }
    world.secondCopy.state = null
    world.secondCopy.lost = LINES.slice(0, 10)
    const backup = useBackup()
    await backup.save()
    expect(world.secondCopy.asked).toEqual([true])
    expect(world.secondCopy.told).toEqual({ summed: [], ids: LINES.slice(10).map(({ id }) => id) })
    expect(world.backups.saved[0]?.lines.length).toBe(30)
    expect([backup.daysOld, backup.partial]).toEqual([0, false])
    expect([journal.answerLines, journal.broughtBack, journal.folded.base]).toEqual([30, 10, null])
  })

  it('compares a backup with what can be read, so that only lost lines come from it; or says that nothing can be read', async () => {
    const { world } = await worldWith(snapshotOf(LINES))
    const { readWhole } = world.store
    world.store.readWhole = () => Promise.reject(new StoreError('broken', 'Not now.'))
    world.backups.reading = { state: 'sound', backup: { learner: 'l', made: START, lines: LINES } }
    const restore = useRestore()
    await restore.read(new Blob())
    expect(restore.state).toEqual({ kind: 'fault', fault: 'unread' })
    tear(world)
    await restore.read(new Blob())
    expect(restore.state).toMatchObject({ kind: 'report', report: { fresh: 10, known: 20 } })
    world.store.readWhole = readWhole
    await restore.accept()
    await useJournal().whole()
    expect([useJournal().answerLines, useJournal().folded.base]).toEqual([30, null])
  })

  it('folds what changes a lost line all the same: what can be read is then all there is', async () => {
    const { world } = await worldWith(snapshotOf(LINES))
    const journal = useJournal()
    tear(world)
    await journal.whole()
    journal.record([{ do: 'undo', q: 's2-14' }])
    await expect.poll(() => journal.answers).toBe(19)
    expect(journal.folded.base).toBeNull()
  })

  it('counts figures from every answer, and says so where the earlier ones cannot be read', async () => {
    const { world, read } = await worldWith(snapshotOf(LINES))
    await useBank().load()
    const progress = useProgress()
    const whole = world.store.readWhole
    world.store.readWhole = () => Promise.reject(new Error('gone'))
    await progress.count()
    expect(progress.unread).toBe(true)
    expect(progress.figures).toBeNull()
    expect(await useLearning().fit()).toBe('unknown')
    world.store.readWhole = whole
    await progress.count()
    expect(progress.unread).toBe(false)
    expect(progress.figures?.answers).toBe(30)
    expect(read()).toBe(1)
  })
})
