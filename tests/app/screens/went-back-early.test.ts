import { describe, expect, it } from 'vitest'
import { questionId } from '../../../src/app/first-answer.ts'
import type { Early } from '../../../src/app/first-page.ts'
import { goOnEarly } from '../../../src/app/screens/today/go-on-early.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useLeftSession } from '../../../src/app/stores/left-session.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { en } from '../../../src/app/words/en.ts'
import { rightAnswer } from '../support/answers.ts'
import { buttonsIn } from '../support/page.ts'
import { openWorld } from '../support/world.ts'
import { shown, visit } from '../support/screen.ts'

/** What was done on the page with the first question of the session that is planned. */
function early(more: Partial<Early> = {}): Early {
  const question = usePlan().first?.question
  if (question === undefined) throw new Error('No question is planned.')
  return { id: questionId(question), shownAt: 0, given: rightAnswer(question), hinted: false, turned: false, submitted: null, ...more }
}

const answers = (): number => useJournal().answerLines

describe('whoever answered on the page and went back to Today before the app was there', () => {
  it('has the answer recorded, once, and finds the session to go on with', async () => {
    const { firstPaint } = await openWorld()
    firstPaint.done = early({ submitted: { sure: 'sure', at: 3_000 } })
    expect(await goOnEarly(firstPaint)).toBe(true)
    expect(answers()).toBe(1)
    expect((await useLeftSession().read())?.run.at).toBe(1)
    expect(await goOnEarly(firstPaint)).toBe(true)
    expect(answers()).toBe(1)
  })

  it('finds what was begun there', async () => {
    const { firstPaint } = await openWorld()
    const { given } = (firstPaint.done = early())
    expect(await goOnEarly(firstPaint)).toBe(true)
    expect(answers()).toBe(0)
    expect((await useLeftSession().read())?.given).toEqual(given)
  })

  it('begins no session for an answer to a question that is not the next one, which is told', async () => {
    const { firstPaint } = await openWorld()
    firstPaint.done = early({ id: 'another', submitted: { sure: 'sure', at: 3_000 } })
    expect(await goOnEarly(firstPaint)).toBe(false)
    firstPaint.done = early({ id: 'another' })
    expect(await goOnEarly(firstPaint)).toBe(true)
    expect(answers()).toBe(0)
    expect(await useLeftSession().read()).toBeNull()
  })

  it('reads on Today that an answer is not counted, and one that is counted leaves a session to go on with', async () => {
    const page = await visit('/help')
    page.world.firstPaint.done = early({ id: 'another', submitted: { sure: 'sure', at: 3_000 } })
    await page.go('/today')
    await shown()
    expect(page.app.get('[role=status].notice').text()).toBe(en.study.uncounted)
    await page.go('/help')
    page.world.firstPaint.done = early({ submitted: { sure: 'sure', at: 3_000 } })
    await page.go('/today')
    await shown()
    expect(page.app.find('[role=status].notice').exists()).toBe(false)
    expect(buttonsIn(page.app)).toContain(en.today.resume)
    expect(answers()).toBe(1)
  })
})
