import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FactIdSchema } from '../../../../src/bank/ids.ts'
import { fold } from '../../../../src/journal/fold.ts'
import { makeReducer } from '../../../../src/memory/schedule.ts'
import { FORMS } from '../../../../src/bank/form.ts'
import type { Bank } from '../../../../src/bank/bank.ts'
import type { Given, Question } from '../../../../src/quiz/question.ts'
import { useCopy } from '../../../../src/app/stores/copy.ts'
import { useJournal } from '../../../../src/app/stores/journal.ts'
import { useQuiz, type QuizWish } from '../../../../src/app/stores/quiz.ts'
import { rightAnswer } from '../../support/answers.ts'
import { everyFormBank, leagueBank, portsBank } from '../../support/bank.ts'
import { FakeCopies, leaguePage, leagueSentence } from '../../support/copy.ts'
import { button, buttonsIn } from '../../support/page.ts'
import { answerLines, quizAsking, quizLines, quizOver, wish } from '../../support/quiz.ts'
import { shown, visit, type Visit } from '../../support/screen.ts'
import type { WorldOptions } from '../../support/world.ts'

/** What is given at a place; null leaves it open, which only an exam lets one do. */
type Give = (question: Question, place: number) => Given | null

const right: Give = (question) => rightAnswer(question)
const unknown: Give = () => ({ kind: 'unknown' })

/** Takes a quiz to its end and opens its result. */
async function resultOf(quizWish: QuizWish, give: Give, options: WorldOptions = {}): Promise<Visit> {
  const page = await visit('/help', options)
  take(quizWish, give)
  await page.go(`/results/${quizOver().quiz}`)
  return page
}

function take(quizWish: QuizWish, give: Give): void {
  const quiz = useQuiz()
  quiz.begin(quizWish)
  const total = quiz.run?.questions.length ?? 0
  for (let turn = 0; turn < total && quiz.phase.kind !== 'over'; turn += 1) {
    if (quiz.isExam) quiz.goTo(turn)
    const { question, place } = quizAsking()
    const given = give(question, place)
    if (quiz.isExam) quiz.give(given)
    else {
      quiz.answer(given ?? { kind: 'unknown' }, 'sure')
      if (quiz.phase.kind === 'answered') quiz.next()
    }
  }
  if (quiz.isExam) quiz.handIn()
}

/** The distractor of a choice that has its reason written. */
const trapped: Give = (question) => {
  if (question.form !== 'choice') throw new Error(`${question.form} is no choice.`)
  return { kind: 'option', text: question.traps[0]?.text ?? '' }
}

const choices = (count: number, terms = {}) => wish(terms, { count, forms: ['choice'] })

function texts({ app }: Visit, selector: string): readonly string[] {
  return app.findAll(selector).map((one) => one.text().replace(/\s+/g, ' '))
}

describe('the result of a quiz', () => {
  it('one question, right: all of it, and nothing missed', async () => {
    const page = await resultOf(choices(1), right)
    expect(page.app.get('h1').text()).toBe('Quiz result')
    expect(page.app.get('.score').text()).toContain('100%')
    expect(page.app.get('.score').text()).toContain('1 of 1 right')
    expect(page.app.text()).toContain('Nothing was missed.')
    expect(buttonsIn(page.app)).not.toContain('Practise this one')
    expect(page.app.get('details summary').text()).toMatch(/1 right|Show as table/)
  })

  it('one question, missed: told with the answer, the key, the reason and where it stands', async () => {
    const page = await resultOf(choices(1), trapped)
    const [line] = answerLines()
    const entry = page.app.get('.questions article')
    expect(entry.get('.mine').text()).toMatch(new RegExp(`^Your answer[A-C] ${line?.gave[0] ?? ''}$`))
    expect(entry.get('.key').text()).toMatch(/^Correct[A-C] /)
    expect(entry.get('.why').text()).toMatch(/^Not [A-C]: /)
    expect(entry.get('blockquote').text()).toMatch(/\([AB]\d\)/)
    expect(entry.text()).toContain('You were sure.')
    expect(page.app.get('.score').text()).toContain('0 of 1 right')
    expect(page.app.text()).toContain('Practise this one')
  })

  it('many: counts, range, pass mark and time in words', async () => {
    const page = await visit('/help')
    const quiz = useQuiz()
    quiz.begin(choices(4))
    for (let turn = 0; turn < 4; turn += 1) {
      const { question } = quizAsking()
      page.world.device.setTime(page.world.device.time + 20_000)
      quiz.answer(turn === 0 ? { kind: 'unknown' } : rightAnswer(question), 'think')
      quiz.next()
    }
    await page.go(`/results/${quizOver().quiz}`)
    const score = page.app.get('.score').text()
    expect(score).toContain('75%')
    expect(score).toContain('3 of 4 right')
    // Wilson, n = 4, p = 0.75.
    expect(score).toContain('between 43% and 92% right')
    expect(score).toContain('Pass mark 80%, not reached')
    expect(score).not.toContain('assed')
    expect(score).toContain('Time 1 min 20 s')
  })

  it('of an exam says whether it was passed, what stayed open, and how often it was left', async () => {
    const page = await visit('/help')
    const quiz = useQuiz()
    quiz.begin({ ...choices(5, { conditions: 'exam', minutes: 10 }), factor: 1.5 })
    quiz.flag()
    quiz.give(rightAnswer(quizAsking().question))
    quiz.away()
    page.world.device.passMinutes(3)
    await quiz.resume()
    quiz.handIn()
    await page.go(`/results/${quizOver().quiz}`)
    const score = page.app.get('.score').text()
    expect(page.app.get('h1').text()).toBe('Exam result')
    expect(score).toContain('Not passed')
    expect(score).toContain('1 of 5 right')
    expect(score).toContain('4 not answered')
    expect(score).toContain('Left once, for 3 min')
    expect(score).toContain('of 15 min')
    expect(score).toContain('with 1.5 times the time')
    expect(texts(page, '.mine dd')).toEqual(Array.from({ length: 4 }, () => 'Not answered'))
    expect(texts(page, '.flag')).toEqual(['Flagged'])
  })

  it('passed under exam conditions', async () => {
    const page = await resultOf(choices(3, { conditions: 'exam' }), right)
    expect(page.app.get('.score .passed').text()).toBe('Passed')
  })

  it.each(everyFormBank().facts.map((fact) => fact.forms[0] ?? 'card'))('shows a missed %s and a right one', async (form) => {
    const one = { count: 1, forms: [form] }
    const missed = await resultOf(wish({}, one), unknown, { bank: everyFormBank() })
    expect(missed.app.get('.questions article').text()).toContain('Don’t know')
    expect(missed.app.findAll('.questions blockquote')).toHaveLength(1)
    take(wish({}, one), right)
    await missed.go(`/results/${quizOver().quiz}`)
    expect(missed.app.text()).toContain('Nothing was missed.')
    expect(missed.app.findAll('.questions details article')).toHaveLength(1)
  })

  it.each(['match', 'order', 'sort'] as const)('shows a missed %s part by part, and practises its facts', async (form) => {
    const bank = portsBank()
    const [fact, ...others] = bank.facts.map(({ id }) => id)
    const group = bank.groups.find((one) => one.form === form)
    if (fact === undefined || group === undefined) throw new Error(`The ports have no ${form}.`)
    const source = { kind: 'listed', list: [{ fact, form, group: group.id, others }], seed: 1 } as const
    const page = await resultOf({ ...wish(), source }, unknown, { bank })
    await shown()
    expect(page.app.findAll('.questions .part').length).toBeGreaterThan(2)
    const facts = new Set(answerLines().map(({ fact }) => fact))
    expect(button(page.app, `Practise these ${facts.size}`).exists()).toBe(true)
  })

  it('shows the sentence of the document where a copy was opened', async () => {
    const copies = new FakeCopies()
    const page = await visit('/doc', { copies })
    await useCopy().load()
    await useCopy().open(leaguePage())
    take(choices(8), unknown)
    await page.go(`/results/${quizOver().quiz}`)
    expect(page.app.text()).toContain(leagueSentence('A1.2'))
  })
})

describe('by objective', () => {
  it('shows a bar with its numbers, and the same as a table', async () => {
    const page = await resultOf(choices(4), (question, place) => (place === 0 ? { kind: 'unknown' } : rightAnswer(question)))
    const section = page.app.get('section[aria-labelledby=by-objective]')
    expect(section.get('li').text().replace(/\s+/g, ' ')).toBe('Name the ports75%3 of 4')
    expect(section.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))).toEqual([
      ['Name the ports', '3 of 4', '75%', '43% to 92%', '8'],
    ])
  })
})

describe('what changed on the chart', () => {
  it('is told passage by passage', async () => {
    const page = await resultOf(choices(8), right)
    await shown()
    const section = page.app.get('section[aria-labelledby=changed]')
    const rows = section.findAll('tbody tr').map((row) => row.findAll('th, td').map((cell) => cell.text()))
    expect(rows.length).toBeGreaterThan(1)
    for (const [place, before, after] of rows) {
      expect(place).toMatch(/\([AB]\d\)$/)
      expect(before).toBe('not started')
      expect(Number(after)).toBeGreaterThan(0)
    }
    expect(section.get('p').text()).toBe(`${rows.length} passages touched: ${rows.length} surer.`)
    expect(section.get('svg').attributes('role')).toBe('img')
    expect(section.get('svg').attributes('aria-label')).toContain(`After. ${rows.length} passages touched`)
  })

  it('is left out where nothing was answered', async () => {
    const page = await resultOf(choices(3, { conditions: 'exam' }), () => null)
    expect(page.app.find('[aria-labelledby=changed]').exists()).toBe(false)
  })
})

describe('what can be done with a result', () => {
  it('Practise these asks exactly what was missed', async () => {
    const page = await resultOf(choices(6), (question, place) => (place % 2 === 0 ? { kind: 'unknown' } : rightAnswer(question)))
    const missed = answerLines().flatMap(({ fact, score }) => (score === 0 ? [fact] : []))
    expect(missed).toHaveLength(3)
    await button(page.app, 'Practise these 3').trigger('click')
    await shown()
    expect(page.address()).toBe('/quiz/run')
    const asked = useQuiz().run?.questions.flatMap(({ fact, draw }) => [fact, ...(draw.others ?? [])])
    expect(asked?.toSorted()).toEqual(missed.toSorted())
    expect(useQuiz().run).toMatchObject({ kind: 'quiz', terms: { conditions: 'practice', minutes: null } })
  })

  it('Take it again asks the same questions, Another one asks by another seed', async () => {
    const page = await resultOf(choices(4, { conditions: 'exam', minutes: 5 }), right)
    const before = answerLines().map(({ fact, opts }) => [fact, opts])
    const [line] = quizLines()
    await button(page.app, 'Take it again').trigger('click')
    await shown()
    take({ ...choices(4, { conditions: 'exam' }), source: useQuiz().run?.source ?? choices(1).source }, right)
    await shown()
    expect(answerLines().slice(4).map(({ fact, opts }) => [fact, opts])).toEqual(before)
    await page.go(`/results/${line?.quiz ?? ''}`)
    await button(page.app, 'Another one like it').trigger('click')
    await shown()
    expect(useQuiz().run?.source).toMatchObject({ kind: 'drawn', setup: { count: 4, forms: ['choice'] } })
    expect(useQuiz().run?.source.seed).not.toBe(4)
    expect(useQuiz().run?.terms).toMatchObject({ conditions: 'exam', minutes: 5 })
  })

  it('asks before it gives up a quiz that is under way', async () => {
    const page = await resultOf(choices(2), unknown)
    useQuiz().begin(choices(3))
    const running = useQuiz().run?.id
    await shown()
    await button(page.app, 'Take it again').trigger('click')
    await shown()
    const dialog = page.app.get('dialog[open]')
    expect(dialog.text()).toContain('A quiz is not finished')
    expect(dialog.text()).toContain('0 of its 3 questions are answered.')
    expect(useQuiz().run?.id).toBe(running)
    await button(dialog, 'Begin this one').trigger('click')
    await shown()
    expect(page.address()).toBe('/quiz/run')
    expect(useQuiz().run?.id).not.toBe(running)
  })

  it('passes it on by the link that holds it, and never an answer', async () => {
    const page = await resultOf(choices(4), right)
    await button(page.app, 'Pass it on').trigger('click')
    await shown()
    const link = page.app.get('dialog[open] input[readonly]').element
    expect(link instanceof HTMLInputElement ? link.value : '').toMatch(/\?bank=league\.0a1b2c3d&n=4&forms=c&seed=4$/)
  })

  it('prints it by a link that holds it', async () => {
    const page = await resultOf(choices(4), right)
    const link = page.app.findAll('a').find((one) => one.text() === 'Print')
    expect(link?.attributes('href')).toMatch(/^\/print\?bank=league\.0a1b2c3d&n=4&forms=c&seed=4$/)
  })

  it('reports a question, and leads to its fact', async () => {
    const page = await resultOf(choices(1), unknown)
    const [line] = answerLines()
    expect(page.app.get('.links a').attributes('href')).toBe(`/facts/${line?.fact ?? ''}`)
    await button(page.app, 'Report question 1').trigger('click')
    await shown()
    await page.app.get('dialog[open] textarea').setValue('Two answers fit.')
    await page.app.get('dialog[open] form').trigger('submit')
    await shown()
    expect([...useJournal().folded.lines.values()].at(-1)).toMatchObject({ do: 'report', fact: line?.fact, form: 'choice', note: 'Two answers fit.' })
    expect(page.app.text()).toContain('Report saved')
  })
})

describe('a diagnostic', () => {
  it('says what it changes, in plain words, and is neither passed nor failed', async () => {
    const answers: Give = (question, place) => (place === 0 ? { kind: 'unknown' } : rightAnswer(question))
    const page = await resultOf({ ...choices(3), kind: 'diagnostic' }, answers)
    expect(page.app.get('h1').text()).toBe('Diagnostic result')
    const told = page.app.get('[aria-labelledby=diagnostic]').text()
    expect(told).toContain('2 facts were right and sure. They begin as known')
    expect(told).toContain('1 fact was wrong, guessed or not known.')
    expect(page.app.get('.score').text()).not.toMatch(/pass/i)
  })

  it('is passed on as a diagnostic', async () => {
    const source = { kind: 'listed' as const, list: [{ fact: v.parse(FactIdSchema, 'lamp'), form: 'choice' as const }], seed: 4 }
    const page = await visit('/help')
    const quiz = useQuiz()
    quiz.begin({ ...wish(), source, kind: 'diagnostic' })
    while (quiz.phase.kind === 'asking') quiz.answer({ kind: 'unknown' }, null)
    await page.go(`/results/${quizOver().quiz}`)
    await button(page.app, 'Pass it on').trigger('click')
    expect(page.app.get<HTMLInputElement>('dialog[open] input[readonly]').element.value).toMatch(/ask=lamp!c&seed=4&kind=diagnostic$/)
  })
})

describe('a result that cannot be shown as it was', () => {
  /** The same journal, seen with another bank. */
  async function seenWith(change: (bank: Bank) => Bank, give = unknown): Promise<Visit> {
    const first = await resultOf(choices(4), give)
    const { quiz } = quizLines()[0] ?? { quiz: '' }
    first.world.store.close()
    return visit(`/results/${quiz}`, { shelf: first.world.shelf, bank: { ...change(leagueBank()), version: '0f0f0f0f' } })
  }

  it('of another version of the bank: the facts as they are now, and it says so', async () => {
    const page = await seenWith((bank) => bank, trapped)
    expect(texts(page, '.questions .why')).toHaveLength(4)
    expect(texts(page, '.questions .why')[0]).toMatch(/^Not (Old|New) /)
    expect(page.app.get('.notice').text()).toContain('4 questions cannot be shown as they were asked')
    expect(page.app.findAll('.questions article')).toHaveLength(4)
    expect(page.app.text()).toContain('it may ask other questions')
    expect(page.app.text()).toContain('Practise these 4')
  })

  it('of another version, where several facts were asked together: each missed fact, and that it was asked so', async () => {
    const bank = portsBank()
    const [fact, ...others] = bank.facts.map(({ id }) => id)
    const group = bank.groups.find((one) => one.form === 'sort')
    if (fact === undefined || group === undefined) throw new Error('The ports have no sort.')
    const source = { kind: 'listed', list: [{ fact, form: 'sort', group: group.id, others }], seed: 1 } as const
    const first = await resultOf({ ...wish(), source }, unknown, { bank })
    const { quiz } = quizLines()[0] ?? { quiz: '' }
    first.world.store.close()
    const page = await visit(`/results/${quiz}`, { shelf: first.world.shelf, bank: { ...bank, version: '0f0f0f0f', groups: [] } })
    expect(page.app.get('.questions article').text()).toContain('Sort: asked together with other facts.')
    expect(page.app.findAll('.questions blockquote')).toHaveLength(4)
  })

  it('with facts that are gone and facts that were taken out: left out and not practised, and it says so', async () => {
    const asked = async (): Promise<readonly string[]> => {
      await resultOf(choices(4), unknown)
      return answerLines().map(({ fact }) => fact)
    }
    const [gone, retired] = await asked()
    const page = await seenWith((bank) => ({
      ...bank,
      facts: bank.facts
        .filter(({ id }) => id !== gone)
        .map((fact) => (fact.id === retired ? { ...fact, status: 'retired' as const, forms: [] } : fact)),
    }))
    expect(page.app.get('.notice').text()).toContain('The fact of 1 question is not in the bank any more.')
    expect(page.app.findAll('.questions article')).toHaveLength(3)
    expect(page.app.text()).toContain('This fact was taken out of the bank since.')
    expect(page.app.text()).toContain('Practise these 2')
  })

  it('of another bank: its score, and it says so', async () => {
    const page = await seenWith((bank) => ({ ...bank, id: 'other' as Bank['id'] }))
    expect(page.app.get('.notice').text()).toContain('This quiz asked a bank that is not here')
    expect(page.app.get('.score').text()).toContain('0 of 4 right')
    expect(page.app.text()).toContain('cannot be taken again here')
  })

  it('with answers that are not there, as in part of a backup', async () => {
    const first = await resultOf(choices(4), right)
    const { quiz } = quizLines()[0] ?? { quiz: '' }
    useJournal().record([{ do: 'undo', q: `${quiz}-1` }])
    await shown()
    expect(first.app.get('.notice').text()).toContain('1 answer is not among those saved here.')
    expect(first.app.get('.score').text()).toContain('100%')
  })

  it('of an address that no quiz has: says so, with a way on', async () => {
    const { app } = await visit('/results/nowhere')
    expect(app.get('h1').text()).toBe('No such result')
    expect(app.findAll('main a').map((link) => link.attributes('href'))).toEqual(['/results', '/quiz'])
  })

  it('where the bank cannot be loaded: says so', async () => {
    const { app } = await visit('/results/nowhere', { bank: null })
    expect(app.get('[role=alert]').text()).not.toBe('')
  })
})

describe('a result worked by hand', () => {
  it('is the same after the journal was folded anew', async () => {
    const page = await resultOf(wish({}, { count: 6, forms: FORMS }), (question, place) => (place === 2 ? { kind: 'unknown' } : rightAnswer(question)), { bank: everyFormBank() })
    const before = page.app.get('.score').text()
    useJournal().folded = fold(makeReducer({ boundary: 4 }), [...useJournal().folded.lines.values()])
    await shown()
    expect(page.app.get('.score').text()).toBe(before)
    expect(before).toContain('5 of 6 right')
  })
})
