import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { createMemoryShelf } from '../../../src/storage/memory-store.ts'
import { useBackup } from '../../../src/app/stores/backup.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { parseDeviceSettings, useSettings } from '../../../src/app/stores/settings.ts'
import { FakeDevice } from '../support/ports.ts'
import { comeBack, openWorld } from '../support/world.ts'

const DEFAULTS = parseDeviceSettings({})

describe('settings of the device', () => {
  it('have defaults', async () => {
    await openWorld()
    expect(useSettings().device).toEqual(DEFAULTS)
    expect(DEFAULTS).toMatchObject({
      ...{ confidence: true, confidenceExplained: false, shortcuts: true, length: '5', mode: 'mixed' },
      ...{ noTyping: false, backupAt: null, backupAnswers: 0, backupDismissed: null, installDeclined: false, name: null },
      ...{ vibration: false, sound: false, badge: true, recordStore: false },
    })
  })

  it.each([undefined, null, 'nonsense', 7, [], { length: '7' }, { shortcuts: 'yes' }])('that are stored as %j are the defaults', (value) => {
    expect(parseDeviceSettings(value)).toEqual(DEFAULTS)
  })

  it('keep what is stored beside what is missing or new', () => {
    expect(parseDeviceSettings({ length: '2', mode: 'flashcards', later: true })).toEqual({
      ...DEFAULTS,
      length: '2',
      mode: 'flashcards',
    })
  })

  it('are stored as they change, and there in the next visit', async () => {
    const first = await openWorld()
    useSettings().device.length = '2'
    useSettings().device.shortcuts = false
    await flushPromises()
    await comeBack(first)
    expect(useSettings().device).toEqual({ ...DEFAULTS, length: '2', shortcuts: false })
  })

  it('that are broken in storage do not keep the app from opening', async () => {
    const device = new FakeDevice()
    const shelf = createMemoryShelf(() => device.id())
    shelf.settings = '{"length":"forever"}'
    await openWorld({ device, shelf })
    expect(useSettings().device).toEqual(DEFAULTS)
  })

  it('stay as long as the page where they cannot be stored', async () => {
    const { store } = await openWorld()
    store.fault = 'blocked'
    useSettings().device.noTyping = true
    await flushPromises()
    expect(useSettings().device.noTyping).toBe(true)
    expect(useJournal().unkept).toBe(true)
    expect(useJournal().fault).toBeNull()
  })

  it('do not travel: no line of the journal holds them', async () => {
    await openWorld()
    useSettings().device.length = 'all'
    await flushPromises()
    expect(useJournal().folded.lines.size).toBe(0)
  })
})

describe('the backup', () => {
  it('holds every line, what is not saved yet included', async () => {
    const { backups, store } = await openWorld()
    const journal = useJournal()
    journal.record([{ do: 'set', key: 'target', value: 0.85 }])
    await flushPromises()
    store.fault = 'full'
    journal.record([{ do: 'set', key: 'boundary', value: 2 }])
    expect(await useBackup().save()).toBe('passage.jsonl.gz')
    expect(backups.saved).toMatchObject([{ learner: journal.learner, lines: [{ key: 'target' }, { key: 'boundary' }] }])
  })

  it('is as old as the days since it was saved', async () => {
    const { device } = await openWorld()
    const backup = useBackup()
    expect(backup.daysOld).toBeNull()
    await backup.save()
    expect(backup.daysOld).toBe(0)
    expect(useSettings().device.backupAt).toBe(device.time)
  })
})
