import { beforeEach, describe, expect, it } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { en } from '../../../src/app/words/en.ts'
import { answerLine } from '../../memory/lines.ts'
import { focused, push } from '../support/focus.ts'
import { layRowsOut } from '../support/layout.ts'
import { button, buttonsIn } from '../support/page.ts'
import { shown, visit } from '../support/screen.ts'

beforeEach(() => layRowsOut())

describe('the focus where facts and answers are listed', () => {
  it('goes from a quiz that is set aside to the set-up', async () => {
    const { app } = await visit('/quiz?bank=league.0a1b2c3d&n=4&seed=2s')
    await push(button(app, en.quizSetup.arrived.other))
    expect(focused()).toBe(en.quizSetup.setUp.title)
  })

  it('goes to the counts as all is picked and let go of', async () => {
    const { app } = await visit('/quiz/pick')
    await app.get('input[type=search]').setValue('which')
    const all = buttonsIn(app).find((name) => name.startsWith('Pick these'))
    await push(button(app, all ?? 'Pick these'))
    expect(focused()).toMatch(/^\d+ of 1[01] facts/)
    await push(button(app, en.quizSetup.pick.clear))
    expect(focused()).toBe(en.quizSetup.pick.count(0))
  })

  it('goes to the count of facts as search and filters are cleared', async () => {
    const { app } = await visit('/facts')
    await app.get('input[type=search]').setValue('zeppelin')
    await shown()
    await push(button(app, en.facts.none.clear))
    expect(focused()).toMatch(/^1[01] facts/)
  })

  it('goes to the first of the last answers; it stays where there are more', async () => {
    const page = await visit('/help')
    useJournal().take(Array.from({ length: 120 }, (_, n) => answerLine(20_493, n + 1, { bank: 'league', fact: 'lamp' })))
    await page.go('/progress/answers')
    const { more } = en.progress.answers
    await push(button(page.app, more))
    expect(focused()).toBe(more)
    await push(button(page.app, more))
    expect(document.activeElement).toBe(page.app.findAll('main ol > li')[100]?.element)
  })

  it('goes from a list that came with a link to what is printed in its place', async () => {
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
    const { app } = await visit('/print?bank=league.0a1b2c3d&ask=lamp!c&seed=1')
    await push(button(app, en.print.quiz.unlist))
    expect(document.activeElement?.getAttribute('name')).toBe('quiz-scope')
  })
})
