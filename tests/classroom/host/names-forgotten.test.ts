import { describe, expect, it } from 'vitest'
import { Room } from './room.ts'

describe('a class whose names were deleted while it runs', () => {
  it('holds none any more, of those who wait neither, and takes none from who comes later', () => {
    const room = new Room().seat(2)
    room.join('late', { knowsRoom: false })
    room.take({ do: 'forget-names' })
    room.join('later', { knowsRoom: false })
    room.join('last')
    expect(Object.values(room.state.waiting).map(({ name }) => name)).toEqual(['', ''])
    room.take({ do: 'admit', pid: 'late' }, { do: 'admit', pid: 'later' })
    expect(room.state.seats.map(({ name }) => name)).toEqual(['', '', '', '', ''])
  })

  it('tells its phones that seats go by their number; they kept the names that were made up', () => {
    const room = new Room({ naming: 'generated' }).seat(1)
    room.take({ do: 'forget-names' })
    expect(room.room.manner.naming).toBe('none')
  })

  it('still asks for the number of the list where it has one', () => {
    const room = new Room({ naming: 'roster' }, ['Ann', 'Bob'])
    room.take({ do: 'forget-names' })
    expect(room.room.manner.naming).toBe('roster')
    room.join('p1')
    expect(room.own('p1')).toMatchObject({ why: 'no-such-seat' })
  })
})
