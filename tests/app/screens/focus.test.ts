import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Line } from '../../../src/journal/line.ts'
import { useGroup } from '../../../src/app/stores/group.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useQuiz } from '../../../src/app/stores/quiz.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerLine } from '../../memory/lines.ts'
import { focused, push } from '../support/focus.ts'
import { button, buttonsIn } from '../support/page.ts'
import { wish } from '../support/quiz.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

const arriving: Line = answerLine(20_490, 1, { bank: 'league', fact: 'lamp' })

async function chooseBackup({ app, world }: Visit): Promise<void> {
  world.backups.reading = { state: 'sound', backup: { learner: useJournal().learner, made: arriving.at, lines: [arriving] } }
  const input = app.get('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [new Blob(['x'])] })
  await input.trigger('change')
  await shown()
}

describe('the focus while a backup is restored', () => {
  const say = en.settings.backup

  it('goes to what the file holds, and from there to what came of it', async () => {
    const page = await visit('/settings')
    await chooseBackup(page)
    expect(focused()).toBe(say.report.title)
    await push(button(page.app, say.report.restore(1)))
    expect(focused()).toContain(say.report.done(1))
  })

  it('goes back to where a file is chosen if nothing is changed', async () => {
    const page = await visit('/settings')
    await chooseBackup(page)
    await push(button(page.app, say.report.cancel))
    expect(focused()).toBe(say.restore)
  })

  it('goes back to an import that is kept, and to what came of one that is withdrawn', async () => {
    const page = await visit('/settings')
    await chooseBackup(page)
    await push(button(page.app, say.report.restore(1)))
    await push(button(page.app, say.imports.withdraw))
    await push(button(page.app, say.imports.keep))
    expect(focused()).toBe(say.imports.withdraw)
    await push(button(page.app, say.imports.withdraw))
    await push(button(page.app, say.imports.sure))
    expect(focused()).toContain(say.imports.done)
  })
})

describe('a button that waits', () => {
  it('keeps the focus while the data is checked', async () => {
    const { app } = await visit('/settings')
    await vi.waitFor(() => expect(buttonsIn(app)).toContain(en.dataCheck.run), { timeout: 5_000 })
    const run = button(app, en.dataCheck.run)
    await run.trigger('click')
    expect(run.element.disabled).toBe(false)
    expect(run.attributes('aria-disabled')).toBe('true')
    await shown()
    expect(run.attributes('aria-disabled')).toBe('false')
  })

  it('keeps the focus once a note is saved, and saves nothing where nothing has changed', async () => {
    const { app } = await visit('/facts/lamp')
    await app.get('textarea').setValue('By the mole')
    const save = button(app, en.facts.one.note.save)
    await app.get('.note form').trigger('submit')
    await shown()
    expect(app.text()).toContain(en.facts.one.note.saved)
    expect(save.element.disabled).toBe(false)
    const lines = useJournal().folded.lines.size
    await app.get('.note form').trigger('submit')
    await shown()
    expect(useJournal().folded.lines.size).toBe(lines)
  })
})

describe('the focus, once the button that was pressed is gone,', () => {
  describe('of the reminder to save a backup', () => {
    let page: Visit
    beforeEach(async () => {
      page = await visit('/help')
      useJournal().take(Array.from({ length: 70 }, (_, n) => answerLine(20_493, n + 1, { bank: 'league', fact: 'lamp' })))
      await page.go('/today')
      await vi.waitFor(() => expect(buttonsIn(page.app)).toContain(en.todayLater.backup.later), { timeout: 5_000 })
    })

    it.each([['later', 'putAway'], ['save', 'done']] as const)('goes to what stands there instead (%s)', async (pressed, told) => {
      await push(button(page.app, en.todayLater.backup[pressed]))
      expect(focused()).toBe(en.todayLater.backup[told])
    })
  })

  it('of a quiz that was given up goes to the head of the screen', async () => {
    const { app } = await visit('/quiz')
    useQuiz().begin(wish())
    useQuiz().leave()
    await shown()
    await button(app, en.quizSetup.left.giveUp).trigger('click')
    await push(button(app.get('dialog[open]'), en.quizSetup.giveUp.only))
    expect(focused()).toBe(en.quizSetup.title)
  })

  it('of a cleared group goes to where files are chosen', async () => {
    const { app } = await visit('/group')
    await useGroup().read([new File(['x'], 'x.txt')])
    await shown()
    await push(button(app, en.group.clear))
    expect(focused()).toBe(en.group.choose)
  })
})
