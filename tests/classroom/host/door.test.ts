import { describe, expect, it } from 'vitest'
import { RIGHT, Room, SECOND, WRONG } from './room.ts'

const seatOf = (room: Room, pid: string): number | null => {
  const own = room.own(pid)
  return own.status === 'seat' ? own.seat : null
}

describe('who comes to a class', () => {
  it('gets a seat, and the same one whenever the same key comes again', () => {
    const room = new Room().seat(3)
    room.take({ do: 'gone', pid: 'p2' })
    expect(room.state.seats[1]?.here).toBe(false)
    room.join('p2', { name: 'Somebody else' })
    expect(seatOf(room, 'p2')).toBe(2)
    expect(room.state.seats.map(({ name, here }) => [name, here])).toEqual([['p1', true], ['p2', true], ['p3', true]])
  })

  it('is told of the seat and of nobody else, and no name travels', () => {
    const room = new Room()
    const out = room.join('ann', { name: 'Ann Example' })
    expect(out).toHaveLength(1)
    expect(out[0]).toMatchObject({ to: 'key of ann', message: { status: 'seat', seat: 1, room: null, from: 0, taken: [] } })
    room.take({ do: 'start' }, { do: 'beat' }, { do: 'close' }, { do: 'reveal' }, { do: 'end' })
    expect(JSON.stringify(room.said)).not.toContain('Ann')
  })

  it('by the code alone waits for the host’s word, and then gets the room’s secret too', () => {
    const room = new Room()
    room.join('ann', { knowsRoom: false })
    expect(room.own('ann')).toEqual({ do: 'own', status: 'waiting' })
    expect(room.state.seats).toEqual([])
    room.join('ann', { knowsRoom: false })
    room.take({ do: 'here', pid: 'ann', key: 'key of ann' })
    expect(room.own('ann')).toEqual({ do: 'own', status: 'waiting' })
    room.take({ do: 'admit', pid: 'ann' })
    expect(room.own('ann')).toMatchObject({ status: 'seat', seat: 1, room: room.lesson.room })
    expect(room.state.waiting).toEqual({})
  })

  it('waits for the host’s word where the host wants it, link or not', () => {
    const room = new Room({ approval: true })
    room.join('ann')
    expect(room.own('ann')).toEqual({ do: 'own', status: 'waiting' })
  })

  it('and is turned away stays away', () => {
    const room = new Room({ approval: true })
    room.join('ann')
    room.take({ do: 'turn-away', pid: 'ann' })
    const away = { do: 'own', status: 'none', why: 'turned-away' }
    expect(room.own('ann')).toEqual(away)
    room.join('ann')
    expect(room.own('ann')).toEqual(away)
    room.take({ do: 'here', pid: 'ann', key: 'key of ann' }, { do: 'admit', pid: 'ann' })
    expect(room.own('ann')).toEqual(away)
    expect(room.state.seats).toEqual([])
  })

  it('stays out of a locked class, while those who are in come and go', () => {
    const room = new Room().seat(1)
    room.take({ do: 'lock', on: true })
    expect(room.room.locked).toBe(true)
    room.join('late')
    expect(room.own('late')).toEqual({ do: 'own', status: 'none', why: 'locked' })
    room.join('p1')
    expect(seatOf(room, 'p1')).toBe(1)
    room.take({ do: 'lock', on: false })
    room.join('late')
    expect(seatOf(room, 'late')).toBe(2)
    expect(room.refused).toEqual({ locked: 1 })
  })

  it('finds no seat once all are taken or the class is over', () => {
    const room = new Room().seat(2_000)
    room.join('one-more')
    expect(room.own('one-more')).toMatchObject({ why: 'full' })
    const over = new Room().seat(1)
    over.take({ do: 'end' })
    over.join('late')
    over.join('p1')
    expect(over.own('late')).toMatchObject({ why: 'over' })
    expect(seatOf(over, 'p1')).toBe(1)
  })

  it('in a crowd of strangers leaves the host a list that it can read', () => {
    const room = new Room()
    for (let index = 0; index < 600; index += 1) room.join(`stranger${index}`, { knowsRoom: false })
    expect(Object.keys(room.state.waiting)).toHaveLength(500)
    expect(room.refused).toEqual({ full: 100 })
  })

  it('has a name as text, cut and cleaned', () => {
    const room = new Room()
    room.join('eve', { name: `<img src=x onerror=alert(1)>\u202e${'x'.repeat(150)}` })
    expect(room.state.seats[0]?.name).toBe('<img src=x onerror=alert(1)>xxxxxxxxxxxx')
  })
})

describe('a class list', () => {
  const list = ['Ann', 'Bob', 'Cem']

  it('has a seat for each name, which a player takes by its number', () => {
    const room = new Room({ naming: 'roster' }, list)
    room.join('ann', { seat: 1, name: 'Mallory' })
    expect(seatOf(room, 'ann')).toBe(1)
    expect(room.state.seats.map(({ name, from }) => [name, from])).toEqual([['Ann', 0], ['Bob', null], ['Cem', null]])
    room.take({ do: 'lock', on: true })
    expect(room.room.roster).toBe(3)
  })

  it('has no seat without a number or with another', () => {
    const room = new Room({ naming: 'roster' }, list)
    for (const seat of [null, 4]) {
      room.join('x', { seat })
      expect(room.own('x')).toMatchObject({ why: 'no-such-seat' })
    }
    expect(room.refused).toEqual({ 'no-such-seat': 1 })
  })

  it('gives a seat that is taken to another phone only by the host’s word, with all answers', () => {
    const room = new Room({ naming: 'roster' }, list)
    room.join('ann', { seat: 1 })
    room.take({ do: 'start' })
    room.answer('ann', 0, RIGHT)
    room.join('new-phone', { seat: 1 })
    expect(room.own('new-phone')).toEqual({ do: 'own', status: 'waiting' })
    room.take({ do: 'admit', pid: 'new-phone' })
    expect(room.own('new-phone')).toMatchObject({ seat: 1, taken: [[0, 1, 0, 'other']] })
    room.answer('new-phone', 0, WRONG)
    expect(room.votes(0)).toEqual([RIGHT])
  })
})

describe('what the host does about seats', () => {
  it('renames, and forgets all names at once', () => {
    const room = new Room().seat(2)
    room.take({ do: 'rename', seat: 2, name: '  Bobby ' }, { do: 'rename', seat: 9, name: 'x' })
    expect(room.state.seats.map(({ name }) => name)).toEqual(['p1', 'Bobby'])
    room.take({ do: 'forget-names' })
    expect(room.state.seats.map(({ name }) => name)).toEqual(['', ''])
  })

  it('removes a seat, whose answers do not count, and lets it back with all of them', () => {
    const room = new Room().seat(2)
    room.take({ do: 'start' })
    room.answer('p2', 0, WRONG)
    room.take({ do: 'remove', seat: 2 })
    expect(room.own('p2')).toMatchObject({ status: 'none', why: 'removed' })
    room.join('p2')
    expect(room.own('p2')).toMatchObject({ status: 'none', why: 'removed' })
    room.take({ do: 'beat' }, { do: 'let-back', seat: 2 })
    expect(room.own('p2')).toMatchObject({ seat: 2, taken: [[0, 1, 0, 'me']] })
    room.take({ do: 'remove', seat: 7 }, { do: 'let-back', seat: 1 })
  })

  it('merges two seats of one person: keys and answers go over, of two the one that came first stays', () => {
    const room = new Room().seat(3)
    room.take({ do: 'start' })
    room.answer('p1', 0, WRONG)
    room.after(SECOND).answer('p3', 0, RIGHT)
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'next' })
    room.answer('p3', 1, { kind: 'truth', value: true })
    room.take({ do: 'more-time', seat: 3, factor: 2 }, { do: 'merge', seat: 3, into: 1 })
    expect(room.votes(0)).toEqual([WRONG, null, null])
    expect(room.votes(1)).toEqual([{ kind: 'truth', value: true }, null, null])
    expect(room.own('p1')).toMatchObject({ seat: 1, factor: 2, taken: [[0, 1, 0, 'me'], [1, 1, 0, 'other']] })
    expect(room.own('p3')).toMatchObject({ seat: 1, factor: 2, taken: [[0, 1, 0, 'other'], [1, 1, 0, 'me']] })
    room.answer('p3', 1, { kind: 'truth', value: false })
    expect(room.votes(1)[0]).toEqual({ kind: 'truth', value: true })
    expect(room.state.seats.map(({ status }) => status)).toEqual(['in', 'in', 'merged'])
  })

  it('merges nothing into itself, nor what is gone', () => {
    const room = new Room().seat(2)
    const { state } = room
    room.take({ do: 'merge', seat: 1, into: 1 }, { do: 'merge', seat: 1, into: 5 }, { do: 'merge', seat: 5, into: 1 })
    expect(room.state).toEqual(state)
  })

  it('gives a seat more time within reason', () => {
    const room = new Room().seat(1)
    for (const factor of [0.5, 0, -1, NaN, 11]) room.take({ do: 'more-time', seat: 1, factor })
    expect(room.state.seats[0]?.factor).toBe(1)
  })
})
