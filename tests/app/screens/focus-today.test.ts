import { describe, expect, it, vi } from 'vitest'
import { writeExam } from '../../../src/memory/exam-plan/write-exam.ts'
import { useBank } from '../../../src/app/stores/bank.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { useUpdate } from '../../../src/app/stores/update.ts'
import { en } from '../../../src/app/words/en.ts'
import { finish } from '../support/answers.ts'
import { focused, push } from '../support/focus.ts'
import { button, buttonsIn } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

/** Waits for a button that comes a little after the screen. */
async function pushLater({ app }: Visit, name: string): Promise<void> {
  await vi.waitFor(() => expect(buttonsIn(app)).toContain(name), { timeout: 5_000 })
  await push(button(app, name))
}

describe('the focus, once the button that was pressed is gone,', () => {
  it('of the question how the exam went goes to what stands there instead', async () => {
    const page = await visit('/help')
    const day = useJournal().today() - 1
    useJournal().record([{ do: 'set', key: 'exam', value: writeExam({ day, goal: 0.8, since: day - 20, perDay: 9, without: new Set() }) }])
    await shown()
    await page.go('/today')
    await pushLater(page, en.exam.after.same)
    expect(focused()).toBe(en.exam.expected)
  })
})

describe('the focus, once a notice has gone with the button that was pressed, goes to the head of the screen:', () => {
  it('of a new version that is put off', async () => {
    const page = await visit('/today')
    useUpdate().ready = true
    await shown()
    await pushLater(page, en.update.later)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('of a store that was deleted, once it starts afresh', async () => {
    const page = await visit('/today')
    useJournal().wiped = true
    await shown()
    await pushLater(page, en.storageFaults.wiped.fresh)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('of answers that were brought back', async () => {
    const page = await visit('/progress')
    useJournal().broughtBack = 3
    await shown()
    await pushLater(page, en.storageFaults.broughtBack.seen)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('of what was damaged', async () => {
    const page = await visit('/progress')
    useJournal().damage = [{ key: 'x', reason: 'unreadable' }]
    await shown()
    await pushLater(page, en.storageFaults.damaged.seen)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('of what could not be saved, once it is; while it cannot be, the focus stays', async () => {
    const page = await visit('/progress')
    page.world.store.fault = 'full'
    useJournal().record([{ do: 'set', key: 'goal', value: '0.9' }])
    await shown()
    await pushLater(page, en.storageFaults.cannotSave.retry)
    expect(focused()).toBe(en.storageFaults.cannotSave.retry)
    page.world.store.fault = null
    await push(button(page.app, en.storageFaults.cannotSave.retry))
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('of questions that did not load', async () => {
    const page = await visit('/progress')
    useBank().failure = 'gone'
    await shown()
    await pushLater(page, en.faults.bank.retry)
    expect(useBank().failure).toBeNull()
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it.each(['no', 'do'] as const)('of the offer to install the app (%s)', async (answer) => {
    const page = await visit('/study')
    finish()
    expect(useStudy().phase.kind).toBe('over')
    await shown()
    await pushLater(page, en.reminders.install[answer])
    expect(buttonsIn(page.app)).not.toContain(en.reminders.install[answer])
    expect(document.activeElement?.tagName).toBe('H1')
  })
})
