import { describe, expect, it, vi } from 'vitest'
import { PAINT_VERSION } from '../../../src/app/first-page.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useQuiz } from '../../../src/app/stores/quiz.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { memoryKey } from '../../../src/memory/memory.ts'
import { readKept } from '../../../src/quiz/share/kept.ts'
import { everyFormBank, leagueBank, portsBank } from '../support/bank.ts'
import { rightAnswer } from '../support/answers.ts'
import { answerLines, answerQuizRight, finishQuiz, quizAnswered, quizAsking, quizLines, quizOver, wish } from '../support/quiz.ts'
import { openWorld } from '../support/world.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

function memoryOf(fact: string) {
  return useJournal().folded.facts.get(memoryKey('league', fact))
}

describe('beginning a quiz', () => {
  it('draws its questions: the same for everyone who has the source', async () => {
    await openWorld()
    expect(useQuiz().begin(wish())).toBe(true)
    const one = useQuiz().run?.questions
    expect(one).toHaveLength(3)
    await openWorld()
    useQuiz().begin(wish())
    expect(useQuiz().run?.questions).toEqual(one)
    expect(quizAsking()).toMatchObject({ place: 0, given: null, flagged: false })
  })

  it('says where the bank can make none of it, and leaves what is under way', async () => {
    await openWorld()
    useQuiz().begin(wish())
    const before = useQuiz().run
    expect(useQuiz().begin(wish({}, { forms: ['order'] }))).toBe(false)
    expect(useQuiz().run).toBe(before)
  })

  it('waits for the bank', async () => {
    await openWorld({ bank: null })
    expect(useQuiz().begin(wish())).toBe(false)
  })
})

describe('practice', () => {
  it('tells after each answer, records it, asks each question once and ends with one line', async () => {
    const { firstPaint } = await openWorld()
    firstPaint.keep({ version: PAINT_VERSION, bank: '0a1b2c3d', width: 390, rooms: { picture: 200, count: 80 }, boundary: 4, after: 0, days: {} })
    const quiz = useQuiz()
    quiz.begin(wish())
    const id = quiz.run?.id ?? ''
    const { question, fact } = quizAsking()
    quiz.answer({ kind: 'unknown' }, null)
    expect(quizAnswered()).toMatchObject({ question, verdict: { score: 0 }, q: `${id}-0`, counted: false })
    expect(answerLines()).toMatchObject([{ q: `${id}-0`, fact: fact.id, score: 0, rating: 1, in: `quiz:${id}` }])
    expect(quiz.divisions).toEqual(['missed', 'ahead', 'ahead'])
    quiz.next()
    expect([quiz.place, quiz.divisions]).toEqual([2, ['missed', 'now', 'ahead']])
    finishQuiz()
    expect(quizOver()).toEqual({ kind: 'over', quiz: id, exam: false, timeUp: false })
    expect(new Set(answerLines().map((line) => line.fact)).size).toBe(3)
    expect(quizLines()).toMatchObject([
      { quiz: id, kind: 'quiz', bank: 'league', conditions: 'practice', minutes: null, factor: 1, questions: 3, score: 2 / 3, unanswered: [] },
    ])
    expect(firstPaint.kept).toBeNull()
  })

  it('keeps with its line what it takes to give the same quiz again', async () => {
    await openWorld()
    const { source, terms } = wish({ passMark: 0.6 })
    useQuiz().begin(wish({ passMark: 0.6 }))
    finishQuiz()
    const kept = readKept(quizLines()[0]?.source ?? '')
    expect(kept).toEqual({ bank: 'league', version: '0a1b2c3d', source, terms })
  })

  it('takes an answer back, and asks its question again after the others', async () => {
    await openWorld()
    const quiz = useQuiz()
    quiz.begin(wish())
    const { fact } = quizAsking()
    quiz.answer({ kind: 'unknown' }, null)
    quiz.slipped()
    expect(memoryOf(fact.id)).toBeUndefined()
    expect([quizAsking().place, quiz.place]).toEqual([1, 1])
    expect(quiz.takenBack).toBe('end')
    answerQuizRight()
    expect(quiz.takenBack).toBeNull()
    quiz.next()
    answerQuizRight()
    expect(quiz.isLast).toBe(false)
    quiz.next()
    expect(quizAsking()).toMatchObject({ place: 0, given: null })
    answerQuizRight()
    expect(quiz.isLast).toBe(true)
    quiz.next()
    expect(memoryOf(fact.id)?.answers).toBe(1)
    expect(quizLines()[0]?.score).toBe(1)
  })

  it('takes the last answer back, too', async () => {
    await openWorld()
    useQuiz().begin(wish({}, { count: 1 }))
    for (let turn = 0; turn < 3; turn += 1) {
      useQuiz().answer({ kind: 'unknown' }, null)
      useQuiz().slipped()
      expect(quizAsking().place).toBe(0)
      expect(useQuiz().takenBack).toBe('now')
    }
    finishQuiz()
    expect(quizLines()[0]?.score).toBe(1)
    expect(new Set(answerLines().map(({ q }) => q)).size).toBe(4)
  })

  it('counts as right what the learner counts as right', async () => {
    await openWorld()
    useQuiz().begin(wish({}, { count: 1, forms: ['short'] }))
    useQuiz().answer({ kind: 'text', text: 'nothing of the kind' }, 'think')
    useQuiz().countAsRight()
    expect(quizAnswered().counted).toBe(true)
    expect(useQuiz().divisions).toEqual(['done'])
    useQuiz().next()
    expect(quizLines()[0]?.score).toBe(1)
    expect(memoryOf(answerLines()[0]?.fact ?? '')?.missed).toBe(false)
  })

  it('takes one answer for two taps', async () => {
    const { device } = await openWorld()
    const works: (() => void)[] = []
    device.afterWrite = (_write, work) => void works.push(work)
    useQuiz().begin(wish())
    answerQuizRight()
    answerQuizRight()
    for (const work of works) work()
    expect(answerLines()).toHaveLength(1)
    expect(useQuiz().phase.kind).toBe('answered')
  })

  it('asks several facts together, with a line for each under one id', async () => {
    await openWorld({ bank: portsBank() })
    useQuiz().begin(wish({}, { count: 1, forms: ['match'] }))
    answerQuizRight()
    expect(answerLines().length).toBeGreaterThan(1)
    expect(new Set(answerLines().map(({ q }) => q)).size).toBe(1)
  })

  it('ends where it is left from its last feedback, and not where the page is only hidden', async () => {
    await openWorld()
    useQuiz().begin(wish({}, { count: 1 }))
    answerQuizRight()
    useQuiz().away()
    expect(quizLines()).toHaveLength(0)
    expect(await useQuiz().resume()).toBe(true)
    expect(useQuiz().phase.kind).toBe('answered')
    useQuiz().leave()
    expect(quizLines()).toHaveLength(1)
  })

  it('keeps a report of the question shown', async () => {
    await openWorld()
    useQuiz().begin(wish())
    useQuiz().report('Two answers fit.')
    const report = [...useJournal().folded.lines.values()].find((line) => line.do === 'report')
    expect(report).toMatchObject({ fact: quizAsking().fact.id, note: 'Two answers fit.', form: quizAsking().question.form })
  })

  it('given up leaves no result, and the answers that were given', async () => {
    await openWorld()
    useQuiz().begin(wish())
    answerQuizRight()
    await useQuiz().abandon()
    expect([useQuiz().phase.kind, useQuiz().left]).toEqual(['idle', null])
    expect(await useQuiz().resume()).toBe(false)
    expect([answerLines().length, quizLines().length]).toEqual([1, 0])
  })
})

describe('an exam', () => {
  async function begun(terms = {}) {
    const world = await openWorld({ bank: everyFormBank() })
    useQuiz().begin(wish({ conditions: 'exam', ...terms }, { count: 6 }))
    return world
  }

  /** Goes to the place that asks by a form. Returns it. */
  function goToForm(form: string): number {
    const place = useQuiz().run?.questions.findIndex((picked) => picked.form === form) ?? -1
    useQuiz().goTo(place)
    return place
  }

  it('says nothing until it is handed in, and lets every answer be changed', async () => {
    await begun()
    const quiz = useQuiz()
    expect([quiz.isExam, quiz.grid.length]).toEqual([true, 6])
    const place = goToForm('choice')
    quiz.give({ kind: 'option', text: 'Old lamp' })
    quiz.goTo(0)
    quiz.goTo(place)
    expect(quizAsking().given).toEqual({ kind: 'option', text: 'Old lamp' })
    quiz.give(rightAnswer(quizAsking().question))
    quiz.answer({ kind: 'unknown' }, null)
    expect(answerLines()).toHaveLength(0)
    quiz.handIn()
    expect(answerLines()).toMatchObject([{ form: 'choice', score: 1, rating: 3 }])
    expect(answerLines()[0]).not.toHaveProperty('sure')
  })

  it('grades everything at once and writes it in one piece; what was not answered counts 0 and has no line', async () => {
    const { store } = await begun()
    const quiz = useQuiz()
    const id = quiz.run?.id ?? ''
    const append = vi.spyOn(store, 'append')
    for (const form of ['choice', 'true-false', 'short', 'card']) {
      goToForm(form)
      quiz.give(rightAnswer(quizAsking().question))
    }
    goToForm('cloze')
    quiz.give({ kind: 'text', text: 'nothing of the kind' })
    quiz.handIn()
    await vi.waitFor(() => expect(append).toHaveBeenCalledTimes(1))
    expect(append.mock.calls[0]?.[0]).toHaveLength(6)
    expect(answerLines()).toHaveLength(5)
    for (const line of answerLines()) expect(line.in).toBe(`exam:${id}`)
    expect(quizLines()).toMatchObject([{ quiz: id, conditions: 'exam', questions: 6, unanswered: ['by-number'] }])
    expect(quizLines()[0]?.score).toBeCloseTo(4 / 6)
    expect(quizOver()).toEqual({ kind: 'over', quiz: id, exam: true, timeUp: false })
  })

  it('takes Forgot to Easy as the answer to a card', async () => {
    await begun()
    goToForm('card')
    useQuiz().give({ kind: 'recall', grade: 1 })
    useQuiz().handIn()
    expect(answerLines()).toMatchObject([{ form: 'card', gave: ['forgot'], score: 0, rating: 1 }])
  })

  it('grades nothing that cannot be read, and tells what there is', async () => {
    await begun()
    const quiz = useQuiz()
    goToForm('number')
    quiz.give({ kind: 'date', day: '', month: '', year: 'soon' })
    quiz.flag()
    const flagged = quizAsking().place
    goToForm('short')
    quiz.give({ kind: 'text', text: ' ' })
    expect(quiz.summary).toEqual({ unanswered: 5, unreadable: 1, flagged: 1 })
    expect(quiz.grid.filter(({ flagged }) => flagged)).toMatchObject([{ held: 'unreadable' }])
    quiz.handIn()
    expect(answerLines()).toHaveLength(0)
    expect(quizLines()[0]?.unanswered).toHaveLength(6)
    expect(quizLines()[0]?.flagged).toEqual([flagged])
  })

  it('flags a question and takes the flag off again', async () => {
    await begun()
    useQuiz().flag()
    expect(quizAsking().flagged).toBe(true)
    useQuiz().flag()
    expect(useQuiz().summary.flagged).toBe(0)
  })

  it('hands itself in when the time is up, with what stands in it', async () => {
    const { device } = await begun({ minutes: 1 })
    const quiz = useQuiz()
    goToForm('short')
    quiz.give(rightAnswer(quizAsking().question))
    device.time += 29 * SECOND
    quiz.tick()
    expect(quiz.timeLeft).toBe(31 * SECOND)
    device.time += 29 * SECOND
    quiz.tick()
    device.time += 2 * SECOND
    quiz.tick()
    expect(quizOver()).toMatchObject({ exam: true, timeUp: true })
    expect(answerLines()).toHaveLength(1)
    expect(quizLines()[0]).toMatchObject({ minutes: 1, spentMs: MINUTE, awayMs: 0, gaps: 0 })
  })

  it('gives more time to who needs it', async () => {
    await openWorld()
    useQuiz().begin({ ...wish({ conditions: 'exam', minutes: 10 }), factor: 2 })
    expect(useQuiz().timeLeft).toBe(20 * MINUTE)
  })

  it('does not run while it is away: the gap is logged', async () => {
    const { device } = await begun({ minutes: 10 })
    const quiz = useQuiz()
    device.time += 20 * SECOND
    quiz.away()
    device.time += 30 * MINUTE
    quiz.tick()
    expect(quiz.timeLeft).toBe(10 * MINUTE - 20 * SECOND)
    await quiz.resume()
    device.time += 10 * SECOND
    quiz.handIn()
    expect(quizLines()[0]).toMatchObject({ spentMs: 30 * SECOND, awayMs: 30 * MINUTE, gaps: 1 })
  })

  it('gives each answer the time that its question was on the screen', async () => {
    const { device } = await begun()
    const quiz = useQuiz()
    goToForm('short')
    device.time += 5 * SECOND
    quiz.give(rightAnswer(quizAsking().question))
    goToForm('choice')
    device.time += 8 * SECOND
    quiz.give(rightAnswer(quizAsking().question))
    quiz.handIn()
    expect(Object.fromEntries(answerLines().map(({ form, ms }) => [form, ms]))).toEqual({ short: 5 * SECOND, choice: 8 * SECOND })
  })
})

describe('practice with a limit', () => {
  it('ends when the time is up; what is not submitted is not answered', async () => {
    const { device } = await openWorld()
    const quiz = useQuiz()
    quiz.begin(wish({ minutes: 1 }, { forms: ['short'] }))
    answerQuizRight()
    quiz.next()
    quiz.give(rightAnswer(quizAsking().question))
    for (let turn = 0; turn < 3; turn += 1) {
      device.time += 20 * SECOND
      quiz.tick()
    }
    expect(quizOver()).toMatchObject({ exam: false, timeUp: true })
    expect(answerLines()).toHaveLength(1)
    expect(quizLines()[0]?.unanswered).toHaveLength(2)
  })

  it('ends once, though an answer was on its way', async () => {
    const { device } = await openWorld()
    const works: (() => void)[] = []
    device.afterWrite = (_write, work) => void works.push(work)
    const quiz = useQuiz()
    quiz.begin(wish({ minutes: 1 }, { count: 1 }))
    device.time += 29 * SECOND
    quiz.tick()
    device.time += 29 * SECOND
    quiz.tick()
    answerQuizRight()
    device.time += 20 * SECOND
    quiz.tick()
    for (const work of works) work()
    expect(quiz.phase.kind).toBe('answered')
    quiz.tick()
    for (const work of works.splice(0)) work()
    expect(quizLines()).toMatchObject([{ score: 1, unanswered: [] }])
  })
})

describe('a diagnostic', () => {
  const diagnostic = { ...wish({}), kind: 'diagnostic' as const }
  const listed = (facts: readonly string[]) => ({
    kind: 'listed' as const,
    list: leagueBank().facts.flatMap(({ id }) => (facts.includes(id) ? [{ fact: id, form: 'short' as const }] : [])),
    seed: 2,
  })

  it('goes on without feedback, asks further where it knows least, and rates what was not started by how sure it was', async () => {
    await openWorld()
    const quiz = useQuiz()
    quiz.begin({ ...diagnostic, source: listed(['lamp', 'bell']) })
    quiz.answer(rightAnswer(quizAsking().question), 'sure')
    expect(quizAsking().place).toBe(1)
    expect(quiz.divisions).toEqual(['done', 'now'])
    quiz.answer({ kind: 'text', text: 'nothing of the kind' }, 'sure')
    expect(quiz.divisions).toHaveLength(8)
    expect(quiz.divisions.slice(0, 3)).toEqual(['done', 'done', 'now'])
    while (quiz.phase.kind === 'asking') quiz.answer({ kind: 'unknown' }, null)
    expect(quizLines()).toMatchObject([{ kind: 'diagnostic', questions: 8, score: 1 / 8 }])
    expect(answerLines().map(({ rating }) => rating)).toEqual([4, 0, 0, 0, 0, 0, 0, 0])
    expect(memoryOf('bell')?.firstDay).toBeNull()
  })

  it('asks how sure the learner is, whatever the settings say', async () => {
    await openWorld()
    useSettings().device.confidence = false
    useQuiz().begin(wish())
    expect(useQuiz().asksConfidence).toBe(false)
    useQuiz().begin({ ...diagnostic, source: listed(['lamp']) })
    expect(useQuiz().asksConfidence).toBe(true)
  })
})
