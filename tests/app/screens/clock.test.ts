import { describe, expect, it, vi } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerLine } from '../../memory/lines.ts'
import { button } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

const say = en.todayLater.clock

/** Today, with the newest answer so many days after the date of the device. */
async function today(ahead: number): Promise<Visit> {
  const page = await visit('/help')
  const day = useJournal().today()
  useJournal().take([answerLine(day - 3, 1, { bank: 'league', fact: 'lamp' }), answerLine(day + ahead, 2, { bank: 'league', fact: 'lamp' })])
  await page.go('/today')
  await vi.waitFor(() => expect(page.app.text()).toContain(en.exam.set), { timeout: 5_000 })
  return page
}

describe('a clock that was set back', () => {
  it('is told on Today, before an answer is given by it', async () => {
    const { app } = await today(40)
    const now = useJournal().today()
    expect(app.get('[role=alert]').text()).toContain(say.why(en.time.fullDay(now), en.time.fullDay(now + 40)))
    await button(app, say.right).trigger('click')
    await shown()
    expect(app.text()).not.toContain(say.title)
    expect(document.activeElement?.tagName).toBe('H1')
  })

  it('stands before the question', async () => {
    const { app } = await today(40)
    const notice = app.get('[role=alert]').element
    expect(notice.compareDocumentPosition(app.get('.stem').element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('is none where the learner has only travelled', async () => {
    const { app } = await today(1)
    expect(app.text()).not.toContain(say.title)
  })
})
