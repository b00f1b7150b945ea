import { describe, expect, it, vi } from 'vitest'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerRight } from '../support/answers.ts'
import { button } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'

describe('Today with a session left long ago in the same page', () => {
  it('Start opens the question that Today shows', async () => {
    const page = await visit('/study')
    // What an earlier test left behind may make its own stores the active ones at any time.
    const study = useStudy(page.world.pinia)
    const plan = usePlan(page.world.pinia)
    answerRight()
    study.next()
    await shown()
    await page.go('/help')
    // The session is left once the other screen stands in its place.
    await vi.waitFor(() => expect(page.app.get('h1').text()).toBe(en.help.title), { timeout: 5_000 })
    page.world.device.passMinutes(31)
    await page.go('/today')
    const stem = plan.first?.question.stem
    expect(page.app.text()).toContain(stem)
    await button(page.app, en.today.start).trigger('click')
    await shown()
    // What was left is looked for in the store first.
    await vi.waitFor(() => expect(study.place).toBe(1), { timeout: 5_000 })
    expect(study.phase).toMatchObject({ kind: 'asking', question: { stem } })
  })
})
