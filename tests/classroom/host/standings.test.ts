import { describe, expect, it } from 'vitest'
import { roomState } from '../../../src/classroom/host/announce.ts'
import { speedShare } from '../../../src/classroom/host/speed.ts'
import { standings } from '../../../src/classroom/host/standings.ts'
import { teamRows, teamScores } from '../../../src/classroom/team-scores.ts'
import { teamOf } from '../../../src/classroom/teams.ts'
import { RIGHT, Room, SECOND, WRONG } from './room.ts'

const LIMIT = 20 * SECOND

/** A question on which p1 is right after 10 s, p2 at once, p3 wrong at once; p4 says nothing. */
function asked(terms: ConstructorParameters<typeof Room>[0]): Room {
  const room = new Room({ limitMs: LIMIT, ...terms }).seat(4)
  room.take({ do: 'start' })
  room.after(SECOND).answer('p2', 0, RIGHT, { ms: 400 })
  room.answer('p3', 0, WRONG, { ms: 400 })
  room.after(10 * SECOND).answer('p1', 0, RIGHT, { ms: 10 * SECOND })
  room.take({ do: 'close' }, { do: 'reveal' })
  return room
}

describe('the share that speed leaves', () => {
  it('is all within half a second, half at the end, and never less', () => {
    expect([0, 500, 5_000, 10_000, 20_000, 21_000].map((ms) => speedShare(ms, LIMIT))).toEqual([1, 1, 0.875, 0.75, 0.5, 0.5])
  })
})

describe('the standings', () => {
  it('know nothing of time where speed does not count', () => {
    const { lesson, state } = asked({ ranking: 'private' })
    expect(standings(lesson, state)).toEqual([
      { seat: 1, score: 1, rank: 1 },
      { seat: 2, score: 1, rank: 1 },
      { seat: 3, score: 0, rank: 3 },
      { seat: 4, score: 0, rank: 3 },
    ])
  })

  it('put the faster of two right answers first where it does', () => {
    const { lesson, state } = asked({ ranking: 'private', speed: true })
    expect(standings(lesson, state)).toEqual([
      { seat: 2, score: 1, rank: 1 },
      { seat: 1, score: 0.75, rank: 2 },
      { seat: 3, score: 0, rank: 3 },
      { seat: 4, score: 0, rank: 3 },
    ])
  })

  it('give a seat with more time its own end: 15 s of 40 s leave 1 − 15/80', () => {
    const room = new Room({ limitMs: LIMIT, speed: true, ranking: 'private' }).seat(1)
    room.take({ do: 'more-time', seat: 1, factor: 2 }, { do: 'start' })
    room.after(16 * SECOND).answer('p1', 0, RIGHT, { ms: 15 * SECOND })
    room.take({ do: 'close' }, { do: 'reveal' })
    expect(standings(room.lesson, room.state)).toEqual([{ seat: 1, score: 0.8125, rank: 1 }])
  })

  it('count no speed where there is no time to measure it by', () => {
    const { lesson, state } = asked({ ranking: 'private', speed: true, limitMs: null })
    expect(standings(lesson, state).map(({ score }) => score)).toEqual([1, 1, 0, 0])
  })
})

describe('the first three', () => {
  it('are all who share a place up to the third, and nobody who has nothing right', () => {
    const room = new Room({ ranking: 'top' }).seat(6)
    room.take({ do: 'start' })
    for (const pid of ['p2', 'p3', 'p4', 'p5']) room.answer(pid, 0, RIGHT)
    room.answer('p6', 0, WRONG)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
    expect(room.room).toMatchObject({ phase: 'end', top: [2, 3, 4, 5], ranks: [1, 1, 1, 1] })
  })

  it('leave places out that two share before them', () => {
    const room = new Room({ ranking: 'top' }).seat(4)
    const truth = room.lesson.questions[1]?.question
    const given = { kind: 'truth' as const, value: truth?.form === 'true-false' && truth.truth }
    room.take({ do: 'start' })
    for (const pid of ['p1', 'p3', 'p4']) room.answer(pid, 0, RIGHT)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
    room.answer('p4', 1, given)
    room.answer('p2', 1, given)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
    expect(room.room).toMatchObject({ top: [4, 1, 2, 3], ranks: [1, 2, 2, 2] })
  })
})

describe('teams', () => {
  it('are dealt out by seat', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((seat) => teamOf(seat, 3))).toEqual([1, 2, 3, 1, 2, 3, 1])
  })

  it('have the mean of their members, whatever their number; one without members has none', () => {
    const members = [
      { seat: 1, score: 1 },
      { seat: 2, score: 0.5 },
      { seat: 4, score: 0.25 },
      { seat: 7, score: 0.25 },
    ]
    // Of three teams the first has seats 1, 4 and 7: (1 + 0.25 + 0.25) / 3 = 0.5.
    expect(teamScores(members, 3)).toEqual([0.5, 0.5, null])
    expect(teamScores(members, 0)).toEqual([])
  })

  it('are listed the best first, equal ones with one rank, empty ones not at all', () => {
    expect(teamRows([0.5, null, 0.75, 0.5, 0])).toEqual([
      { team: 3, score: 0.75, rank: 1 },
      { team: 1, score: 0.5, rank: 2 },
      { team: 4, score: 0.5, rank: 2 },
      { team: 5, score: 0, rank: 4 },
    ])
  })

  it('are told to the room at the end, and only where the host wants them', () => {
    const room = asked({ teams: 2 })
    room.take({ do: 'end' })
    // Seats 1 and 3: (1 + 0) / 2; seats 2 and 4: the same.
    expect(room.room).toMatchObject({ phase: 'end', top: null, teams: [0.5, 0.5], manner: { teams: 2 } })
    const without = asked({ ranking: 'top' })
    without.take({ do: 'end' })
    expect(without.room).toMatchObject({ phase: 'end', top: [1, 2], teams: [] })
  })

  it('count speed where it counts: 0.375 against 0.5', () => {
    const room = asked({ teams: 2, speed: true })
    room.take({ do: 'end' })
    expect(room.room).toMatchObject({ teams: [0.375, 0.5] })
  })
})

describe('the first three places', () => {
  it('leave out a place that a crowd shares: thousands of names are in no message', () => {
    const room = new Room({ ranking: 'top' }).seat(40)
    room.take({ do: 'start' })
    room.answer('p7', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
    const question = room.lesson.questions[1]?.question
    const yes = { kind: 'truth', value: question?.form === 'true-false' && question.truth } as const
    for (let seat = 1; seat <= 40; seat += 1) room.answer(`p${seat}`, 1, yes)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'end' })
    expect(roomState(room.lesson, room.state, room.now)).toMatchObject({ phase: 'end', top: [7], ranks: [1] })
  })
})
