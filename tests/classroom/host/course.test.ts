import { describe, expect, it } from 'vitest'
import { roomState } from '../../../src/classroom/host/announce.ts'
import { stepBack, stepForward } from '../../../src/classroom/host/clicker.ts'
import type { Phase } from '../../../src/classroom/host/state.ts'
import { RIGHT, Room, SECOND, UNKNOWN, WRONG } from './room.ts'

const kindOf = (room: Room): Phase['kind'] => room.state.phase.kind

describe('a class that its host leads', () => {
  it('goes from the lobby by vote, talk, second vote and reveal to the end', () => {
    const room = new Room().seat(2)
    const kinds = (['start', 'close', 'talk', 'vote-again', 'close', 'reveal', 'next', 'close', 'reveal', 'end'] as const).map((step) => {
      room.take({ do: step })
      return kindOf(room)
    })
    expect(kinds).toEqual(['open', 'closed', 'talk', 'open', 'closed', 'reveal', 'open', 'closed', 'reveal', 'end'])
    expect(room.state.told).toEqual([0, 1])
    expect(room.room.phase).toBe('end')
  })

  it.each([
    ['in the lobby', [], ['close', 'talk', 'vote-again', 'reveal', 'next', 'reopen', 'pause', 'go-on']],
    ['while voting', ['start'], ['start', 'talk', 'vote-again', 'reveal', 'reopen']],
    ['after the vote', ['start', 'close'], ['start', 'close', 'vote-again', 'pause']],
    ['while talking', ['start', 'close', 'talk'], ['start', 'close', 'talk', 'reopen']],
    ['after the second vote', ['start', 'close', 'talk', 'vote-again', 'close'], ['talk', 'vote-again', 'close']],
    ['after the reveal', ['start', 'close', 'reveal'], ['start', 'close', 'talk', 'vote-again', 'reveal', 'reopen']],
    ['at the end', ['end'], ['start', 'close', 'talk', 'vote-again', 'reveal', 'next', 'reopen', 'end', 'pause']],
  ] as const)('stays where it is %s, whatever does not fit there', (_where, way, misfits) => {
    const room = new Room()
    for (const step of way) room.take({ do: step })
    const { state } = room
    for (const misfit of misfits) expect(room.take({ do: misfit })).toEqual([])
    expect(room.state).toEqual(state)
  })

  it('goes on with nobody in it, and with no answer', () => {
    for (const seats of [0, 3]) {
      const room = new Room().seat(seats)
      for (let step = stepForward(room.lesson, room.state); step !== null; step = stepForward(room.lesson, room.state)) room.take(step)
      expect(kindOf(room)).toBe('end')
      expect(room.state.told).toEqual([0, 1, 2, 3])
    }
  })

  it('drops a question that does not fit, and tells it at the end all the same where somebody has answered it', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'next' })
    expect(room.state.phase).toMatchObject({ kind: 'open', question: 1, round: 1 })
    room.take({ do: 'end' })
    expect(room.state.told).toEqual([0, 1])
  })

  it('opens again what was closed too early', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' }, { do: 'close' })
    room.after(5 * SECOND).answer('p1', 0, RIGHT)
    expect(room.votes(0)).toEqual([])
    expect(stepBack(room.state)).toEqual({ do: 'reopen' })
    room.take({ do: 'reopen' })
    room.answer('p1', 0, RIGHT)
    expect(room.votes(0)).toEqual([RIGHT])
    expect(stepBack(room.state)).toBeNull()
  })
})

describe('a window that was closed by a slip', () => {
  it.each(['self', 'exam'] as const)('is not closed by the clicker, and is opened again with its answers (%s); one press lost it for good', (pacing) => {
    const room = new Room({ pacing, limitMs: 60 * SECOND }).seat(2)
    room.take({ do: 'start' })
    expect(stepForward(room.lesson, room.state)).toBeNull()
    room.answer('p1', 0, RIGHT)
    room.after(10 * SECOND).take({ do: 'close' })
    room.after(5 * SECOND).answer('p2', 0, WRONG)
    expect(room.refused).toEqual({ late: 1 })
    expect(stepBack(room.state)).toEqual({ do: 'reopen' })
    room.take({ do: 'reopen' })
    expect(room.room).toMatchObject({ phase: 'window', clock: { limitMs: 60 * SECOND, usedMs: 10 * SECOND, running: true } })
    room.answer('p2', 0, WRONG)
    expect(room.votes(0)).toEqual([RIGHT, WRONG])
    room.take({ do: 'close' }, { do: 'reveal' }, { do: 'reopen' })
    expect(kindOf(room), 'once an answer is told').toBe('reveal')
  })

  it('gets some time where its own has run out', () => {
    const room = new Room({ pacing: 'exam', limitMs: 20 * SECOND }).seat(1)
    room.take({ do: 'start' })
    room.pass(25 * SECOND)
    expect(kindOf(room)).toBe('over')
    room.take({ do: 'reopen' })
    room.pass(25 * SECOND)
    room.answer('p1', 0, RIGHT)
    expect(room.votes(0)).toEqual([RIGHT])
    room.pass(10 * SECOND)
    expect(kindOf(room)).toBe('over')
  })

  it('tells no answer with how others voted while it can still be opened again', () => {
    const room = new Room({ pacing: 'self' }).seat(2)
    room.take({ do: 'start' }, { do: 'close' })
    room.answer('p1', 0, RIGHT)
    expect(room.own('p1')).toMatchObject({ tells: { question: 0, told: { votes: [] } } })
  })
})

describe('the clicker', () => {
  it('talks where a middling share is right, and tells at once where few or many are', () => {
    for (const [rights, next] of [[0, 'reveal'], [2, 'reveal'], [3, 'talk'], [7, 'talk'], [8, 'reveal'], [10, 'reveal']] as const) {
      const room = new Room().seat(10)
      room.take({ do: 'start' })
      for (let index = 1; index <= 10; index += 1) room.answer(`p${index}`, 0, index <= rights ? RIGHT : WRONG)
      room.take({ do: 'close' })
      expect(stepForward(room.lesson, room.state), `${rights} of 10`).toEqual({ do: next })
    }
  })

  it('talks by hands as by phones, and not by a vote of nobody', () => {
    const room = new Room()
    const options = room.lesson.questions[0]?.question
    const key = options?.form === 'choice' ? options.options.indexOf('Port Veyra') : -1
    room.take({ do: 'start' }, { do: 'close' })
    expect(stepForward(room.lesson, room.state)).toEqual({ do: 'reveal' })
    room.take({ do: 'hands', option: key, count: 5 }, { do: 'hands', option: (key + 1) % 3, count: 5 })
    expect(stepForward(room.lesson, room.state)).toEqual({ do: 'talk' })
  })
})

describe('time', () => {
  it('is not limited where nobody asked for it', () => {
    const room = new Room().seat(1)
    room.take({ do: 'start' })
    room.pass(3_600 * SECOND)
    expect(kindOf(room)).toBe('open')
    expect(room.tick.clock).toBeNull()
  })

  it('that has run out closes the vote at the next beat', () => {
    const room = new Room({ limitMs: 20 * SECOND }).seat(1)
    room.take({ do: 'start' })
    room.pass(19 * SECOND)
    expect(kindOf(room)).toBe('open')
    expect(room.tick.clock).toEqual({ limitMs: 20 * SECOND, usedMs: 19 * SECOND, running: true })
    room.pass(SECOND)
    expect(kindOf(room)).toBe('closed')
  })

  it('stands still while it is paused, and is longer by what was added', () => {
    const room = new Room({ limitMs: 20 * SECOND })
    room.take({ do: 'start' })
    room.pass(10 * SECOND).take({ do: 'pause' })
    expect(room.room).toMatchObject({ clock: { usedMs: 10 * SECOND, running: false } })
    room.pass(60 * SECOND).take({ do: 'go-on' }, { do: 'add-time', ms: 30 * SECOND })
    expect(room.room).toMatchObject({ clock: { limitMs: 50 * SECOND, usedMs: 10 * SECOND, running: true } })
    room.pass(39 * SECOND)
    expect(kindOf(room)).toBe('open')
    room.pass(SECOND)
    expect(kindOf(room)).toBe('closed')
  })

  it('is added in sensible amounts only', () => {
    const room = new Room({ limitMs: 20 * SECOND })
    room.take({ do: 'start' })
    for (const ms of [0, -1, NaN, Infinity]) room.take({ do: 'add-time', ms })
    expect(room.room).toMatchObject({ clock: { limitMs: 20 * SECOND } })
  })

  it('is longer for a seat that needs it: the vote waits for it as long as it has not answered', () => {
    const room = new Room({ limitMs: 20 * SECOND }).seat(2)
    room.take({ do: 'more-time', seat: 2, factor: 1.5 }, { do: 'start' })
    expect(room.own('p2')).toMatchObject({ factor: 1.5 })
    room.pass(25 * SECOND)
    expect(kindOf(room)).toBe('open')
    room.answer('p1', 0, RIGHT)
    expect(room.refused).toEqual({ late: 1 })
    room.answer('p2', 0, RIGHT)
    room.take({ do: 'beat' })
    expect(room.votes(0)).toEqual([null, RIGHT])
    expect(kindOf(room)).toBe('closed')
  })

  it('does not wait for a seat with more of it that has left', () => {
    const room = new Room({ limitMs: 20 * SECOND }).seat(2)
    room.take({ do: 'more-time', seat: 2, factor: 2 }, { do: 'start' }, { do: 'gone', pid: 'p2' })
    room.pass(20 * SECOND)
    expect(kindOf(room)).toBe('closed')
  })

  it('of a vote that is opened again lasts 30 s more where it had run out', () => {
    const room = new Room({ limitMs: 20 * SECOND })
    room.take({ do: 'start' })
    room.pass(20 * SECOND)
    room.pass(60 * SECOND).take({ do: 'reopen' })
    expect(room.room).toMatchObject({ phase: 'open', clock: { limitMs: 50 * SECOND, usedMs: 20 * SECOND, running: true } })
  })

  it('stands still while the host is asleep or away, whether its page is loaded anew or not', () => {
    for (const event of ['beat', 'back'] as const) {
      const room = new Room({ limitMs: 20 * SECOND }).seat(1)
      room.take({ do: 'start' })
      room.pass(13 * SECOND).after(600 * SECOND).take({ do: event })
      expect(room.room).toMatchObject({ phase: 'open', clock: { usedMs: 13 * SECOND, running: true } })
      room.answer('p1', 0, RIGHT)
      expect(room.votes(0)).toEqual([RIGHT])
      room.pass(6 * SECOND)
      expect(kindOf(room)).toBe('open')
      room.pass(SECOND)
      expect(kindOf(room)).toBe('closed')
    }
  })

  it('that runs backwards by the clock counts as none', () => {
    const room = new Room({ limitMs: 20 * SECOND }).seat(1)
    room.take({ do: 'start' })
    room.after(-3_600 * SECOND).take({ do: 'beat' })
    room.answer('p1', 0, RIGHT)
    expect(room.votes(0)).toEqual([RIGHT])
  })
})

describe.each(['self', 'exam'] as const)('a class where each goes at their own pace (%s)', (pacing) => {
  it('opens all questions at once, tells them one by one after closing, and the rest at the end', () => {
    const room = new Room({ pacing }).seat(1)
    const out = room.take({ do: 'start' })
    expect(out.map(({ topic }) => topic.kind)).toEqual(['question', 'question', 'question', 'question', 'state'])
    room.answer('p1', 3, { kind: 'text', text: '15' })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'reveal' }, { do: 'next' }, { do: 'talk' })
    expect(kindOf(room)).toBe('window')
    room.take({ do: 'close' }, { do: 'reveal', question: 2 })
    expect(room.state.phase).toEqual({ kind: 'reveal', question: 2 })
    room.take({ do: 'next' }, { do: 'end' })
    expect(room.state.told).toEqual([2, 3, 0, 1])
    expect(room.votes(0)).toEqual([RIGHT])
    expect(room.votes(3)).toEqual([{ kind: 'text', text: '15' }])
  })

  it('tells how all voted once the window is closed, and not before', () => {
    const room = new Room({ pacing }).seat(2)
    room.take({ do: 'start' })
    room.answer('p1', 0, RIGHT)
    expect(JSON.stringify(room.said)).not.toContain('"phones"')
    room.answer('p2', 0, UNKNOWN)
    room.take({ do: 'close' }, { do: 'reveal', question: 0 })
    expect(roomState(room.lesson, room.state, room.now)).toMatchObject({ tells: { votes: [{ right: 1, unknown: 1, phones: 2 }] } })
  })

  it('closes when the time is over, and takes what was on its way', () => {
    const room = new Room({ pacing, limitMs: 600 * SECOND }).seat(1)
    room.take({ do: 'start' })
    room.pass(600 * SECOND)
    expect(kindOf(room)).toBe('over')
    room.after(900).answer('p1', 0, RIGHT)
    room.after(200).answer('p1', 1, UNKNOWN)
    expect([room.votes(0), room.votes(1)]).toEqual([[RIGHT], []])
    expect(room.own('p1')).toMatchObject({ taken: [[0, 1, 0, 'me']], over: [3, 2] })
  })
})
