import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePlayer } from '../../../src/classroom/player/parse-player.ts'
import { answerTo, countedOf, pendingOf, type Said } from '../../../src/classroom/player/state.ts'
import { concealedQuestion, isAnswered, isHostPaused, mayAnswer, timeLeft, toldOf, wakeAt, wantedTopics } from '../../../src/classroom/player/view.ts'
import type { PlayerEvent, Task } from '../../../src/classroom/player/events.ts'
import type { Given } from '../../../src/quiz/question.ts'
import { RIGHT, Room, SECOND, WRONG } from '../host/room.ts'
import { after, Phone, PID, seated, sentIn, SID } from './phone.ts'

const answering = (given: Given = RIGHT, question = 0, round: 1 | 2 = 1): PlayerEvent => ({ do: 'answer', question, round, given, sure: null })
const mine = (phone: Phone, question = 0, round: 1 | 2 = 1): { counted: unknown; pending: unknown; late: unknown } | undefined => {
  const answer = answerTo(phone.state, question, round)
  return answer === undefined ? undefined : { counted: countedOf(answer)?.given ?? null, pending: pendingOf(answer)?.given ?? null, late: answer.late }
}

const pending = (phone: Phone, question: number): Said | null => {
  const answer = answerTo(phone.state, question, 1)
  return answer === undefined ? null : pendingOf(answer)
}

describe('joining', () => {
  it('knocks until the host has answered, every second and a half or so', () => {
    const phone = new Phone()
    expect(phone.take({ do: 'open' })).toEqual([{ do: 'connect' }])
    expect(phone.take({ do: 'up' })).toEqual([])
    const join = { do: 'join', name: 'Ann', seat: null, proof: null }
    expect(sentIn(phone.take({ do: 'enter', name: 'Ann', seat: null }))).toEqual([join])
    expect(sentIn(phone.pass(4_500))).toEqual([join, join, join])
    phone.hear(seated())
    expect(phone.state.door).toMatchObject({ kind: 'seat', seat: 3 })
    expect(phone.pass(60 * SECOND)).toEqual([])
  })

  it('varies the time, so that a room does not knock in chorus', () => {
    for (const [dice, ms] of [[0, 1_200], [0.5, 1_500], [0.999, 1_799]] as const) {
      const phone = new Phone()
      phone.dice = dice
      phone.take({ do: 'open' }, { do: 'up' }, { do: 'enter', name: null, seat: 4 })
      expect(Math.floor((wakeAt(phone.state) ?? 0) - phone.now)).toBe(ms)
    }
  })

  it('asks once there is a way, if it was wanted before', () => {
    const phone = new Phone()
    phone.take({ do: 'enter', name: null, seat: 4 }, { do: 'open' })
    expect(phone.sent).toEqual([])
    expect(sentIn(phone.take({ do: 'up' }))).toEqual([{ do: 'join', name: null, seat: 4, proof: null }])
  })

  it('waits for the host’s word, and asks for it every ten seconds or so', () => {
    const phone = new Phone(false)
    phone.take({ do: 'open' }, { do: 'up' }, { do: 'enter', name: 'Ann', seat: null })
    phone.hear({ do: 'own', status: 'waiting' })
    expect(sentIn(phone.pass(20 * SECOND))).toEqual([{ do: 'here' }, { do: 'here' }])
    expect(wantedTopics(phone.state)).toEqual([`q1/${SID}/d/p/${PID}`])
    expect(phone.hear(seated({ room: 'secret' }))).toEqual([{ do: 'enter-room', room: 'secret' }])
    expect(wantedTopics(phone.state)).toHaveLength(3)
  })

  it('may ask again after a no', () => {
    const phone = new Phone()
    phone.take({ do: 'open' }, { do: 'up' }, { do: 'enter', name: 'Ann', seat: null })
    phone.hear({ do: 'own', status: 'none', why: 'locked' })
    expect(phone.pass(60 * SECOND)).toEqual([])
    phone.take({ do: 'enter', name: 'Ann', seat: null })
    expect(phone.sent).toHaveLength(2)
  })

  it('knocks anew where the host does not know it any more, and its answers follow', () => {
    const phone = new Phone().voting()
    phone.take(answering())
    const again = sentIn(phone.hear({ do: 'own', status: 'none', why: 'unknown' }))
    expect(again).toEqual([{ do: 'join', name: 'Ann', seat: null, proof: null }])
    phone.hear(seated({ seat: 8 }))
    expect(sentIn(phone.pass(2_000))).toMatchObject([{ do: 'answer', question: 0 }])
  })

  it('does not come back by itself who was removed', () => {
    const phone = new Phone().voting()
    phone.hear({ do: 'own', status: 'none', why: 'removed' })
    phone.take({ do: 'down' })
    phone.pass(10 * SECOND)
    expect(sentIn(phone.take({ do: 'up' }))).toEqual([])
  })
})

describe('an answer', () => {
  it('is sent again until a tick names question, round and seat', () => {
    const phone = new Phone().voting()
    const message = { do: 'answer', question: 0, round: 1, turn: 0, given: RIGHT, sure: 'sure', ms: 700 }
    expect(sentIn(phone.after(700).take({ do: 'answer', question: 0, round: 1, given: RIGHT, sure: 'sure' }))).toEqual([message])
    expect(sentIn(phone.pass(3_000))).toEqual([message, message])
    phone.tick(0, 1, [1, 2, 4])
    phone.tick(1, 1, [3])
    phone.tick(0, 2, [3])
    expect(mine(phone)).toEqual({ counted: null, pending: RIGHT, late: false })
    phone.tick(0, 1, [3])
    expect(mine(phone)).toEqual({ counted: RIGHT, pending: null, late: false })
    expect(phone.pass(60 * SECOND)).toEqual([])
  })

  it('stands unless the host lets answers change', () => {
    const phone = new Phone().voting()
    phone.take(answering(WRONG))
    expect(phone.take(answering(RIGHT))).toEqual([])
    expect(mine(phone)).toEqual({ counted: null, pending: WRONG, late: false })
  })

  it('can be changed where the host lets it, and a change counts by the word of the host alone', () => {
    const phone = new Phone().voting({ changing: true })
    phone.take(answering(WRONG))
    phone.tick(0, 1, [3])
    phone.take(answering(RIGHT))
    phone.tick(0, 1, [3])
    expect(mine(phone)).toEqual({ counted: WRONG, pending: RIGHT, late: false })
    phone.hear(seated({ taken: [[0, 1, 0, 'me']] }))
    expect(mine(phone)).toMatchObject({ pending: RIGHT })
    phone.hear(seated({ taken: [[0, 1, 1, 'me']] }))
    expect(mine(phone)).toEqual({ counted: RIGHT, pending: null, late: false })
  })

  it('that came too late is so by the word of the host alone, and what counted before counts', () => {
    const phone = new Phone().voting({ changing: true })
    phone.take(answering(WRONG))
    phone.tick(0, 1, [3])
    phone.take(answering(RIGHT))
    phone.hear(after(['start', 'close', 'reveal'], { changing: true }))
    expect(sentIn(phone.pass(3_000))).toHaveLength(2)
    phone.hear(seated({ taken: [[0, 1, 0, 'me']], over: [0, 1] }))
    expect(mine(phone)).toEqual({ counted: WRONG, pending: null, late: true })
    expect(phone.pass(60 * SECOND)).toEqual([])
  })

  it('that was changed on its way counts as the host says which of its turns arrived', () => {
    const phone = new Phone().voting({ changing: true })
    phone.take(answering(WRONG), answering(RIGHT))
    phone.hear(seated({ taken: [[0, 1, 0, 'me']], over: [0, 1] }))
    expect(mine(phone)).toEqual({ counted: WRONG, pending: null, late: true })
  })

  it('that was taken for late and arrived all the same, since the vote was opened again, counts by the next tick', () => {
    const phone = new Phone().voting()
    phone.take(answering())
    phone.hear(seated({ over: [0, 1] }))
    expect(mine(phone)).toEqual({ counted: null, pending: null, late: true })
    phone.tick(0, 1, [3])
    expect(mine(phone)).toEqual({ counted: RIGHT, pending: null, late: false })
    const changed = new Phone().voting({ changing: true })
    changed.take(answering(WRONG), answering(RIGHT))
    changed.hear(seated({ over: [0, 1] }))
    expect(sentIn(changed.tick(0, 1, [3]))).toEqual([{ do: 'here' }])
  })

  it('that came too late is asked after once more at the end', () => {
    const phone = new Phone().voting()
    phone.take(answering())
    phone.hear(seated({ over: [0, 1] }))
    expect(sentIn(phone.hear(after(['end'])))).toEqual([{ do: 'here' }])
    phone.hear(seated({ taken: [[0, 1, 0, 'me']], over: [3, 2] }))
    expect(mine(phone)).toEqual({ counted: RIGHT, pending: null, late: false })
  })

  it('that changes one from before this phone forgot is not acknowledged by the tick for that one', () => {
    const phone = new Phone().voting({ changing: true })
    phone.hear(seated({ taken: [[0, 1, 0, 'me']] }))
    phone.take(answering(RIGHT))
    phone.tick(0, 1, [3])
    expect(mine(phone)).toEqual({ counted: null, pending: RIGHT, late: false })
  })

  it('arrived all the same where the tick was lost and the class has gone on', () => {
    const phone = new Phone().voting()
    phone.take(answering())
    phone.hear(after(['start', 'close', 'reveal', 'next']))
    phone.hear(seated({ taken: [[0, 1, 0, 'me']], over: [0, 2] }))
    expect(mine(phone)).toEqual({ counted: RIGHT, pending: null, late: false })
  })

  it.each<[string, PlayerEvent]>([
    ['to a question that is not open', answering({ kind: 'truth', value: true }, 1)],
    ['to a second vote that is not open', answering(RIGHT, 0, 2)],
    ['that was not offered', answering({ kind: 'option', text: 'Port Nowhere' })],
  ])('%s is not taken', (_what, event) => {
    const phone = new Phone().voting()
    expect(phone.take(event)).toEqual([])
    expect(phone.state.answers).toEqual([])
  })

  it('is not taken without a seat, for a question before the seat’s first, after closing, or once time is over', () => {
    const outside = new Phone()
    outside.take({ do: 'open' }, { do: 'up' })
    outside.hear(after(['start']))
    const late = new Phone().voting()
    late.hear(seated({ from: 1 }))
    const closed = new Phone().voting()
    closed.hear(after(['start', 'close']))
    const slow = new Phone().voting({ limitMs: 5 * SECOND })
    slow.after(5 * SECOND)
    for (const phone of [outside, late, closed, slow]) {
      expect(mayAnswer(phone.state, 0, 1, phone.now)).toBe(false)
      expect(phone.take(answering())).toEqual([])
    }
  })

  it('was given on another phone of the same seat', () => {
    const phone = new Phone().voting()
    phone.hear(seated({ taken: [[0, 1, 0, 'me']] }))
    expect(isAnswered(phone.state, 0, 1)).toBe(true)
    expect(phone.take(answering())).toEqual([])
  })

  it('can be given again to a vote that was opened again', () => {
    const phone = new Phone().voting()
    phone.take(answering())
    phone.hear(after(['start', 'close']))
    phone.hear(seated({ over: [0, 1] }))
    expect(mine(phone)).toMatchObject({ late: true })
    phone.hear(after(['start']))
    phone.take(answering(WRONG))
    expect(phone.sent.at(-1)).toMatchObject({ turn: 1, given: WRONG })
    phone.hear(seated({ taken: [[0, 1, 1, 'me']] }))
    expect(mine(phone)).toEqual({ counted: WRONG, pending: null, late: false })
  })
})

describe('the way to the broker', () => {
  it('is tried again after a wait that grows, anything up to 8 s', () => {
    const phone = new Phone().voting()
    phone.dice = 0.999
    const waits = Array.from({ length: 7 }, () => {
      phone.take({ do: 'down' })
      const wait = Math.round((wakeAt(phone.state) ?? 0) - phone.now)
      phone.pass(wait + 1)
      return wait
    })
    expect(waits).toEqual([500, 999, 1_998, 3_996, 7_992, 7_992, 7_992])
    expect(phone.done.filter((task) => task.do === 'connect')).toHaveLength(8)
    phone.dice = 0
    phone.take({ do: 'down' })
    expect(wakeAt(phone.state)).toBe(phone.now)
  })

  it('that leads to the host again is as good as new', () => {
    const phone = new Phone().voting()
    phone.take({ do: 'down' }, { do: 'wake' })
    phone.pass(9 * SECOND)
    phone.take({ do: 'up' })
    expect(phone.state.way).toEqual({ kind: 'up', tries: 1 })
    phone.tick(0, 1, [])
    expect(phone.state.way).toEqual({ kind: 'up', tries: 0 })
  })

  it('when it is new carries all that was not acknowledged, at once', () => {
    const phone = new Phone().voting()
    phone.take(answering(), { do: 'down' })
    expect(sentIn(phone.pass(400))).toEqual([])
    expect(sentIn(phone.take({ do: 'up' }))).toMatchObject([{ do: 'here' }, { do: 'answer', question: 0, given: RIGHT }])
  })

  it('keeps an answer that was given while there was none', () => {
    const phone = new Phone().voting()
    phone.take({ do: 'down' })
    expect(phone.take(answering())).toEqual([])
    expect(mine(phone)).toMatchObject({ pending: RIGHT })
    expect(sentIn(phone.take({ do: 'up' }))).toHaveLength(2)
  })

  it('is dropped at once when the player comes back to a page that heard nothing for five seconds', () => {
    const phone = new Phone().voting()
    expect(phone.after(4_999).take({ do: 'awake' })).toEqual([])
    expect(phone.after(1).take({ do: 'awake' })).toEqual([{ do: 'connect' }])
    const waiting = new Phone().voting()
    waiting.take({ do: 'down' })
    expect(waiting.take({ do: 'awake' })).toEqual([{ do: 'connect' }])
    expect(new Phone().take({ do: 'awake' })).toEqual([])
  })

  it('ends with a goodbye, and begins again with the same seat', () => {
    const phone = new Phone().voting()
    expect(phone.take({ do: 'leave' })).toEqual([{ do: 'send', message: { do: 'bye' } }, { do: 'drop' }])
    expect(phone.pass(60 * SECOND)).toEqual([])
    phone.take({ do: 'open' })
    expect(sentIn(phone.take({ do: 'up' }))).toEqual([{ do: 'here' }])
  })
})

describe('what the host says', () => {
  it('is not taken twice, nor after something newer', () => {
    const phone = new Phone().voting()
    phone.hear(after(['start', 'close']), 50)
    phone.hear(after(['start']), 50)
    phone.hear(after(['start']), 49)
    expect(phone.state.room?.phase).toBe('closed')
    phone.hear(after(['start', 'close', 'reveal']), 51)
    expect(phone.state.room?.phase).toBe('reveal')
  })

  it('shows what is right once it is told, with both votes, and keeps it', () => {
    const phone = new Phone().voting()
    expect(concealedQuestion(phone.state, 0)).toMatchObject({ form: 'choice', key: '' })
    expect(toldOf(phone.state, 0)).toBeNull()
    phone.hear(after(['start', 'close', 'talk', 'vote-again', 'close', 'reveal']))
    phone.hear(after(['start', 'close', 'reveal', 'next']))
    expect(toldOf(phone.state, 0)).toMatchObject({ question: { key: 'Port Veyra' }, says: 'The flag of the league is kept at Port Veyra by the pilots.' })
    expect(toldOf(phone.state, 0)?.votes).toHaveLength(2)
  })

  it('is missed for ten seconds, then the host has paused, and time stands still', () => {
    const phone = new Phone().voting({ limitMs: 30 * SECOND })
    expect(isHostPaused(phone.state, phone.now + 10 * SECOND)).toBe(false)
    expect(isHostPaused(phone.state, phone.now + 10 * SECOND + 1)).toBe(true)
    expect(timeLeft(phone.state, phone.now + 4 * SECOND)).toBe(26 * SECOND)
    expect(timeLeft(phone.state, phone.now + 25 * SECOND)).toBe(20 * SECOND)
    phone.hear(after(['end']))
    expect(isHostPaused(phone.state, phone.now + 60 * SECOND)).toBe(false)
  })

  it('of time is stretched for a seat that has more of it', () => {
    const phone = new Phone().voting({ limitMs: 30 * SECOND })
    phone.hear(seated({ factor: 2 }))
    expect(timeLeft(phone.state, phone.now + 5 * SECOND)).toBe(55 * SECOND)
    expect(timeLeft(new Phone().voting().state, 0)).toBeNull()
  })

  it('starts the measure of a vote when it is first shown, not when it is said again', () => {
    const phone = new Phone().voting()
    phone.after(2_000).hear(after(['start']))
    phone.after(1_000).take(answering())
    expect(pending(phone, 0)?.ms).toBe(3_000)
  })

  it('is fetched where a tick speaks of something newer that stays away', () => {
    const phone = new Phone().voting()
    const newest = phone.state.heard[`q1/${SID}/d/state`] ?? 0
    const tick = (state: number): readonly Task[] => phone.after(1_000).hear({ do: 'tick', state, vote: null, answered: '', seats: 1, clock: null })
    expect([newest, newest + 1, newest + 1].flatMap(tick)).toEqual([])
    expect(tick(newest + 1)).toEqual([{ do: 'refresh' }])
    expect(tick(newest + 1)).toEqual([])
    phone.hear(after(['start', 'close']), 500)
    expect([500, 501].flatMap(tick)).toEqual([])
    expect(phone.state.behindSince).not.toBeNull()
  })

  it('that was missed while the phone was away is fetched', () => {
    const phone = new Phone().voting()
    const steps = ['start', 'close', 'reveal', 'next', 'close', 'reveal', 'next'] as const
    phone.hear(after(steps))
    expect(wantedTopics(phone.state).slice(3)).toEqual([`q1/${SID}/d/q/0`, `q1/${SID}/d/q/1`])
    const room = new Room()
    for (const step of steps) room.take({ do: step })
    for (const { message } of room.said) if (message.do === 'question' && message.question === 1) phone.hear(message)
    expect(wantedTopics(phone.state).slice(3)).toEqual([`q1/${SID}/d/q/0`])
    expect(toldOf(phone.state, 1)).toMatchObject({ question: { form: 'true-false' } })
  })
})

describe('at one’s own pace', () => {
  function begun(pacing: 'self' | 'exam'): { room: Room; phone: Phone } {
    const room = new Room({ pacing, changing: pacing === 'exam' })
    const phone = new Phone()
    phone.take({ do: 'open' }, { do: 'up' }, { do: 'enter', name: null, seat: null })
    phone.hear(seated({ seat: 1 }))
    room.join(PID)
    for (const { message } of room.take({ do: 'start' })) phone.hear(message)
    return { room, phone }
  }

  it('all questions are there, and the time of each counts from when it is looked at', () => {
    const { phone } = begun('exam')
    expect(wantedTopics(phone.state)).toHaveLength(7)
    phone.take({ do: 'show', question: 2 })
    phone.after(4_000).take({ do: 'show', question: 2 }, answering({ kind: 'options', texts: ['Veyra'] }, 2))
    expect(pending(phone, 2)?.ms).toBe(4_000)
    phone.take(answering({ kind: 'options', texts: ['Ostrel'] }, 2))
    expect(pending(phone, 2)?.turn).toBe(1)
  })

  it('an answer is sent until what is right has come back', () => {
    const { room, phone } = begun('self')
    phone.take(answering(WRONG))
    phone.hear(seated({ seat: 1, taken: [[0, 1, 0, 'me']] }))
    expect(mine(phone)).toMatchObject({ pending: WRONG })
    expect(sentIn(phone.pass(2_000))).toHaveLength(1)
    for (const { message } of room.answer(PID, 0, WRONG)) phone.hear(message)
    expect(mine(phone)).toEqual({ counted: WRONG, pending: null, late: false })
    expect(toldOf(phone.state, 0)).toMatchObject({ question: { key: 'Port Veyra' } })
    expect(phone.take(answering(RIGHT))).toEqual([])
  })
})

describe('a player that was stored', () => {
  it('is the same, but for the way to the broker', () => {
    const phone = new Phone().voting({ limitMs: 30 * SECOND })
    phone.take(answering())
    phone.tick(0, 1, [3])
    phone.hear(after(['start', 'close', 'reveal']))
    phone.hear(seated({ rank: [2, 9], taken: [[0, 1, 0, 'me']] }))
    const stored: unknown = JSON.parse(JSON.stringify(phone.state))
    expect(parsePlayer(stored, SID)).toEqual({ ...phone.state, way: { kind: 'down', tries: 0, retryAt: null } })
    expect(parsePlayer(stored, 'c'.repeat(26))).toBeNull()
  })

  it('is none where anything else is stored', () => {
    const { state } = new Phone().voting()
    for (const part of [{ door: { kind: 'seat' } }, { answers: [{}] }, { heard: null }, { more: 1 }]) {
      expect(parsePlayer({ ...state, ...part }, SID)).toBeNull()
    }
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parsePlayer(value, SID)).toBeNull()
      }),
    )
  })
})
