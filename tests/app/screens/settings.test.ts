import { describe, expect, it } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerRight } from '../support/answers.ts'
import { button, buttonsIn, field } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

const say = en.settings

/** Picks a file to restore; what it holds is laid into the world before. */
async function choose({ app }: Visit): Promise<void> {
  const input = app.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { configurable: true, value: [new Blob(['x'])] })
  await input.trigger('change')
  await shown()
}

const arriving: Line = {
  ...{ id: 'elsewhere-000001', at: Date.UTC(2026, 1, 7, 12), tz: 0, do: 'answer', q: 'e', bank: 'league' },
  ...{ bankv: '0a1b2c3d', fact: 'lamp', rev: 1, form: 'choice', gave: ['x'], score: 1, rating: 3, ms: 4_000, in: 'study:e' },
}

describe('Settings', () => {
  it('switches confidence and shortcuts off on this device', async () => {
    const { app } = await visit('/settings')
    for (const row of app.findAll('input[type=checkbox]')) await row.setValue(false)
    expect(useSettings().device).toMatchObject({ confidence: false, shortcuts: false })
  })

  it('shows that no typing was chosen in a session, and switches it off; only that session’s menu did', async () => {
    const page = await visit('/study')
    await button(page.app, en.study.options).trigger('click')
    await page.app.get('dialog[open] input[type=checkbox]').setValue(true)
    await page.go('/settings')
    const row = page.app.findAll('label').find((label) => label.text().startsWith(say.study.noTyping))
    expect(row?.get<HTMLInputElement>('input').element.checked).toBe(true)
    await row?.get('input').setValue(false)
    expect(useSettings().device.noTyping).toBe(false)
  })

  it('keeps the target and the hour of the day in the journal, so that they travel', async () => {
    const { app } = await visit('/settings')
    const [target, boundary] = app.findAll('select')
    await target?.setValue('0.95')
    await boundary?.setValue('2')
    expect(useJournal().settings).toMatchObject({ target: 0.95, boundary: 2, newPerDay: 12 })
    expect([...useJournal().folded.lines.values()]).toMatchObject([
      { do: 'set', key: 'target', value: 0.95 },
      { do: 'set', key: 'boundary', value: 2 },
    ])
  })

  it('says how many answers are here, whose they are, and what the browser promised', async () => {
    const page = await visit('/study')
    answerRight()
    await shown()
    await page.go('/settings')
    expect(page.app.text()).toContain('1 answer saved on this device.')
    expect(page.app.text()).toContain(say.data.learner(useJournal().learner))
    expect(page.app.text()).toContain(say.data.persistence.granted)
    expect(page.app.text()).toContain(say.data.one)
    expect(page.app.text()).toContain('2.4 MB')
    expect(useStudy().phase.kind).toBe('answered')
  })

  it('tells no number of answers before the journal is read', async () => {
    const { app } = await visit('/settings')
    expect(app.text()).toContain(`${say.data.count(0)}.`)
    useJournal().open = false
    await shown()
    expect(app.text()).not.toContain(say.data.count(0))
  })

  it('counts as saved what is saved, and no answer that still waits for it', async () => {
    const page = await visit('/study')
    answerRight()
    await shown()
    useStudy().next()
    page.world.store.fault = 'blocked'
    answerRight()
    await shown()
    await page.go('/settings')
    expect(page.app.text()).toContain(`${say.data.count(1)}.`)
    expect(page.app.text()).toContain(`${say.data.waiting(1)}.`)
  })

  it('saves a backup and says under which name', async () => {
    const { app, world } = await visit('/settings')
    expect(app.text()).toContain(say.backup.never)
    await button(app, say.backup.save).trigger('click')
    await shown()
    expect(world.backups.saved).toHaveLength(1)
    expect(app.text()).toContain(say.backup.saved('passage.jsonl.gz'))
    expect(app.text()).toContain(say.backup.last('today'))
  })

  it('says beside its button that a backup could not be made', async () => {
    const { app, world } = await visit('/settings')
    world.backups.save = () => Promise.reject(new Error('Its code did not come.'))
    await button(app, say.backup.save).trigger('click')
    await shown()
    expect(app.findAll('[role=status]').map((status) => status.text()).join()).toContain(en.storageFaults.cannotSave.noFile)
  })
})

describe('restoring a backup', () => {
  it('says what the file holds, then restores it, lists the import and withdraws it', async () => {
    const page = await visit('/settings')
    const { app, world } = page
    world.backups.reading = { state: 'sound', backup: { learner: useJournal().learner, made: arriving.at, lines: [arriving] } }
    await choose(page)
    expect(app.text()).toContain('Made on 7 February 2026')
    expect(app.text()).toContain('1 answer, about 1 fact, from 7 February 2026')
    expect(app.text()).toContain(say.backup.report.fresh(1))
    expect(useJournal().answers).toBe(0)

    await button(app, say.backup.report.restore(1)).trigger('click')
    await shown()
    expect(app.text()).toContain(say.backup.report.done(1))
    expect(useJournal().answers).toBe(1)

    await button(app, say.backup.imports.withdraw).trigger('click')
    await shown()
    expect(document.activeElement).toBe(button(app, say.backup.imports.keep).element)
    await button(app, say.backup.imports.keep).trigger('click')
    expect(useJournal().answers).toBe(1)
    await button(app, say.backup.imports.withdraw).trigger('click')
    await button(app, say.backup.imports.sure).trigger('click')
    await shown()
    expect(app.text()).toContain(say.backup.imports.withdrawn)
    expect(useJournal().folded.facts.size).toBe(0)

    await choose(page)
    expect(app.text()).toContain(say.backup.report.back(1))
    await button(app, say.backup.report.restore(1)).trigger('click')
    await shown()
    expect(app.text()).toContain(say.backup.report.done(1))
    expect(useJournal().folded.facts.size).toBe(1)
  })

  it('offers nothing to restore where everything is here', async () => {
    const page = await visit('/settings')
    page.world.backups.reading = { state: 'sound', backup: { learner: useJournal().learner, made: arriving.at, lines: [] } }
    await choose(page)
    expect(page.app.text()).toContain(say.backup.report.nothing)
    await button(page.app, say.backup.report.cancel).trigger('click')
    expect(page.app.text()).not.toContain(say.backup.report.title)
  })

  it('takes another learner’s answers only after “unite” was typed', async () => {
    const page = await visit('/study')
    answerRight()
    await shown()
    await page.go('/settings')
    const { app } = page
    page.world.backups.reading = { state: 'sound', backup: { learner: 'another', made: arriving.at, lines: [arriving] } }
    await choose(page)
    expect(app.text()).toContain(say.backup.other.title)
    const unite = button(app, say.backup.other.do)
    expect(unite.element.disabled).toBe(true)
    await field(app, say.backup.other.label).setValue('unit')
    expect(unite.element.disabled).toBe(true)
    await field(app, say.backup.other.label).setValue(' Unite ')
    expect(unite.element.disabled).toBe(false)
    await field(app, say.backup.other.label).trigger('submit')
    await shown()
    expect(useJournal().answers).toBe(2)

    await choose(page)
    expect(app.text()).toContain(say.backup.other.title)
    expect(app.text()).toContain(say.backup.report.nothing)
    expect(app.text(), 'there is nothing to unite any more').not.toContain(say.backup.other.unite)
  })

  it.each(['foreign', 'damaged', 'truncated', 'oversized', 'newer', 'unsupported', 'hanging'] as const)(
    'says why a file is refused (%s)',
    async (fault) => {
      const page = await visit('/settings')
      page.world.backups.reading = { state: 'refused', fault }
      await choose(page)
      const notice = page.app.get('[role=alert]')
      expect(notice.text()).toContain(en.restoreFaults.title)
      expect(notice.text()).toContain(en.restoreFaults[fault])
      expect(buttonsIn(page.app)).toContain(say.backup.save)
    },
  )
})
