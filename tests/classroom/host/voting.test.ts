import { describe, expect, it } from 'vitest'
import type { Given } from '../../../src/quiz/question.ts'
import { RIGHT, Room, SECOND, UNKNOWN, WRONG } from './room.ts'

/** A class in which the first question is open. */
function voting(seats: number, terms: ConstructorParameters<typeof Room>[0] = {}): Room {
  const room = new Room(terms).seat(seats)
  room.take({ do: 'start' })
  return room
}

describe('an answer', () => {
  it('counts once, however often it arrives', () => {
    const room = voting(2)
    for (let times = 0; times < 5; times += 1) room.answer('p1', 0, RIGHT)
    expect(room.votes(0)).toEqual([RIGHT])
    expect(room.refused).toEqual({})
  })

  it('is acknowledged by a tick that names question, round and seat, and again when it comes again', () => {
    const room = voting(2)
    expect(room.answer('p2', 0, RIGHT)).toEqual([])
    room.take({ do: 'beat' })
    expect(room.tick.vote).toEqual({ question: 0, round: 1 })
    expect(room.ticked).toEqual([2])
    expect(room.after(250).take({ do: 'beat' })).toEqual([])
    room.answer('p2', 0, RIGHT)
    expect(room.take({ do: 'beat' })).toHaveLength(1)
  })

  it('stands: another one to the same question is refused', () => {
    const room = voting(1)
    room.answer('p1', 0, WRONG)
    room.answer('p1', 0, RIGHT)
    room.answer('p1', 0, RIGHT, { turn: 1 })
    expect(room.votes(0)).toEqual([WRONG])
    expect(room.refused).toEqual({ changed: 1 })
  })

  it('can be changed until voting closes where the host allows it, the newest turn counts, and its seat is told', () => {
    const room = voting(1, { changing: true })
    room.answer('p1', 0, WRONG)
    const told = room.answer('p1', 0, RIGHT, { turn: 2 })
    expect(told).toHaveLength(1)
    expect(room.own('p1')).toMatchObject({ taken: [[0, 1, 2, 'me']] })
    room.answer('p1', 0, WRONG, { turn: 1 })
    room.answer('p1', 0, WRONG)
    expect(room.votes(0)).toEqual([RIGHT])
    room.take({ do: 'close' })
    room.after(2 * SECOND).answer('p1', 0, WRONG, { turn: 3 })
    expect(room.votes(0)).toEqual([RIGHT])
    expect(room.refused).toEqual({ late: 1 })
  })

  it('to the second vote is another one than to the first', () => {
    const room = voting(1)
    room.answer('p1', 0, WRONG)
    room.answer('p1', 0, RIGHT, { round: 2 })
    expect(room.refused).toEqual({ 'not-open': 1 })
    room.take({ do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
    room.answer('p1', 0, RIGHT, { round: 2 })
    expect(room.votes(0, 1)).toEqual([WRONG])
    expect(room.votes(0, 2)).toEqual([RIGHT])
    room.take({ do: 'beat' })
    expect(room.tick.vote).toEqual({ question: 0, round: 2 })
  })

  it('counts for a second after closing, when it was on its way, and no longer', () => {
    const room = voting(3)
    room.take({ do: 'close' })
    room.after(SECOND).answer('p1', 0, RIGHT)
    room.after(1).answer('p2', 0, RIGHT)
    expect(room.votes(0)).toEqual([RIGHT])
    expect(room.own('p2')).toMatchObject({ taken: [], over: [0, 1] })
    room.take({ do: 'reveal' })
    room.answer('p3', 0, RIGHT)
    expect(room.refused).toEqual({ late: 2 })
  })

  it('that counted is acknowledged however late it comes again', () => {
    const room = voting(1)
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
    room.answer('p1', 0, RIGHT)
    expect(room.refused).toEqual({})
    expect(room.own('p1')).toMatchObject({ taken: [[0, 1, 0, 'me']], over: [0, 2] })
  })

  it('is as slow as its phone says, and never slower than the question is old', () => {
    const room = voting(2)
    room.after(3 * SECOND).answer('p1', 0, RIGHT, { ms: 900 })
    room.answer('p2', 0, RIGHT, { ms: 80 * SECOND })
    expect(room.state.ballots[0]?.[0]?.votes.map((vote) => vote?.ms)).toEqual([900, 3 * SECOND])
  })

  it.each<[string, Given]>([
    ['an option that was not offered', { kind: 'option', text: 'Port Nowhere' }],
    ['an answer of another form', { kind: 'truth', value: true }],
    ['a card’s own judgement', { kind: 'recall', grade: 4 }],
  ])('of %s is refused', (_what, given) => {
    const room = voting(1)
    room.answer('p1', 0, given)
    expect(room.votes(0)).toEqual([])
    expect(room.refused).toEqual({ misfit: 1 })
  })

  it('of not knowing is one', () => {
    const room = voting(1)
    room.answer('p1', 0, UNKNOWN)
    expect(room.votes(0)).toEqual([UNKNOWN])
  })

  it('of a stranger, of one who was removed, or to a question that does not exist or is not open is refused and counted', () => {
    const room = voting(2)
    room.answer('nobody', 0, RIGHT)
    expect(room.own('nobody')).toEqual({ do: 'own', status: 'none', why: 'unknown' })
    room.take({ do: 'remove', seat: 2 })
    room.answer('p2', 0, RIGHT)
    expect(room.own('p2')).toEqual({ do: 'own', status: 'none', why: 'removed' })
    room.answer('p1', 1, { kind: 'truth', value: true })
    room.answer('p1', 77, RIGHT)
    expect(room.refused).toEqual({ stranger: 1, removed: 1, 'not-open': 1, 'no-such-question': 1 })
    room.answer('p1', 0, RIGHT)
    expect(room.votes(0)).toEqual([RIGHT])
  })
})

describe('one who comes late', () => {
  it('plays the question at hand where there is time for it, else from the next one', () => {
    const room = voting(1, { limitMs: 20 * SECOND })
    room.after(15 * SECOND).join('in-time')
    room.after(SECOND).join('too-late')
    expect(room.own('in-time')).toMatchObject({ from: 0 })
    expect(room.own('too-late')).toMatchObject({ from: 1 })
    room.answer('too-late', 0, RIGHT)
    expect(room.refused).toEqual({ 'not-shown': 1 })
    room.answer('in-time', 0, RIGHT)
    expect(room.votes(0)).toEqual([null, RIGHT])
  })

  it('does not meet a second vote without the first', () => {
    const room = voting(1)
    room.take({ do: 'close' }, { do: 'talk' }, { do: 'vote-again' })
    room.join('late')
    expect(room.own('late')).toMatchObject({ from: 1 })
  })
})

describe('at one’s own pace', () => {
  it('an answer is told at once, and stands', () => {
    const room = voting(1, { pacing: 'self', changing: true })
    room.answer('p1', 2, { kind: 'options', texts: ['Veyra'] })
    expect(room.own('p1')).toMatchObject({ taken: [[2, 1, 0, 'me']], tells: { question: 2, told: { question: { form: 'select' }, votes: [] } } })
    room.answer('p1', 2, UNKNOWN, { turn: 1 })
    expect(room.refused).toEqual({ changed: 1 })
    expect(room.room.manner.changing).toBe(false)
  })

  it('in an exam nothing is told before the end', () => {
    const room = voting(1, { pacing: 'exam', changing: true })
    room.answer('p1', 0, WRONG)
    room.answer('p1', 0, RIGHT, { turn: 1 })
    expect(room.votes(0)).toEqual([RIGHT])
    expect(room.own('p1')).toMatchObject({ taken: [[0, 1, 1, 'me']], tells: null })
    expect(room.said.filter(({ message }) => message.do === 'question' && message.tells !== null)).toEqual([])
    room.take({ do: 'end' })
    expect(room.said.filter(({ message }) => message.do === 'question' && message.tells !== null)).toHaveLength(4)
  })
})
