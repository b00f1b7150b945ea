import { describe, expect, it, vi } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useUpkeep } from '../../../src/app/stores/upkeep.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerLine } from '../../memory/lines.ts'
import { button, buttonsIn, field, option } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'
import { openWorld } from '../support/world.ts'

const say = en.reminders
const DAY = 20_500
/** More answers than one evening's, a week ago. */
const MANY = Array.from({ length: 70 }, (_, n) => answerLine(DAY - 7, n + 1, { bank: 'league', fact: 'lamp' }))

async function today(): Promise<Visit> {
  const page = await visit('/help')
  useJournal().take(MANY)
  await page.go('/today')
  await vi.waitFor(() => expect(page.app.text()).toContain('answers and no backup yet'), { timeout: 5_000 })
  return page
}

describe('the reminder to save a backup, on Today', () => {
  it('says how much stands in none, and is gone once it was saved', async () => {
    const { app, world } = await today()
    expect(app.text()).toContain(en.todayLater.backup.due(70, null))
    await button(app, en.todayLater.backup.save).trigger('click')
    await shown()
    expect(world.backups.saved).toHaveLength(1)
    expect(app.text()).toContain(en.todayLater.backup.done)
    expect(useSettings().device).toMatchObject({ backupAnswers: 70, backupDismissed: null })
  })

  it('is put away until as much again has come', async () => {
    const { app } = await today()
    await button(app, en.todayLater.backup.later).trigger('click')
    await shown()
    expect(app.text()).not.toContain('no backup yet')
    useJournal().take(MANY.map((line) => ({ ...line, id: line.id.replace('tester', 'other'), q: `o${line.q}` })))
    await shown()
    expect(app.text()).toContain(en.todayLater.backup.due(140, null))
  })
})

describe('a fact that is started over', () => {
  it('takes none of its answers from what is saved, nor from what a backup lacks', async () => {
    const page = await today()
    useJournal().record([{ do: 'reset', bank: 'league', fact: 'lamp' }])
    await shown()
    expect(page.app.text()).toContain(en.todayLater.backup.due(70, null))
    await page.go('/settings')
    await vi.waitFor(() => expect(page.app.text()).toContain(en.settings.data.count(70)))
  })
})

describe('Settings', () => {
  it('hands out a calendar file for the chosen hour', async () => {
    const { app, world } = await visit('/settings')
    await app.get('input[type=time]').setValue('07:15')
    await app.get('form:has(input[type=time])').trigger('submit')
    await shown()
    expect(world.files.saved).toMatchObject([{ name: 'passage-reminder.ics', type: 'text/calendar;charset=utf-8' }])
    expect(world.files.saved[0]?.text).toContain('DTSTART:20260216T071500')
    expect(app.text()).toContain(say.calendar.saved('passage-reminder.ics'))
  })

  it('deletes everything only after the word was typed', async () => {
    const { app, world } = await visit('/settings')
    const erase = button(app, say.erase.do)
    expect(erase.element.disabled).toBe(true)
    await field(app, say.erase.label).setValue('deleted')
    expect(erase.element.disabled).toBe(true)
    await field(app, say.erase.label).setValue(' Delete ')
    expect(erase.element.disabled).toBe(false)
    await app.get('form:has(.erase)').trigger('submit')
    await shown()
    expect(world.erased).toHaveLength(1)
  })

  it('sets how many facts are begun a day, and the plan keeps to it', async () => {
    const { app } = await visit('/settings')
    const row = app.findAll('label').find((label) => label.text().startsWith(en.settings.study.newPerDay))
    await row?.get('select').setValue('4')
    expect(useJournal().settings.newPerDay).toBe(4)
    useJournal().take([answerLine(DAY - 1, 1, { bank: 'league', fact: 'lamp' })])
    expect(usePlan().planFor({ length: 'all' }).fresh).toBe(4)
  })

  it('offers to install the app, with the reason', async () => {
    const { app } = await visit('/settings')
    expect(app.text(), 'a space between the sentences').toContain(`${say.install.why} ${say.install.offer}`)
    expect(buttonsIn(app)).toContain(say.install.do)
    expect(buttonsIn(app)).not.toContain(say.install.no)
  })

  it('gives a store’s address no try that is none', async () => {
    const { app, world } = await visit('/settings')
    await field(app, en.records.address).setValue('http://lrs.example')
    await app.get('form:has(input[type=url])').trigger('submit')
    await shown()
    expect(app.text()).toContain(en.records.wrongAddress)
    expect(world.recordStores.sizes).toEqual([])
  })
})

describe('what is felt and heard when an answer is committed', () => {
  async function commit(): Promise<readonly string[]> {
    const { app, world } = await visit('/study')
    await option(app, '').setValue(true)
    await button(app, en.study.confidence.think).trigger('click')
    await shown()
    return world.signals
  }

  it('is nothing, unless it was switched on', async () => {
    expect(await commit()).toEqual([])
  })

  it('is a tick and a click where it was', async () => {
    const { app, world, go } = await visit('/settings')
    Object.assign(useSettings().device, { vibration: true, sound: true })
    await go('/study')
    await option(app, '').setValue(true)
    await button(app, en.study.confidence.think).trigger('click')
    expect(world.signals).toEqual(['tick', 'click'])
  })
})

describe('the count on the icon', () => {
  it('is what today’s session has due, and nothing where it was switched off', async () => {
    const { badges } = await openWorld()
    useJournal().take([answerLine(DAY - 30, 1, { bank: 'league', fact: 'lamp' }), answerLine(DAY - 30, 2, { bank: 'league', fact: 'bell' })])
    useUpkeep().start()
    expect(badges).toEqual([2])
    useSettings().device.badge = false
    useUpkeep().start()
    expect(badges.at(-1)).toBe(0)
  })
})
