import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { useQuizSetup } from '../../../../src/app/stores/quiz-setup.ts'
import { useQuiz } from '../../../../src/app/stores/quiz.ts'
import { rightAnswer } from '../../support/answers.ts'
import { layRowsOut } from '../../support/layout.ts'
import { button, buttonsIn, field, option } from '../../support/page.ts'
import { answerQuizRight, finishQuiz, quizAnswered, quizAsking, wish } from '../../support/quiz.ts'
import { shown, visit, type Visit } from '../../support/screen.ts'
import { comeBack, openWorld } from '../../support/world.ts'

const LINK = '/quiz?bank=league.0a1b2c3d&n=4&seed=2s&as=exam&minutes=30&pass=0.7'

/** The button with such words in its name. Throws where there is none. */
function buttonWith(app: Visit['app'], name: string) {
  const full = buttonsIn(app).find((one) => one.includes(name))
  return button(app, full ?? name)
}

/** What is said where the quiz is counted. */
function outlook(app: Visit['app']): string {
  return app.get('.outlook').text().replace(/\s+/g, ' ')
}

beforeEach(() => layRowsOut())

describe('a quiz that is ready', () => {
  it('begins with one tap', async () => {
    const { app, address } = await visit('/quiz')
    await buttonWith(app, 'Mixed').trigger('click')
    await shown()
    expect(address()).toBe('/quiz/run')
    expect(useQuiz().run).toMatchObject({ kind: 'quiz', terms: { conditions: 'practice', minutes: null, passMark: 0.8 } })
  })

  it('says why it has nothing to ask', async () => {
    const { app } = await visit('/quiz')
    expect(buttonWith(app, 'Weakest').attributes('disabled')).toBeDefined()
    expect(buttonWith(app, 'Weakest').text()).toContain('Nothing is started yet')
    expect(buttonWith(app, 'Past misses').text()).toContain('Nothing was missed')
  })

  it('asks what was missed once something was', async () => {
    const page = await visit('/help')
    useQuiz().begin(wish())
    useQuiz().answer({ kind: 'unknown' }, null)
    finishQuiz()
    await page.go('/quiz')
    expect(buttonWith(page.app, 'Past misses').text()).toContain('1 question.')
    await buttonWith(page.app, 'Past misses').trigger('click')
    expect(useQuiz().run?.questions).toHaveLength(1)
  })

  it('is a diagnostic that tells at the end', async () => {
    const { app } = await visit('/quiz')
    await buttonWith(app, 'Diagnostic').trigger('click')
    expect(useQuiz().run?.kind).toBe('diagnostic')
  })
})

describe('a quiz of one’s own', () => {
  it('counts as the choice changes, and starts just that', async () => {
    const { app, address } = await visit('/quiz')
    expect(outlook(app)).toContain('10questions, about 4 minutes')
    await field(app, 'Questions, at most').setValue(3)
    expect(outlook(app)).toContain('3questions')
    await option(app, 'Exam').setValue()
    await option(app, 'Time limit').setValue(true)
    await field(app, 'Minutes').setValue(15)
    await option(app, '× 2').setValue()
    expect(app.text()).toContain('30 minutes for you')
    await button(app, 'Start the exam').trigger('click')
    await shown()
    expect(address()).toBe('/quiz/run')
    expect(useQuiz().run).toMatchObject({ factor: 2, terms: { conditions: 'exam', minutes: 15, passMark: 0.8 } })
    expect(useQuiz().run?.questions).toHaveLength(3)
  })

  it('says how many there are to draw from once the choice stands still', async () => {
    const { app } = await visit('/quiz')
    await field(app, 'Questions, at most').setValue(2)
    await vi.waitFor(() => expect(outlook(app)).toMatch(/\d+ or more go together/))
    await field(app, 'Questions, at most').setValue(100)
    expect(outlook(app)).toMatch(/These \d+ go together/)
  })

  it.each([
    ['Objectives', 'No objective is ticked. Tick one.'],
    ['Sections', 'No section is ticked. Tick one.'],
    ['Picked facts', 'No fact is picked. Pick one.'],
  ])('cannot start where nothing is chosen from %s, and says why beside the button', async (from, why) => {
    const { app } = await visit('/quiz')
    await option(app, from).setValue()
    const start = button(app, 'Start')
    expect(start.attributes('disabled')).toBeDefined()
    expect(app.get(`#${start.attributes('aria-describedby') ?? ''}`).text()).toBe(why)
    expect(button(app, 'Pass it on').attributes('disabled')).toBeDefined()
  })

  it('cannot start without a form', async () => {
    const { app } = await visit('/quiz')
    useQuizSetup().choice.forms = []
    await shown()
    expect(outlook(app)).toContain('No form is ticked')
  })

  it('keeps a number that it cannot ask out, and shows the last one that it can', async () => {
    const { app } = await visit('/quiz')
    const count = field(app, 'Questions, at most')
    for (const wrong of ['0', '101', '2.5', '']) {
      await count.setValue(wrong)
      await count.trigger('change')
      expect(count.element.value, wrong).toBe('10')
    }
    expect(useQuizSetup().choice.count).toBe(10)
  })

  it('asks just the facts that were picked', async () => {
    const page = await visit('/quiz/pick')
    await field(page.app, 'SearchWords, an objective, or a place such as B7').setValue('tower')
    await shown()
    await option(page.app, 'Which tower carries the lamp?').setValue(true)
    expect(page.app.text()).toContain('1 picked')
    await page.go('/quiz')
    expect(outlook(page.app)).toContain('1question')
    await button(page.app, 'Start').trigger('click')
    expect(useQuiz().run?.questions.map(({ fact }) => fact)).toEqual(['lamp'])
  })
})

describe('picking facts', () => {
  it('takes all that the search finds, and lets go of all', async () => {
    const { app } = await visit('/quiz/pick')
    await field(app, 'SearchWords, an objective, or a place such as B7').setValue('which')
    await buttonWith(app, 'Pick these').trigger('click')
    expect(useQuizSetup().choice.facts.length).toBeGreaterThan(4)
    await button(app, 'Clear').trigger('click')
    expect(useQuizSetup().choice.facts).toEqual([])
  })

  it('says so where nothing fits', async () => {
    const { app } = await visit('/quiz/pick')
    await field(app, 'SearchWords, an objective, or a place such as B7').setValue('zebra')
    expect(app.text()).toContain('No fact fits.')
  })

  it('begins with what the list of facts has found', async () => {
    const { app, address } = await visit('/facts')
    await app.get('input[type=search]').setValue('tower')
    await button(app, 'Quiz on this').trigger('click')
    await shown()
    expect(address()).toBe('/quiz#set-up')
    expect(useQuizSetup().choice).toMatchObject({ from: 'facts', facts: ['lamp'] })
  })
})

describe('a quiz that was left', () => {
  it('comes before all else and goes on at its place', async () => {
    const world = await openWorld()
    useQuiz().begin(wish())
    answerQuizRight()
    useQuiz().next()
    useQuiz().leave()
    await shown()
    await comeBack(world)
    const { app, address } = await visit('/quiz', { device: world.device, shelf: world.shelf })
    const [first] = app.get('main').findAll('a, button')
    expect(first?.text()).toBe('Go on with your quiz, 2 of 3')
    await first?.trigger('click')
    await shown()
    expect(address()).toBe('/quiz/run')
    expect(useQuiz().place).toBe(2)
  })

  it('is not lost by another one without a question', async () => {
    const page = await visit('/quiz')
    useQuiz().begin(wish({ conditions: 'exam' }))
    useQuiz().leave()
    await shown()
    const { id } = useQuiz().run ?? {}
    await buttonWith(page.app, 'Mixed').trigger('click')
    expect(page.app.get('dialog[open]').text()).toContain('the answers you gave are deleted')
    await button(page.app, 'Keep it').trigger('click')
    expect(useQuiz().run?.id).toBe(id)
    await buttonWith(page.app, 'Mixed').trigger('click')
    await button(page.app, 'Start the new one').trigger('click')
    await shown()
    expect(useQuiz().run?.id).not.toBe(id)
    expect(page.address()).toBe('/quiz/run')
  })

  it('can be given up for none', async () => {
    const { app } = await visit('/quiz')
    useQuiz().begin(wish())
    answerQuizRight()
    expect(quizAnswered().verdict.score).toBe(1)
    useQuiz().leave()
    await shown()
    await button(app, 'Give it up').trigger('click')
    await button(app.get('dialog[open]'), 'Give it up').trigger('click')
    await shown()
    expect(useQuiz().left).toBeNull()
    expect(useJournal().answers).toBe(1)
    expect(app.text()).not.toContain('Go on with')
  })
})

describe('a quiz that was passed on', () => {
  it('is shown before it starts, and starts as it is', async () => {
    const { app, address } = await visit(LINK)
    const [, ...texts] = app.findAll('dd').map((one) => one.text())
    expect(texts).toEqual(['Everything', 'Exam', '30 minutes', '70%'])
    expect(app.text()).not.toContain('Set one up')
    await option(app, '× 1.5').setValue()
    await button(app, 'Start the exam').trigger('click')
    await shown()
    expect(address()).toBe('/quiz/run')
    expect(useQuiz().run).toMatchObject({
      source: { kind: 'drawn', seed: 100, setup: { count: 4 } },
      terms: { conditions: 'exam', minutes: 30, passMark: 0.7 },
      factor: 1.5,
    })
  })

  it('asks the same on two devices', async () => {
    const first = await visit(LINK)
    await button(first.app, 'Start the exam').trigger('click')
    const { questions } = useQuiz().run ?? {}
    expect(quizAsking().place).toBe(0)
    const second = await visit(LINK)
    await button(second.app, 'Start the exam').trigger('click')
    expect(useQuiz().run?.questions).toEqual(questions)
  })

  it('says of a diagnostic that it is one, and lets what is known begin as known, as one’s own does', async () => {
    const { app } = await visit('/quiz?bank=league.0a1b2c3d&ask=lamp!c.bell!c&seed=2s&kind=diagnostic')
    expect(app.get('h2').text()).toBe('A diagnostic that was passed on')
    expect(app.text()).toContain('Nothing is told until the end.')
    expect(app.text()).not.toContain('You are told after every answer.')
    expect(app.text()).not.toContain('Pass mark')
    await button(app, 'Start').trigger('click')
    expect(useQuiz().run).toMatchObject({ kind: 'diagnostic', questions: [{ fact: 'lamp' }, { fact: 'bell' }] })
    useQuiz().answer(rightAnswer(quizAsking().question), 'sure')
    expect(quizAsking().place).toBe(1)
    expect(useJournal().folded.facts.get('league/lamp')?.stability).toBeGreaterThan(5)
  })

  it('says that it was made with another version of the bank', async () => {
    const { app } = await visit(LINK.replace('0a1b2c3d', '99999999'))
    expect(app.text()).toContain('another version of this bank')
  })

  it.each([
    ['broken', '/quiz?bank=league.0a1b2c3d&n=many', 'This link holds no quiz that can be read.'],
    ['of another bank', '/quiz?bank=other.0a1b2c3d&n=4&seed=1', 'This is a quiz of another bank.'],
    ['too long', `/quiz?bank=league.0a1b2c3d&n=4&seed=1&more=${'x'.repeat(1_600)}`, 'This link is too long.'],
    ['of facts that are gone', '/quiz?bank=league.0a1b2c3d&ask=gone!c&seed=1', 'None of its questions is in this bank any more.'],
  ])('leaves the set-up as it is where the link is %s, and says so', async (_, address, title) => {
    const { app } = await visit(address)
    expect(app.get('[role=alert]').text()).toContain(title)
    expect(app.text()).toContain('Set one up')
    expect(button(app, 'Start').attributes('disabled')).toBeUndefined()
  })

  it('can be set aside', async () => {
    const { app, address } = await visit(LINK)
    await button(app, 'Set up another quiz').trigger('click')
    await shown()
    expect(address()).toBe('/quiz')
    expect(app.text()).toContain('Set one up')
  })

  it('opens from a file as from a link', async () => {
    const { app } = await visit('/quiz')
    const quiz = useQuizSetup().quiz
    if (quiz === null) throw new Error('nothing to pass on')
    const text = JSON.stringify({ format: 'passage-quiz', formatVersion: 1, quiz })
    await choose(app, new File([text], 'quiz.json'))
    expect(app.text()).toContain('A quiz that was passed on')
    await button(app, 'Set up another quiz').trigger('click')
    await shown()
    expect(app.text()).toContain('Set one up')
  })

  it.each([
    ['foreign', new File(['a,b'], 'a.csv'), 'This file is no quiz.'],
    ['too large', new File(['x'.repeat(1_000_001)], 'a.json'), 'This file is too large for a quiz.'],
    ['damaged', new File(['{"format":"passage-quiz","formatVersion":1,"quiz":{}}'], 'a.json'), 'This quiz file is damaged.'],
    ['newer', new File(['{"format":"passage-quiz","formatVersion":9}'], 'a.json'), 'newer version of Passage'],
  ])('is not opened from a file that is %s', async (_, file, title) => {
    const { app } = await visit('/quiz')
    await choose(app, file)
    expect(app.get('[role=alert]').text()).toContain(title)
  })

  it('opens from a file that is dropped on the page', async () => {
    const { app } = await visit('/quiz')
    const drop = new Event('drop', { cancelable: true })
    Object.defineProperty(drop, 'dataTransfer', { value: { files: [new File(['a,b'], 'a.csv')] } })
    window.dispatchEvent(drop)
    await vi.waitFor(() => expect(app.text()).toContain('This file is no quiz.'))
    expect(drop.defaultPrevented).toBe(true)
  })
})

async function choose(app: Visit['app'], file: File): Promise<void> {
  const input = app.get<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: [file], configurable: true })
  await input.trigger('change')
  await vi.waitFor(() => expect(app.find('[data-came]').exists()).toBe(true))
}
