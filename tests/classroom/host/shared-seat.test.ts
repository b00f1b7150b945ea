import { describe, expect, it } from 'vitest'
import { RIGHT, Room, SECOND, WRONG } from './room.ts'

/** Seats 1 and 2 are one person's: the first answered right, the second later and wrong. */
function merged(): Room {
  const room = new Room().seat(3)
  room.take({ do: 'start' })
  room.answer('p1', 0, RIGHT)
  room.after(SECOND).answer('p2', 0, WRONG)
  room.take({ do: 'merge', seat: 2, into: 1 })
  return room
}

describe('a seat of several phones', () => {
  it('tells each which answers are another phone’s, and how they went once that is told', () => {
    const room = merged()
    expect(room.own('p1')).toMatchObject({ taken: [[0, 1, 0, 'me']] })
    expect(room.own('p2')).toMatchObject({ seat: 1, taken: [[0, 1, 0, 'other']] })
    room.take({ do: 'close' }, { do: 'reveal' })
    expect(room.own('p2')).toMatchObject({ taken: [[0, 1, 0, 'other-right']] })
  })

  it('tells of a second answer to one vote to whom it belongs, whichever phone gave it', () => {
    const room = merged()
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
    room.answer('p2', 1, { kind: 'truth', value: true })
    room.answer('p1', 1, { kind: 'truth', value: false })
    expect(room.own('p1')).toMatchObject({ taken: [[0, 1, 0, 'me'], [1, 1, 0, 'other']] })
    expect(room.own('p2')).toMatchObject({ taken: [[0, 1, 0, 'other-right'], [1, 1, 0, 'me']] })
  })

  it('alone is told again at an answer: a room of phones is not', () => {
    const room = merged()
    room.take({ do: 'close' })
    const told = room.take({ do: 'reveal' }).flatMap(({ topic }) => (topic.kind === 'own' ? [topic.pid] : []))
    expect(told).toEqual(['p1', 'p2'])
  })
})
