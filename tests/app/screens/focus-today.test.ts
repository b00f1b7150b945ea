import { describe, expect, it, vi } from 'vitest'
import { writeExam } from '../../../src/memory/exam-plan/write-exam.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { en } from '../../../src/app/words/en.ts'
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
