import { describe, expect, it } from 'vitest'
import { readHands } from '../../../src/classroom/host/hands.ts'
import { standings } from '../../../src/classroom/host/standings.ts'
import { offersTalk, tallyOf } from '../../../src/classroom/host/tally.ts'
import { shareRight } from '../../../src/classroom/scores.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { askedQuestions } from '../questions.ts'
import { aLesson, RIGHT, Room, UNKNOWN, WRONG } from './room.ts'

function question(place: number): Question {
  const found = aLesson().questions[place]?.question
  if (found === undefined) throw new Error('no question')
  return found
}

function optionsOf(place: number): readonly string[] {
  const asked = question(place)
  return asked.form === 'choice' || asked.form === 'select' ? asked.options : []
}

function tallied(room: Room, place: number, round: 1 | 2 = 1): ReturnType<typeof tallyOf> {
  return tallyOf(question(place), room.state.ballots[place]?.[round - 1] ?? { votes: [], hands: [] }, room.state.seats)
}

const keyAt = optionsOf(0).indexOf('Port Veyra')
const trapAt = optionsOf(0).indexOf('Port Ostrel')

describe('the count of a vote', () => {
  it('adds phones and hands up in one distribution', () => {
    const room = new Room().seat(5)
    room.take({ do: 'start' })
    for (const [pid, given] of [['p1', RIGHT], ['p2', WRONG], ['p3', WRONG], ['p4', UNKNOWN]] as const) room.answer(pid, 0, given)
    room.take({ do: 'hands', option: keyAt, count: 9 }, { do: 'hands', option: trapAt, count: 4 })
    const expected = optionsOf(0).map((_, index) => (index === keyAt ? 10 : index === trapAt ? 6 : 0))
    expect(tallied(room, 0)).toEqual({ options: expected, right: 10, partly: 0, wrong: 6, unknown: 1, phones: 4, hands: 13 })
    expect(shareRight(tallied(room, 0))).toBeCloseTo(10 / 17)
  })

  it('takes the newest count of hands for an option, and each vote has its own', () => {
    const room = new Room()
    room.take({ do: 'start' }, { do: 'hands', option: keyAt, count: 9 }, { do: 'close' }, { do: 'hands', option: keyAt, count: 8 })
    room.take({ do: 'talk' }, { do: 'hands', option: keyAt, count: 1 }, { do: 'vote-again' }, { do: 'hands', option: keyAt, count: 12 })
    expect([tallied(room, 0, 1).hands, tallied(room, 0, 2).hands]).toEqual([8, 12])
  })

  it('takes no hands for an option that does not exist, no half hand, and none where hands cannot answer', () => {
    const room = new Room()
    room.take({ do: 'start' })
    for (const [option, count] of [[-1, 3], [9, 3], [0.5, 3], [0, -1], [0, 1.5], [0, 10_000], [0, NaN]] as const) room.take({ do: 'hands', option, count })
    expect(tallied(room, 0).hands).toBe(0)
    const last = new Room({ pacing: 'led' })
    last.take({ do: 'start' }, { do: 'next' }, { do: 'next' }, { do: 'next' }, { do: 'hands', option: 0, count: 3 })
    expect(last.state.ballots[3]?.[0]?.hands).toEqual([])
  })

  it('of a select counts each option, judges phones, and takes the most hands for one option as hands', () => {
    const room = new Room().seat(2)
    room.take({ do: 'start' }, { do: 'next' }, { do: 'next' })
    room.answer('p1', 2, { kind: 'options', texts: ['Veyra', 'Ostrel', 'Quillon'] })
    room.answer('p2', 2, { kind: 'options', texts: ['Veyra', 'Dumar', 'Ostrel'] })
    room.take({ do: 'hands', option: optionsOf(2).indexOf('Veyra'), count: 7 }, { do: 'hands', option: optionsOf(2).indexOf('Dumar'), count: 2 })
    const count = (text: string): number | undefined => tallied(room, 2).options?.[optionsOf(2).indexOf(text)]
    expect(['Veyra', 'Ostrel', 'Quillon', 'Dumar', 'Hesk'].map(count)).toEqual([9, 2, 1, 3, 0])
    expect(tallied(room, 2)).toMatchObject({ right: 1, partly: 1, wrong: 0, phones: 2, hands: 7 })
  })

  it('of a select has no share of right ones where hands were raised: it said that of the phones as if it were the room’s', () => {
    const room = new Room().seat(2)
    room.take({ do: 'start' }, { do: 'next' }, { do: 'next' })
    room.answer('p1', 2, { kind: 'options', texts: ['Veyra', 'Ostrel', 'Quillon'] })
    room.answer('p2', 2, { kind: 'options', texts: ['Veyra', 'Dumar', 'Ostrel'] })
    room.take({ do: 'close' })
    expect(shareRight(tallied(room, 2))).toBe(0.5)
    expect(offersTalk(room.state, question(2))).toBe(true)
    room.take({ do: 'hands', option: 0, count: 7 })
    expect(shareRight(tallied(room, 2))).toBeNull()
    expect(offersTalk(room.state, question(2))).toBe(false)
  })

  it('of a true-false has true and false, by hand too', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' }, { do: 'next' })
    room.answer('p1', 1, { kind: 'truth', value: true })
    room.take({ do: 'hands', option: 1, count: 3 })
    expect(tallied(room, 1).options).toEqual([1, 3])
  })

  it('leaves out seats that were removed or merged into another', () => {
    const room = new Room().seat(3)
    room.take({ do: 'start' })
    for (const pid of ['p1', 'p2', 'p3']) room.answer(pid, 0, RIGHT)
    room.take({ do: 'remove', seat: 1 }, { do: 'merge', seat: 3, into: 2 })
    expect(tallied(room, 0)).toMatchObject({ right: 1, phones: 1 })
    expect(shareRight(tallied(new Room(), 0))).toBeNull()
  })
})

describe('hands that are typed in', () => {
  it.each([
    ['A 9', 0, { option: 0, count: 9 }],
    [' b12 ', 0, { option: 1, count: 12 }],
    ['c: 0', 0, { option: 2, count: 0 }],
    ['T 9', 1, { option: 0, count: 9 }],
    ['f 3', 1, { option: 1, count: 3 }],
    ['B 3', 1, { option: 1, count: 3 }],
    ['e 1', 2, { option: 4, count: 1 }],
  ] as const)('"%s" are read', (typed, place, read) => {
    expect(readHands(typed, question(place))).toEqual(read)
  })

  it.each([['', 0], ['9', 0], ['A', 0], ['A nine', 0], ['D 9', 0], ['AB 9', 0], ['A 99999', 0], ['A -1', 0], ['C 1', 1], ['A 1', 3]] as const)(
    '"%s" are none to question %i',
    (typed, place) => {
      expect(readHands(typed, question(place))).toBeNull()
    },
  )

  it('fit no question whose answer is not picked from a list', () => {
    for (const asked of askedQuestions()) {
      expect(readHands('A 1', asked) !== null).toBe(['choice', 'select', 'true-false'].includes(asked.form))
    }
  })
})

describe('the order of seats', () => {
  it('goes by right answers alone, of two votes by the last, and equal ones share a rank', () => {
    const room = new Room().seat(4)
    room.take({ do: 'start' })
    room.answer('p1', 0, WRONG)
    room.answer('p2', 0, RIGHT, { ms: 1 })
    room.answer('p3', 0, RIGHT, { ms: 400 })
    room.take({ do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
    room.answer('p1', 0, RIGHT, { round: 2 })
    expect(standings(room.lesson, room.state)).toEqual([])
    room.take({ do: 'close' }, { do: 'reveal' })
    expect(standings(room.lesson, room.state)).toEqual([
      { seat: 1, score: 1, rank: 1 },
      { seat: 2, score: 1, rank: 1 },
      { seat: 3, score: 1, rank: 1 },
      { seat: 4, score: 0, rank: 4 },
    ])
  })

  it('counts for who came late only what that seat was shown', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' })
    room.answer('p1', 0, WRONG)
    room.take({ do: 'close' }, { do: 'reveal' })
    room.join('late')
    expect(standings(room.lesson, room.state)).toEqual([{ seat: 1, score: 0, rank: 1 }])
    room.take({ do: 'next' })
    room.answer('late', 1, { kind: 'truth', value: true })
    room.answer('p1', 1, { kind: 'truth', value: true })
    room.take({ do: 'close' }, { do: 'reveal' })
    const truth = question(1)
    const score = truth.form === 'true-false' && truth.truth ? 1 : 0
    expect(standings(room.lesson, room.state)).toContainEqual({ seat: 2, score, rank: 1 })
  })

  it('is told to each alone, or the first three to all, or to nobody', () => {
    for (const ranking of ['private', 'top', 'none'] as const) {
      const room = new Room({ ranking }).seat(5)
      room.take({ do: 'start' })
      room.answer('p4', 0, RIGHT)
      room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
      expect(room.own('p4')).toMatchObject({ rank: ranking === 'private' ? [1, 5] : null })
      expect(room.room).toMatchObject({ top: ranking === 'top' ? [4] : null })
    }
  })
})
