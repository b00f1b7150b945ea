import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import type { BackupFault } from '../../../src/app/ports.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useRestore } from '../../../src/app/stores/restore.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { answerRight } from '../support/answers.ts'
import { FakeDevice } from '../support/ports.ts'
import { openWorld, type World } from '../support/world.ts'

const FILE = new Blob(['a backup'])
const MADE = Date.UTC(2026, 1, 10)

/** Answers of another browser, three facts on three days. */
function elsewhere(count = 3): readonly Line[] {
  return ['lamp', 'bell', 'chain'].slice(0, count).map((fact, n) => ({
    ...{ id: `elsewhere-${String(n + 1).padStart(6, '0')}`, at: Date.UTC(2026, 1, 7 + n, 12), tz: 0 },
    ...{ do: 'answer', q: `e-${n}`, bank: 'league', bankv: '0a1b2c3d', fact, rev: 1, form: 'choice' },
    ...{ gave: ['x'], score: 1, rating: 3, ms: 4_000, in: 'study:e' },
  }))
}

function layIn(world: World, learner: string, lines: readonly Line[]): void {
  world.backups.reading = { state: 'sound', backup: { learner, made: MADE, lines } }
}

async function readReport() {
  const restore = useRestore()
  await restore.read(FILE)
  if (restore.state.kind !== 'report') throw new Error(`No report but ${restore.state.kind}`)
  return restore.state
}

describe('a backup of one’s own', () => {
  it('is reported before anything is changed', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere())
    const { report, confirm } = await readReport()
    expect(report).toMatchObject({ otherLearner: false, made: MADE, answers: 3, facts: 3, fresh: 3, known: 0 })
    expect([report.first, report.last]).toEqual([Date.UTC(2026, 1, 7, 12), Date.UTC(2026, 1, 9, 12)])
    expect(confirm).toBe(false)
    expect(useJournal().answers).toBe(0)
    expect(world.shelf.lines).toEqual([])
  })

  it('adds what is missing, once', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere())
    await readReport()
    await useRestore().accept()
    expect(useRestore().state).toEqual({ kind: 'done', lines: 3 })
    expect(useJournal().answers).toBe(3)
    expect(useJournal().folded.facts.get('league/bell')?.answers).toBe(1)

    const { report } = await readReport()
    expect(report).toMatchObject({ fresh: 0, known: 3 })
    expect(report.plan.bodies).toEqual([])
  })

  it('is left alone where the learner changes nothing', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere())
    await readReport()
    useRestore().cancel()
    expect(useRestore().state).toEqual({ kind: 'none' })
    await useRestore().accept()
    expect(useJournal().answers).toBe(0)
  })

  it('is taken in once, however often that is asked for', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere())
    await readReport()
    const first = useRestore().accept()
    expect(useRestore().state).toEqual({ kind: 'restoring' })
    await Promise.all([first, useRestore().accept()])
    expect(useRestore().state).toEqual({ kind: 'done', lines: 3 })
    expect(useRestore().imports).toHaveLength(1)
  })

  it('gives way to a file that is chosen while it is read', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere(1))
    const first = useRestore().read(FILE)
    await flushPromises()
    layIn(world, useJournal().learner, elsewhere(2))
    await Promise.all([first, useRestore().read(FILE)])
    expect(useRestore().state).toMatchObject({ kind: 'report', report: { answers: 2 } })
  })

  it('chosen while another is taken in is compared with what that one brought', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere(2))
    await readReport()
    const taking = useRestore().accept()
    layIn(world, useJournal().learner, elsewhere())
    await Promise.all([taking, useRestore().read(FILE)])
    expect(useRestore().state).toMatchObject({ kind: 'report', report: { known: 2, fresh: 1 } })
  })

  it('is taken in whole or not at all', async () => {
    const world = await openWorld()
    layIn(world, useJournal().learner, elsewhere())
    await readReport()
    world.store.fault = 'full'
    await useRestore().accept()
    expect(useRestore().state).toEqual({ kind: 'fault', fault: 'unwritable' })
    expect(useJournal().answers).toBe(0)
    expect(useRestore().imports).toEqual([])
    expect(world.shelf.lines).toEqual([])
  })
})

describe('a backup in a browser that deleted what it held', () => {
  it('ends the news of it', async () => {
    const world = await openWorld()
    useJournal().wiped = true
    layIn(world, useJournal().learner, elsewhere())
    await readReport()
    await useRestore().accept()
    expect(useJournal().wiped).toBe(false)
  })
})

describe('another learner’s backup', () => {
  async function withAnswers(): Promise<World> {
    const world = await openWorld()
    useStudy().start()
    answerRight()
    await flushPromises()
    layIn(world, 'another-learner', elsewhere())
    return world
  }

  it('asks for a confirmation where answers are here', async () => {
    await withAnswers()
    expect(await readReport()).toMatchObject({ confirm: true, report: { otherLearner: true } })
    expect(useJournal().answers).toBe(1)
  })

  it('united keeps the learner of this browser', async () => {
    const { shelf } = await withAnswers()
    const learner = useJournal().learner
    await readReport()
    await useRestore().accept()
    expect(useJournal().answers).toBe(4)
    expect(useJournal().learner).toBe(learner)
    expect(shelf.learner).toBe(learner)
  })

  it('makes a browser without answers that learner’s, without asking', async () => {
    const world = await openWorld()
    layIn(world, 'another-learner', elsewhere())
    expect(await readReport()).toMatchObject({ confirm: false })
    await useRestore().accept()
    expect(useJournal().learner).toBe('another-learner')
    expect(world.shelf.learner).toBe('another-learner')
  })
})

describe('a file that is no backup', () => {
  const FAULTS: readonly BackupFault[] = ['foreign', 'damaged', 'truncated', 'oversized', 'newer', 'unsupported', 'hanging']

  it.each(FAULTS)('is named (%s), and nothing is changed', async (fault) => {
    const world = await openWorld()
    world.backups.reading = { state: 'refused', fault }
    await useRestore().read(FILE)
    expect(useRestore().state).toEqual({ kind: 'fault', fault })
    await useRestore().accept()
    expect(world.shelf.lines).toEqual([])
  })
})

describe('an import', () => {
  it('is listed with its days and can be withdrawn and restored again', async () => {
    const world = await openWorld({ device: new FakeDevice(Date.UTC(2026, 1, 16, 12)) })
    const restore = useRestore()
    layIn(world, useJournal().learner, elsewhere())
    await readReport()
    await restore.accept()
    const [note] = restore.imports
    expect(note).toMatchObject({ withdrawn: false, day: Date.UTC(2026, 1, 16) / 86_400_000, madeDay: MADE / 86_400_000 })

    restore.withdraw(note?.batch ?? '')
    expect(restore.state).toEqual({ kind: 'withdrawn' })
    expect(restore.imports).toMatchObject([{ withdrawn: true }])
    expect(useJournal().folded.facts.size).toBe(0)

    const { report } = await readReport()
    expect(report.fresh).toBe(0)
    expect(report.back).toBe(elsewhere().length)
    await restore.accept()
    expect(restore.state).toEqual({ kind: 'done', lines: elsewhere().length })
    expect(useJournal().folded.facts.size).toBe(3)
  })

  it('withdrawn leaves the learner’s own answers', async () => {
    const world = await openWorld()
    useStudy().start()
    answerRight()
    layIn(world, useJournal().learner, elsewhere())
    const before = useJournal().folded.facts
    await readReport()
    await useRestore().accept()
    useRestore().withdraw(useRestore().imports[0]?.batch ?? '')
    expect(useJournal().folded.facts).toEqual(before)
  })
})
