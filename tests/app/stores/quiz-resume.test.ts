import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { StoreError } from '../../../src/journal/store-port.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useQuiz } from '../../../src/app/stores/quiz.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { answerRight, asking, rightAnswer } from '../support/answers.ts'
import { everyFormBank, portsBank } from '../support/bank.ts'
import { answerLines, answerQuizRight, finishQuiz, quizAsking, quizLines, wish } from '../support/quiz.ts'
import { comeBack, openWorld } from '../support/world.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const SECOND = 1_000
/** A draft is written within a second. */
const aSecond = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_000)

describe('an exam that was killed', () => {
  it('goes on at the same question with every answer, flag and the time; the gap is logged', async () => {
    const first = await openWorld()
    const quiz = useQuiz()
    quiz.begin(wish({ conditions: 'exam', minutes: 20 }, { forms: ['short'] }))
    quiz.give({ kind: 'text', text: 'first' })
    quiz.goTo(2)
    quiz.flag()
    quiz.give({ kind: 'text', text: 'half' })
    first.device.time += 12 * SECOND
    quiz.tick()
    await aSecond()
    const { questions } = quiz.run ?? {}

    first.device.passMinutes(45)
    await comeBack(first)
    const again = useQuiz()
    expect(again.left).toBeNull()
    await again.findLeft()
    expect(again.left?.questions).toEqual(questions)
    expect(await again.resume()).toBe(true)
    expect(quizAsking()).toMatchObject({ place: 2, given: { kind: 'text', text: 'half' }, flagged: true })
    expect(again.grid.map(({ held }) => held)).toEqual(['answer', 'nothing', 'answer'])
    expect(again.timeLeft).toBe(20 * 60 * SECOND - 12 * SECOND)
    again.handIn()
    expect(quizLines()).toMatchObject([{ spentMs: 12 * SECOND, awayMs: 45 * 60 * SECOND, gaps: 1, unanswered: [questions?.[1]?.fact] }])
  })

  it('loses at most what was typed in the last quarter of a second, however fast one types', async () => {
    const first = await openWorld()
    useQuiz().begin(wish({ conditions: 'exam' }, { forms: ['short'] }))
    for (let n = 1; n <= 40; n += 1) {
      useQuiz().give({ kind: 'text', text: 'x'.repeat(n) })
      await vi.advanceTimersByTimeAsync(50)
    }
    await comeBack(first)
    await useQuiz().resume()
    const { given } = quizAsking()
    expect(given?.kind === 'text' ? given.text.length : 0).toBeGreaterThanOrEqual(35)
  })

  it('keeps its draft until its answers are stored', async () => {
    const { store, shelf } = await openWorld()
    useQuiz().begin(wish({ conditions: 'exam' }, { forms: ['short'] }))
    useQuiz().give({ kind: 'text', text: 'half' })
    await aSecond()
    vi.spyOn(store, 'append').mockRejectedValueOnce(new StoreError('full', 'The test refuses it.'))
    useQuiz().handIn()
    await aSecond()
    expect(useJournal().fault).toBe('full')
    expect([...shelf.drafts.values()].join()).toContain('half')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(useJournal().fault).toBeNull()
    expect(shelf.drafts.size).toBe(0)
  })

  it('is over where it was handed in just before', async () => {
    const first = await openWorld()
    const write = vi.spyOn(first.store, 'writeDraft')
    useQuiz().begin(wish({ conditions: 'exam' }))
    await aSecond()
    write.mockResolvedValue(undefined)
    useQuiz().handIn()
    await aSecond()
    await comeBack(first)
    expect(await useQuiz().resume()).toBe(false)
    expect([quizLines().length, useQuiz().phase.kind]).toEqual([1, 'idle'])
  })
})

describe('a practice quiz that was killed', () => {
  it('while feedback was shown goes on at the next question, nothing counted twice', async () => {
    const first = await openWorld()
    useQuiz().begin(wish())
    answerQuizRight()
    await aSecond()
    await comeBack(first)
    expect(await useQuiz().resume()).toBe(true)
    expect(quizAsking().place).toBe(1)
    finishQuiz()
    expect([answerLines().length, quizLines()[0]?.score]).toEqual([3, 1])
  })

  it('between an answer and its draft goes on behind that answer', async () => {
    const first = await openWorld({ bank: portsBank() })
    const write = vi.spyOn(first.store, 'writeDraft')
    useQuiz().begin(wish({}, { count: 2, forms: ['match', 'short'] }))
    await aSecond()
    write.mockResolvedValue(undefined)
    answerQuizRight()
    await aSecond()
    const before = answerLines().length
    await comeBack(first, portsBank())
    await useQuiz().resume()
    expect(quizAsking().place).toBe(1)
    expect(answerLines()).toHaveLength(before)
  })

  it('with a draft that is older than its answers asks none of them again', async () => {
    const first = await openWorld()
    const write = vi.spyOn(first.store, 'writeDraft')
    useQuiz().begin(wish())
    await aSecond()
    write.mockResolvedValue(undefined)
    for (let answered = 0; answered < 2; answered += 1) {
      answerQuizRight()
      await aSecond()
      useQuiz().next()
    }
    const before = answerLines().length
    await comeBack(first)
    await useQuiz().resume()
    expect(quizAsking().place).toBe(2)
    expect(answerLines()).toHaveLength(before)
  })

  it('behind its last answer is finished where it is opened again', async () => {
    const first = await openWorld()
    useQuiz().begin(wish({}, { count: 1 }))
    answerQuizRight()
    await aSecond()
    await comeBack(first)
    expect(await useQuiz().resume()).toBe(true)
    expect(useQuiz().phase.kind).toBe('over')
    expect(quizLines()).toMatchObject([{ score: 1, gaps: 1 }])
  })
})

describe('the draft of a quiz', () => {
  it('stands beside that of a session', async () => {
    const first = await openWorld({ bank: everyFormBank() })
    useStudy().start()
    answerRight()
    useStudy().next()
    const { question } = asking()
    useQuiz().begin(wish({ conditions: 'exam' }))
    await aSecond()
    await comeBack(first, everyFormBank())
    expect(await useStudy().resume()).toBe(true)
    expect(asking().question).toEqual(question)
    expect(await useQuiz().resume()).toBe(true)
    useQuiz().give(rightAnswer(quizAsking().question))
    useQuiz().handIn()
    expect(asking().question).toEqual(question)
  })

  it.each([
    ['another bank', { bank: 'other' }],
    ['questions that are no longer made', { questions: [{ fact: 'gone', form: 'choice', draw: { seed: 1 } }] }],
  ])('is not gone on with where it holds %s', async (_name, part) => {
    const first = await openWorld()
    useQuiz().begin(wish({}, { count: 1 }))
    await useJournal().writeDraft('quiz', { ...useQuiz().run, ...part })
    await comeBack(first)
    expect(await useQuiz().resume()).toBe(false)
  })

  it('is removed at the end, and where the quiz is given up', async () => {
    const { shelf } = await openWorld()
    useQuiz().begin(wish())
    await aSecond()
    expect(shelf.drafts.size).toBe(1)
    finishQuiz()
    await aSecond()
    expect(shelf.drafts.size).toBe(0)
    useQuiz().begin(wish())
    await useQuiz().abandon()
    expect(shelf.drafts.size).toBe(0)
  })

  it('of an earlier visit is removed where that quiz is given up', async () => {
    const first = await openWorld()
    useQuiz().begin(wish())
    await aSecond()
    const { shelf } = await comeBack(first)
    await useQuiz().findLeft()
    await useQuiz().abandon()
    expect([shelf.drafts.size, useQuiz().left]).toEqual([0, null])
  })
})
