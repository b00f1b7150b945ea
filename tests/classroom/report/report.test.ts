import { describe, expect, it } from 'vitest'
import { chosenAt, type Chosen } from '../../../src/classroom/report/chosen.ts'
import { itemFigures } from '../../../src/classroom/report/items.ts'
import { objectiveFigures } from '../../../src/classroom/report/objectives.ts'
import { seatFigures } from '../../../src/classroom/report/seats.ts'
import { sheetOf, type Sheet } from '../../../src/classroom/report/sheet.ts'
import { shiftAt } from '../../../src/classroom/report/shift.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { RIGHT, Room, SECOND, UNKNOWN, WRONG } from '../host/room.ts'

const DUMAR: Given = { kind: 'option', text: 'Port Dumar' }
const sheet = (room: Room): Sheet => sheetOf(room.lesson, room.state)

/** What is true of the second question, and what is not. */
function truths(room: Room): { yes: Given; no: Given } {
  const question = room.lesson.questions[1]?.question
  const truth = question?.form === 'true-false' && question.truth
  return { yes: { kind: 'truth', value: truth }, no: { kind: 'truth', value: !truth } }
}

/** Two questions: the first right for the seats up to `first`, the second for those that `isRight` names. */
function twoItems(seats: number, first: number, isRight: (seat: number) => boolean): Room {
  const room = new Room().seat(seats)
  const { yes, no } = truths(room)
  room.take({ do: 'start' })
  for (let seat = 1; seat <= seats; seat += 1) room.answer(`p${seat}`, 0, seat <= first ? RIGHT : WRONG)
  room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
  for (let seat = 1; seat <= seats; seat += 1) room.answer(`p${seat}`, 1, isRight(seat) ? yes : no)
  return room
}

/** One question with talk: so many of each, by first and second answer. */
function talked(moves: readonly (readonly [Given | null, Given | null])[]): Room {
  const room = new Room().seat(moves.length)
  room.take({ do: 'start' })
  for (const [index, [first]] of moves.entries()) if (first !== null) room.answer(`p${index + 1}`, 0, first)
  room.take({ do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
  for (const [index, [, second]] of moves.entries()) if (second !== null) room.answer(`p${index + 1}`, 0, second, { round: 2 })
  room.take({ do: 'close' }, { do: 'reveal' })
  return room
}

describe('facility', () => {
  it('is the mean score, hands included', () => {
    const room = twoItems(4, 3, () => false)
    expect(itemFigures(sheet(room))).toMatchObject([{ answers: 4, hands: 0, facility: 0.75 }, { facility: 0 }])
    const { question } = room.lesson.questions[0] ?? {}
    const keyAt = question?.form === 'choice' ? question.options.indexOf('Port Veyra') : -1
    const hands = new Room().seat(1)
    hands.take({ do: 'start' })
    hands.answer('p1', 0, WRONG)
    hands.take({ do: 'hands', option: keyAt, count: 6 }, { do: 'hands', option: (keyAt + 1) % 3, count: 3 })
    // 6 of 9 hands and none of 1 phone: 6 of 10.
    expect(itemFigures(sheet(hands))).toMatchObject([{ answers: 1, hands: 9, facility: 0.6 }])
  })

  it('is none of a question that nobody answered, also in an exam (it was 0 %)', () => {
    const room = new Room({ pacing: 'exam' }).seat(2)
    room.take({ do: 'start' })
    room.answer('p1', 0, WRONG)
    expect(itemFigures(sheet(room)).map(({ answers, facility }) => [answers, facility])).toEqual([[1, 0], [0, null], [0, null], [0, null]])
  })

  it('counts a select by its part of right options, phones alone', () => {
    const room = new Room().seat(2)
    room.take({ do: 'start' }, { do: 'next' }, { do: 'next' }, { do: 'hands', option: 0, count: 5 })
    room.answer('p1', 2, { kind: 'options', texts: ['Veyra', 'Ostrel', 'Quillon'] })
    room.answer('p2', 2, { kind: 'options', texts: ['Veyra', 'Ostrel', 'Dumar'] })
    // 1 and (2 − 1) / 3: two thirds in the mean.
    const [figures] = itemFigures(sheet(room))
    expect(figures?.facility).toBeCloseTo(2 / 3)
    expect(figures, 'hands are counted, not judged').toMatchObject({ place: 2, answers: 2, hands: 5 })
  })

  it('counts what was not answered in an exam as 0, and nowhere else', () => {
    for (const [pacing, facility] of [['exam', 0.5], ['self', 1]] as const) {
      const room = new Room({ pacing }).seat(2)
      room.take({ do: 'start' })
      room.answer('p1', 0, RIGHT)
      expect(itemFigures(sheet(room))[0]).toMatchObject({ answers: 1, facility })
    }
  })
})

describe('discrimination of an item', () => {
  it.each([
    ['the same seats have both right', (seat: number) => seat <= 10, 100, 100],
    // Four fields: 8 2 / 2 8, so φ = (8 · 8 − 2 · 2) / 100.
    ['eight of ten do', (seat: number) => seat <= 8 || seat === 11 || seat === 12, 60, 60],
    // Four fields: 5 5 / 0 10, so φ = 50 / √(10 · 10 · 5 · 15) = 0.57735; no order of these gives more.
    ['only the better ones have it right', (seat: number) => seat <= 5, 57.735, 100],
    ['one says nothing of the other', (seat: number) => seat <= 5 || (seat > 10 && seat <= 15), 0, 0],
    ['the weaker ones have it right', (seat: number) => seat > 10, -100, -100],
  ])('where %s is as worked out by hand', (_what, isRight, index, efficiency) => {
    const [, second] = itemFigures(sheet(twoItems(20, 10, isRight)))
    expect(second?.discrimination?.index).toBeCloseTo(index, 3)
    expect(second?.discrimination?.efficiency).toBeCloseTo(efficiency, 3)
    expect(second?.discrimination).toMatchObject({ seats: 20, caution: true })
  })

  it('is not shown below 20 seats, and with caution below 50', () => {
    const figuresOf = (seats: number) => itemFigures(sheet(twoItems(seats, seats / 2, (seat) => seat % 3 === 0)))[1]?.discrimination
    expect(figuresOf(19)).toBeNull()
    expect([figuresOf(20)?.caution, figuresOf(49)?.caution, figuresOf(50)?.caution]).toEqual([true, true, false])
  })

  it('is none of a class of one question, nor where all have it right', () => {
    expect(itemFigures(sheet(twoItems(20, 20, (seat) => seat % 2 === 0))).map(({ discrimination }) => discrimination)).toEqual([null, null])
    const one = new Room().seat(20)
    one.take({ do: 'start' })
    for (let seat = 1; seat <= 20; seat += 1) one.answer(`p${seat}`, 0, seat % 2 === 0 ? RIGHT : WRONG)
    expect(itemFigures(sheet(one)).map(({ discrimination }) => discrimination)).toEqual([null])
  })

  it('takes who came late by what they were asked', () => {
    const room = new Room().seat(19)
    room.take({ do: 'start' })
    for (let seat = 1; seat <= 19; seat += 1) room.answer(`p${seat}`, 0, seat <= 10 ? RIGHT : WRONG)
    room.take({ do: 'close' }, { do: 'reveal' })
    room.join('p20')
    room.take({ do: 'next' })
    for (let seat = 1; seat <= 20; seat += 1) room.answer(`p${seat}`, 1, truths(room).yes)
    expect(itemFigures(sheet(room)).map(({ answers, discrimination }) => [answers, discrimination])).toEqual([[19, null], [20, null]])
  })
})

describe('time and certainty', () => {
  it('are the median of the phones, and who was sure and wrong of those who said so', () => {
    const room = new Room().seat(5)
    room.take({ do: 'start' })
    room.after(60 * SECOND)
    for (const [pid, given, sure, ms] of [
      ['p1', RIGHT, 'sure', 4_000], ['p2', WRONG, 'sure', 9_000], ['p3', WRONG, 'guess', 5_000], ['p4', UNKNOWN, 'sure', 20_000], ['p5', WRONG, null, 6_000],
    ] as const) {
      room.answer(pid, 0, given, { sure, ms })
    }
    expect(itemFigures(sheet(room))[0]).toMatchObject({ medianMs: 6_000, sureAndWrong: { count: 1, of: 4 } })
    expect(seatFigures(sheet(room))[1]).toMatchObject({ seat: 2, sureAndWrong: 1, medianMs: 9_000 })
  })
})

describe('what was chosen', () => {
  const row = (room: Room, index: number, text: string): Chosen | undefined => chosenAt(sheet(room), index).find((one) => one.text === text)

  it('is every option, with the reason of each trap, in both votes and by hand', () => {
    const room = talked([[RIGHT, RIGHT], [WRONG, RIGHT], [WRONG, WRONG], [UNKNOWN, DUMAR], [null, RIGHT]])
    expect(chosenAt(sheet(room), 0)).toHaveLength(4)
    expect(row(room, 0, 'Port Veyra')).toEqual({ text: 'Port Veyra', right: true, reason: null, first: 1, second: 3 })
    expect(row(room, 0, 'Port Ostrel')).toEqual({ text: 'Port Ostrel', right: false, reason: 'Ostrel keeps the charter.', first: 2, second: 1 })
    expect(row(room, 0, 'Port Dumar')).toMatchObject({ first: 0, second: 1 })
    const hands = new Room()
    hands.take({ do: 'start' }, { do: 'hands', option: 2, count: 7 })
    expect(chosenAt(sheet(hands), 0).map(({ first, second }) => [first, second])).toEqual([[0, null], [0, null], [7, null]])
  })

  it('has who did not know last, where there was one: the votes add up to those who answered', () => {
    const votes = (room: Room, index: number, which: 'first' | 'second'): number => chosenAt(sheet(room), index).reduce((sum, one) => sum + (one[which] ?? 0), 0)
    const room = talked([[RIGHT, UNKNOWN], [WRONG, UNKNOWN], [UNKNOWN, RIGHT], [null, RIGHT]])
    expect(chosenAt(sheet(room), 0).at(-1)).toEqual({ text: null, right: false, reason: null, first: 1, second: 2 })
    expect([votes(room, 0, 'first'), votes(room, 0, 'second')]).toEqual([3, 4])
    const typed = new Room({ pacing: 'exam' }).seat(3)
    typed.take({ do: 'start' })
    typed.answer('p1', 3, { kind: 'text', text: '15' })
    typed.answer('p2', 3, UNKNOWN)
    expect(chosenAt(sheet(typed), 3)).toMatchObject([{ text: '15', first: 1 }, { text: null, first: 1, second: null }])
    expect(chosenAt(sheet(typed), 1).map(({ text }) => text), 'nobody did not know').toEqual(['true', 'false'])
  })

  it('of a true-false is true or false, of a select each option', () => {
    const room = twoItems(3, 0, (seat) => seat === 1)
    expect(chosenAt(sheet(room), 1).map(({ right, first }) => [right, first])).toContainEqual([true, 1])
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
    room.answer('p1', 2, { kind: 'options', texts: ['Veyra', 'Hesk'] })
    expect(row(room, 2, 'Veyra')).toMatchObject({ right: true, first: 1 })
    expect(row(room, 2, 'Hesk')).toMatchObject({ right: false, reason: 'Hesk only sent pilots.', first: 1 })
  })

  it('of typed answers is what was typed, the most frequent first, however it was written', () => {
    const room = new Room({ pacing: 'exam' }).seat(5)
    room.take({ do: 'start' })
    for (const [index, text] of ['15', '15 years', '12', ' 12', '12'].entries()) room.answer(`p${index + 1}`, 3, { kind: 'text', text })
    expect(chosenAt(sheet(room), 3)).toEqual([
      { text: '12', right: false, reason: 'That was the first draft.', first: 3, second: null },
      { text: '15', right: true, reason: null, first: 1, second: null },
      { text: '15 years', right: true, reason: null, first: 1, second: null },
    ])
    expect(chosenAt(sheet(room), 9)).toEqual([])
  })
})

describe('the shift from vote to vote', () => {
  it('is counted by seats, right to right and option to option', () => {
    const room = talked([[RIGHT, RIGHT], [WRONG, RIGHT], [WRONG, RIGHT], [DUMAR, WRONG], [RIGHT, WRONG], [UNKNOWN, RIGHT], [WRONG, null], [null, RIGHT]])
    const shift = shiftAt(sheet(room), 0)
    expect(shift).toMatchObject({ stayedRight: 1, toRight: 3, toWrong: 1, stayedWrong: 1, onlyFirst: 1, onlySecond: 1 })
    const at = (from: string | null, to: string | null): number | undefined => shift?.matrix?.[shift.options?.indexOf(from) ?? -1]?.[shift.options?.indexOf(to) ?? -1]
    expect([at('Port Ostrel', 'Port Veyra'), at('Port Dumar', 'Port Ostrel'), at(null, 'Port Veyra'), at('Port Veyra', 'Port Veyra')]).toEqual([2, 1, 1, 1])
    expect(shift?.matrix?.flat().reduce((sum, count) => sum + count, 0)).toBe(6)
  })

  it('is none without a second vote', () => {
    expect(shiftAt(sheet(twoItems(2, 1, () => true)), 0)).toBeNull()
    expect(shiftAt(sheet(new Room()), 0)).toBeNull()
  })
})

describe('seats and objectives', () => {
  it('are counted by the last vote, and by the first beside it', () => {
    const room = talked([[WRONG, RIGHT], [RIGHT, RIGHT], [null, null]])
    const { yes, no } = truths(room)
    room.join('late', { name: 'Late' })
    room.take({ do: 'next' })
    room.answer('p1', 1, no)
    room.answer('p2', 1, yes)
    room.answer('late', 1, yes)
    expect(seatFigures(sheet(room)).map(({ seat, shown, answered, right, score, firstScore }) => [seat, shown, answered, right, score, firstScore])).toEqual([
      [1, 2, 2, 1, 0.5, 0],
      [2, 2, 2, 2, 1, 1],
      [3, 2, 0, 0, 0, 0],
      [4, 1, 1, 1, 1, 1],
    ])
    // First votes: wrong, right; wrong, right, right. Last ones: right, right; wrong, right, right.
    expect(objectiveFigures(sheet(room))).toEqual([{ objective: 'ports', questions: 2, answers: 5, hands: 0, first: 0.6, last: 0.8 }])
  })

  it('have no score where nobody answered anything (it was 0 %)', () => {
    const room = new Room({ pacing: 'exam' }).seat(2)
    room.take({ do: 'start' }, { do: 'close' }, { do: 'end' })
    expect(seatFigures(sheet(room))).toMatchObject([{ shown: 4, answered: 0, score: null, firstScore: null }, { score: null }])
    expect(objectiveFigures(sheet(room)).map(({ first, last }) => [first, last])).toEqual([[null, null]])
  })

  it('leave out seats that nobody took, that were removed or merged, and questions that were dropped', () => {
    const room = new Room({ naming: 'roster' }, ['Ann', 'Bob', 'Cem'])
    room.join('ann', { seat: 1 })
    room.join('bob', { seat: 2 })
    room.take({ do: 'start' }, { do: 'next' })
    room.answer('ann', 1, truths(room).yes)
    room.take({ do: 'remove', seat: 2 }, { do: 'end' })
    expect(sheet(room).items.map(({ place }) => place)).toEqual([1])
    expect(sheet(room).rows.map(({ name }) => name)).toEqual(['Ann'])
  })

  it.each(['led', 'self', 'exam'] as const)('count a question that was asked and that nobody answered (%s)', (pacing) => {
    const room = new Room({ pacing }).seat(1)
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' }, { do: 'close' }, { do: 'reveal' }, { do: 'end' })
    const shown = pacing === 'led' ? 2 : 4
    expect(seatFigures(sheet(room))).toMatchObject([{ shown, answered: 1, right: 1, score: 1 / shown }])
  })

  it('count hands in the objectives', () => {
    const room = new Room().seat(1)
    const { question } = room.lesson.questions[0] ?? {}
    const keyAt = question?.form === 'choice' ? question.options.indexOf('Port Veyra') : -1
    room.take({ do: 'start' }, { do: 'hands', option: keyAt, count: 3 })
    room.answer('p1', 0, WRONG)
    expect(objectiveFigures(sheet(room))).toEqual([{ objective: 'ports', questions: 1, answers: 1, hands: 3, first: 0.75, last: 0.75 }])
  })

  it('name the team of a seat, in a class that has teams', () => {
    expect(seatFigures(sheet(new Room({ teams: 2 }).seat(3))).map(({ seat, team }) => [seat, team])).toEqual([[1, 1], [2, 2], [3, 1]])
    expect(seatFigures(sheet(new Room().seat(1)))).toMatchObject([{ team: null }])
  })

  it('are nothing in a class that has not begun', () => {
    const empty = sheet(new Room().seat(2))
    expect([itemFigures(empty), objectiveFigures(empty)]).toEqual([[], []])
    expect(seatFigures(empty)).toMatchObject([{ seat: 1, shown: 0, score: null, medianMs: null }, { seat: 2 }])
  })
})
