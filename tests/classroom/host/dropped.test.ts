import { describe, expect, it } from 'vitest'
import { seatFigures } from '../../../src/classroom/report/seats.ts'
import { sheetOf } from '../../../src/classroom/report/sheet.ts'
import { RIGHT, Room, UNKNOWN } from './room.ts'

/** Of four questions the first is told, the second and the third are dropped: the second before anybody answered. */
function ended(): Room {
  const room = new Room({ ranking: 'private' }).seat(2)
  room.take({ do: 'start' })
  room.answer('p1', 0, RIGHT)
  room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' }, { do: 'next' })
  room.answer('p2', 2, UNKNOWN)
  room.take({ do: 'next' }, { do: 'end' })
  return room
}

describe('a question that is dropped before anybody answered', () => {
  it('is not told at the end: phones counted it, the report did not', () => {
    const room = ended()
    const inReport = sheetOf(room.lesson, room.state).items.map(({ place }) => place)
    expect([...room.state.told].sort()).toEqual(inReport)
    expect(inReport).toEqual([0, 2, 3])
    expect(seatFigures(sheetOf(room.lesson, room.state))[0]).toMatchObject({ shown: 3, right: 1 })
  })
})
