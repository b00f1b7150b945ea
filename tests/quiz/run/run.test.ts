import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addQuestions,
  changePlace,
  comeBack,
  goTo,
  nextOpen,
  note,
  placeOfId,
  questionIdOf,
  scoreOf,
  startQuiz,
  takeBack,
  timeLeft,
  type QuizRun,
} from '../../../src/quiz/run/run.ts'
import { aRun, answeredAt, START } from './a-run.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND

describe('a quiz being taken', () => {
  it('begins at the first of its questions, with nothing given', () => {
    const run = aRun(3)
    expect(run.at).toBe(0)
    expect(run.places).toHaveLength(3)
    expect(run.places.every(({ given, answered, flagged, ms }) => given === null && answered === null && !flagged && ms === 0)).toBe(true)
  })

  it('needs a question', () => {
    expect(() => startQuiz({ ...aRun(1), questions: [] })).toThrow(RangeError)
  })

  it('changes the place shown and no other, and leaves the run before as it was', () => {
    const before = goTo(aRun(3), 1)
    const after = changePlace(before, { given: { kind: 'truth', value: true }, flagged: true })
    expect(after.places.map(({ flagged }) => flagged)).toEqual([false, true, false])
    expect(before.places[1]?.flagged).toBe(false)
  })

  it('goes to any of its places, and to none outside', () => {
    const run = aRun(3)
    expect(goTo(run, 2).at).toBe(2)
    expect([goTo(run, 3), goTo(run, -1)]).toEqual([run, run])
  })

  it('takes further questions at its end', () => {
    const longer = addQuestions(answeredAt(aRun(2), 0, 1), aRun(3).questions)
    expect([longer.questions.length, longer.places.length]).toEqual([5, 5])
    expect(longer.places[0]?.answered?.score).toBe(1)
    expect(longer.places[4]?.answered).toBeNull()
  })
})

describe('time', () => {
  it('counts for the question that is shown', () => {
    const run = note(goTo(note(aRun(2), START + 4 * SECOND), 1), START + 9 * SECOND)
    expect(run.places.map(({ ms }) => ms)).toEqual([4 * SECOND, 5 * SECOND])
    expect([run.spentMs, run.awayMs, run.gaps]).toEqual([9 * SECOND, 0, 0])
  })

  it('is a gap after a long silence, which is logged and does not run down the limit', () => {
    const run = note(note(aRun(1, { minutes: 10 }), START + 20 * SECOND), START + 20 * SECOND + 5 * MINUTE)
    expect([run.spentMs, run.awayMs, run.gaps]).toEqual([20 * SECOND, 5 * MINUTE, 1])
    expect(timeLeft(run)).toBe(10 * MINUTE - 20 * SECOND)
  })

  it('is a gap however short, where the quiz was left', () => {
    const run = comeBack(note(aRun(1), START + SECOND), START + 3 * SECOND)
    expect([run.spentMs, run.awayMs, run.gaps]).toEqual([SECOND, 2 * SECOND, 1])
  })

  it('never runs backwards with the clock', () => {
    const run = note(aRun(1, { minutes: 10 }), START - MINUTE)
    expect([run.spentMs, run.awayMs, timeLeft(run)]).toEqual([0, 0, 10 * MINUTE])
    expect(comeBack(aRun(1), START - MINUTE).awayMs).toBe(0)
  })

  it('is as long as the factor makes it, and ends at 0', () => {
    expect(timeLeft(aRun(1))).toBeNull()
    expect(timeLeft({ ...aRun(1, { minutes: 10 }), factor: 1.5 })).toBe(15 * MINUTE)
    expect(timeLeft({ ...aRun(1, { minutes: 10 }), spentMs: 11 * MINUTE })).toBe(0)
  })

  it('adds up: what is spent and what was away is all that passed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(120 * SECOND)), { maxLength: 20 }), (steps) => {
        let now = START
        let run: QuizRun = aRun(2)
        for (const [back, passed] of steps) {
          now += passed
          run = back ? comeBack(run, now) : note(run, now)
        }
        expect(run.spentMs + run.awayMs).toBe(now - START)
        expect(run.places.reduce((sum, { ms }) => sum + ms, 0)).toBe(run.spentMs)
      }),
    )
  })
})

describe('the next open question', () => {
  it('stands behind the one shown, else before it, else nowhere', () => {
    const run = answeredAt(goTo(aRun(4), 2), 2, 1)
    expect(nextOpen(run)).toBe(3)
    expect(nextOpen(answeredAt(goTo(run, 3), 3, 1))).toBe(0)
    const all = [0, 1, 3].reduce((now, place) => answeredAt(now, place, 1), run)
    expect(nextOpen(all)).toBeNull()
  })

  it('is one whose answer was taken back, after the others', () => {
    const slipped = takeBack(goTo(answeredAt(aRun(3), 0, 0), 0))
    expect(nextOpen(slipped)).toBe(1)
    expect(nextOpen([1, 2].reduce((now, place) => answeredAt(now, place, 1), slipped))).toBe(0)
  })
})

describe('the id of an answer', () => {
  it('tells quiz and place, and is another one after a slip', () => {
    const run = aRun(12)
    expect(questionIdOf(run, 11)).toBe('quizabc-11')
    expect(questionIdOf(takeBack(goTo(run, 11)), 11)).toBe('quizabc-11-1')
    expect(questionIdOf(takeBack(takeBack(goTo(run, 11))), 11)).toBe('quizabc-11-2')
  })

  it('gives its place back', () => {
    expect([placeOfId('quizabc-11'), placeOfId('quizabc-11-2'), placeOfId('quizabc'), placeOfId('a-b-c')]).toEqual([11, 11, null, null])
  })
})

describe('the score', () => {
  it('is the mean over all questions, those without an answer included', () => {
    const run = answeredAt(answeredAt(aRun(4), 0, 1), 1, 0.5)
    expect(scoreOf(run)).toBe(0.375)
  })
})
