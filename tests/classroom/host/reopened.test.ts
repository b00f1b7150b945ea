import { describe, expect, it } from 'vitest'
import { RIGHT, Room } from './room.ts'

describe('whoever joins while a window is closed', () => {
  it.each(['self', 'exam'] as const)('plays all of it once it is opened again; nothing was played (%s)', (pacing) => {
    const room = new Room({ pacing }).seat(1)
    room.take({ do: 'start' }, { do: 'close' })
    room.join('late')
    expect(room.own('late')).toMatchObject({ seat: 2, from: 4 })
    room.take({ do: 'reopen' })
    expect(room.own('late')).toMatchObject({ seat: 2, from: 0 })
    room.answer('late', 0, RIGHT)
    expect(room.votes(0)).toEqual([null, RIGHT])
  })

  it('counts for nothing where it stays closed', () => {
    const room = new Room({ pacing: 'exam' }).seat(1)
    room.take({ do: 'start' }, { do: 'close' })
    room.join('late')
    room.take({ do: 'end' })
    expect(room.own('late')).toMatchObject({ from: 4 })
  })

  it('is not told twice of a seat that played before', () => {
    const room = new Room({ pacing: 'exam' }).seat(1)
    room.take({ do: 'start' }, { do: 'close' })
    expect(room.take({ do: 'reopen' }).map(({ topic }) => topic.kind)).toEqual(['state'])
  })
})
