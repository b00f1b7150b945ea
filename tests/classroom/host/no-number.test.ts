import { describe, expect, it } from 'vitest'
import { Room } from './room.ts'

describe('somebody who came by the code to a class with a list and left the number empty', () => {
  it('is asked for it, which is no refusal that the host is told of', () => {
    const room = new Room({ naming: 'roster', approval: true }, ['Ann', 'Bob'])
    room.join('p1', { knowsRoom: false })
    expect(room.own('p1')).toMatchObject({ status: 'none', why: 'no-such-seat' })
    expect(room.refused).toEqual({})
    room.join('p1', { seat: 9, knowsRoom: false })
    expect(room.refused).toEqual({ 'no-such-seat': 1 })
  })
})
