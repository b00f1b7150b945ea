import { describe, expect, it } from 'vitest'
import type { SendFault } from '../../../src/app/later-ports.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useRecords } from '../../../src/app/stores/records.ts'
import { answerLine } from '../../memory/lines.ts'
import { comeBack, openWorld, type World } from '../support/world.ts'

const DAY = 20_500
const ACCESS = { address: 'https://lrs.example/xapi', key: 'k', secret: 's3cret' }
const FAULTS: readonly SendFault[] = ['unreachable', 'slow', 'unauthorised', 'not-found', 'rejected', 'busy', 'broken', 'nonsense']

function answers(from: number, to: number) {
  return Array.from({ length: to - from + 1 }, (_, n) => answerLine(DAY, from + n, { bank: 'league', fact: 'lamp' }))
}

/** A journal of so many answers, durably kept, before any store is connected. */
async function openWith(count: number): Promise<World> {
  const world = await openWorld()
  await useJournal().adopt(answers(1, count), [])
  return world
}
const idsOf = ({ recordStores }: World): readonly string[] => recordStores.taken.map(({ id }) => id)
const refused = (fault: SendFault, waitMs: number | null = null) => ({ state: 'refused' as const, fault, waitMs })

describe('a record store', () => {
  it('gets every answer once, fifty at a time, and then what is new', async () => {
    const world = await openWith(120)
    await useRecords().connect(ACCESS, '')
    expect(world.recordStores.sizes).toEqual([50, 50, 20])
    expect(new Set(idsOf(world)).size).toBe(120)
    await useJournal().adopt(answers(121, 123), [])
    await useRecords().upkeep()
    await useRecords().upkeep()
    expect(world.recordStores.sizes.slice(3)).toEqual([3])
    expect(new Set(idsOf(world)).size).toBe(123)
    expect(useRecords().waiting).toEqual([])
  })

  it('is known again after a start, and gets nothing twice', async () => {
    const first = await openWith(60)
    await useRecords().connect(ACCESS, '')
    const world = await comeBack(first)
    await useRecords().upkeep()
    expect(useRecords().access).toEqual(ACCESS)
    expect(useRecords().sentCount).toBe(60)
    expect(world.recordStores.sizes).toEqual([50, 10])
  })

  it.each(FAULTS)('that is %s leaves the queue whole, and gets it later', async (fault) => {
    const world = await openWith(3)
    world.recordStores.answers = [refused(fault)]
    await useRecords().connect(ACCESS, '')
    expect(useRecords().fault).toBe(fault)
    expect(useRecords().waiting).toHaveLength(3)
    await useRecords().upkeep()
    expect(world.recordStores.sizes).toEqual([3])
    world.device.passMinutes(2)
    await useRecords().upkeep()
    expect(useRecords().waiting).toEqual([])
    expect(useRecords().fault).toBeNull()
    expect(idsOf(world)).toHaveLength(3)
  })

  it('is left alone for as long as it asks, and longer each time where it does not say', async () => {
    const world = await openWith(1)
    world.recordStores.answers = [refused('busy', 600_000), refused('broken'), refused('broken')]
    await useRecords().connect(ACCESS, '')
    for (const [minutes, requests] of [[9, 1], [2, 2], [1, 2], [1, 3], [3, 3], [2, 4]] as const) {
      world.device.passMinutes(minutes)
      await useRecords().upkeep()
      expect(world.recordStores.sizes).toHaveLength(requests)
    }
    expect(useRecords().waiting).toEqual([])
  })

  it('that finds fifty too many gets half, and half of that', async () => {
    const world = await openWith(20)
    world.recordStores.answers = [refused('too-large'), refused('too-large')]
    await useRecords().connect(ACCESS, '')
    expect(world.recordStores.sizes).toEqual([20, 10, 5, 5, 5, 5])
    expect(new Set(idsOf(world)).size).toBe(20)
  })

  it('that has one of them already gets each by itself', async () => {
    const world = await openWith(3)
    world.recordStores.answers = [refused('conflict')]
    await useRecords().connect(ACCESS, '')
    expect(world.recordStores.sizes).toEqual([3, 1, 1, 1])
    expect(useRecords().waiting).toEqual([])
  })

  it('is told what was taken back since', async () => {
    const world = await openWith(2)
    await useRecords().connect(ACCESS, '')
    const [first] = idsOf(world)
    useJournal().record([{ do: 'undo', q: 'q-1' }])
    await useRecords().upkeep()
    await useRecords().upkeep()
    expect(world.recordStores.taken.slice(2)).toMatchObject([{ verb: { id: 'http://adlnet.gov/expapi/verbs/voided' }, object: { id: first } }])
    await comeBack(world)
    await useRecords().upkeep()
    expect(world.recordStores.taken).toHaveLength(3)
  })

  it('at another address begins anew; one that is disconnected is forgotten with its key', async () => {
    const world = await openWith(2)
    await useRecords().connect(ACCESS, '')
    await useRecords().connect({ ...ACCESS, address: 'https://other.example' }, '')
    expect(world.recordStores.sizes).toEqual([2, 2])
    await useRecords().disconnect()
    expect(world.recordStores.kept).toBeNull()
    await useRecords().upkeep()
    expect(world.recordStores.sizes).toEqual([2, 2])
  })

  it('whose taking cannot be noted is asked for no more until it can', async () => {
    const world = await openWith(60)
    await useRecords().connect(ACCESS, '')
    world.recordStores.unkept = true
    await useJournal().adopt(answers(61, 62), [])
    await useRecords().send()
    expect(useRecords().fault).toBe('unkept')
  })

  it('stands in no backup, no settings and no report', async () => {
    const { backups, files, store } = await openWith(2)
    await useRecords().connect(ACCESS, 'ada@league.example')
    const { useBackup } = await import('../../../src/app/stores/backup.ts')
    const { useReport } = await import('../../../src/app/stores/report.ts')
    await useBackup().save()
    useReport().saveReport('r.json')
    const all = JSON.stringify([backups.saved, files.saved, await store.readSettings()])
    expect(all).not.toContain('s3cret')
    expect(all).not.toContain('lrs.example')
  })
})
