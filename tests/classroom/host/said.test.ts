import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/classroom/host/advance.ts'
import { stepForward } from '../../../src/classroom/host/clicker.ts'
import type { HostEvent } from '../../../src/classroom/host/events.ts'
import { lessonQuestions } from '../../../src/classroom/host/lesson.ts'
import { parseHost } from '../../../src/classroom/host/parse-host.ts'
import { projectorView } from '../../../src/classroom/host/projector.ts'
import { newHostState } from '../../../src/classroom/host/state.ts'
import { LARGEST_MESSAGE } from '../../../src/classroom/caps.ts'
import { FROM_HOST } from '../../../src/classroom/protocol/messages/from-host.ts'
import { FORMS } from '../../../src/bank/form.ts'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { sampleQuestion } from '../../../src/quiz/sample.ts'
import { shippedBank } from '../../quiz/draw/shipped.ts'
import { aLesson, drawable, RIGHT, Room, SECOND, START, WRONG } from './room.ts'

/** A whole class: votes with talk, hands, a late player, a dropped question. `look` is asked after every event. */
function wholeClass(room: Room, look: () => void = () => undefined): Room {
  const take = (event: HostEvent): void => {
    room.after(SECOND).take(event)
    look()
  }
  room.seat(3)
  look()
  for (const step of ['start', 'close', 'talk', 'vote-again', 'close', 'reveal', 'next', 'beat', 'close', 'reveal', 'next', 'close', 'next'] as const) {
    take({ do: step })
    const { phase } = room.state
    if (phase.kind === 'open' && phase.question === 0) {
      room.answer('p1', 0, phase.round === 1 ? WRONG : RIGHT, { round: phase.round })
      room.answer('p2', 0, RIGHT, { round: phase.round })
      take({ do: 'hands', option: 0, count: 4 })
    }
  }
  room.join('late')
  for (const step of ['close', 'reveal', 'end'] as const) take({ do: step })
  return room
}

describe('what a host says', () => {
  it.each(['led', 'self', 'exam'] as const)('keeps to the schema of its topic (%s)', (pacing) => {
    const { said } = wholeClass(new Room({ pacing, limitMs: 60 * SECOND, ranking: 'private' }))
    for (const { topic, message } of said) expect(v.parse(FROM_HOST[topic.kind], JSON.parse(JSON.stringify(message)))).toEqual(message)
    expect(new Set(said.map(({ topic }) => topic.kind))).toEqual(new Set(['state', 'tick', 'question', 'own']))
  })

  it('is numbered upwards, and further up when the host is back', () => {
    const room = wholeClass(new Room())
    const seqs = room.said.map(({ seq }) => seq)
    expect(seqs).toEqual([...new Set(seqs)].sort((a, b) => a - b))
    const before = room.state.seq
    const behind = new Room()
    behind.state = { ...room.state, phase: { kind: 'talk', question: 0 } }
    behind.now = START - 9_000 * SECOND
    const out = behind.take({ do: 'back' })
    // The broker may have lost what it had kept: the questions that were told, too.
    expect(out.map(({ topic }) => topic.kind)).toEqual([...behind.state.told.map(() => 'question'), 'state'])
    expect(behind.state.seq).toBe(before + 1_001 + behind.state.told.length)
  })

  it('is a sign of life every three seconds where nothing happens', () => {
    const room = new Room()
    const ticks = Array.from({ length: 48 }, () => room.after(250).take({ do: 'beat' }).length)
    expect(ticks.reduce((sum, count) => sum + count, 0)).toBe(4)
  })

  it('is at most one tick a beat, however many answer', () => {
    const room = new Room().seat(50)
    room.take({ do: 'start' })
    for (let index = 1; index <= 50; index += 1) expect(room.answer(`p${index}`, 0, RIGHT)).toEqual([])
    expect(room.take({ do: 'beat' })).toHaveLength(1)
    expect(room.ticked).toHaveLength(50)
  })

  it('of every question of the shipped bank fits into one message, told and with both votes', () => {
    const { bank, material } = shippedBank()
    const picked = bank.facts.flatMap((fact) =>
      FORMS.flatMap((form) => {
        const question = fact.forms.includes(form) ? sampleQuestion(fact, form, 3, material) : null
        const others = question !== null && 'parts' in question ? [...new Set(question.parts.map((part) => part.fact))].filter((id) => id !== fact.id) : []
        return question === null ? [] : [{ fact: fact.id, form, draw: { seed: 3, ...('group' in question ? { group: question.group, others } : {}) } }]
      }),
    )
    const questions = lessonQuestions({ bank, material }, picked)
    expect(questions.length).toBe(picked.filter(({ form }) => form !== 'card').length)
    for (const question of questions) {
      const lesson = { ...aLesson(), questions: [question] }
      const steps = ['start', 'close', 'talk', 'vote-again', 'close', 'reveal'] as const
      let state = newHostState(lesson, [], START)
      for (const step of steps) {
        const { state: after, out } = advance(lesson, state, { do: step }, START)
        state = after
        for (const { topic, message } of out) {
          expect(v.is(FROM_HOST[topic.kind], message)).toBe(true)
          expect(new TextEncoder().encode(JSON.stringify(message)).length).toBeLessThan(LARGEST_MESSAGE / 2)
        }
      }
    }
  })
})

/** Names of fields that say what is right, or lead to it. */
const TELLING = ['tells', 'told', 'picked', 'says', 'explanation', 'votes', 'accept', 'traps', 'keys', 'truth', 'value', 'rev', 'fact', 'key', 'hint'] as const

/** Every value in a view under a field of that name. */
function valuesUnder(name: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : valuesUnder(name, inner)))
}

describe('the projector', () => {
  const EMPTY: readonly unknown[] = [null, '', 0, false, 'concealed']
  const isEmpty = (value: unknown): boolean => EMPTY.includes(value) || JSON.stringify(value) === '[]'

  it.each(['led', 'self', 'exam'] as const)('holds nothing that is right before it is told, at any step of a class (%s)', (pacing) => {
    const room = new Room({ pacing, limitMs: 60 * SECOND })
    let looks = 0
    wholeClass(room, () => {
      const view: unknown = JSON.parse(JSON.stringify(projectorView(room.lesson, room.state, room.now)))
      looks += 1
      if (room.state.phase.kind === 'reveal') return
      for (const name of TELLING) {
        // `told` of the room itself lists places of questions that were told.
        const values = valuesUnder(name, view).filter((value) => name !== 'told' || typeof value !== 'string')
        expect(values.filter((value) => !isEmpty(value)), `${name} while ${room.state.phase.kind}`).toEqual([])
      }
    })
    expect(looks).toBeGreaterThan(10)
  })

  it.each([0, 1, 2, 3])('looks the same before the reveal whatever is right (question %i)', (place) => {
    const views = [false, true].map((other) => {
      const room = new Room().seat(2)
      const lesson = { ...room.lesson, questions: room.lesson.questions.map((one) => (other ? { ...one, ...elsewhere(one.question) } : one)) }
      for (let step = 0; step < place; step += 1) room.take({ do: step === 0 ? 'start' : 'next' })
      room.take({ do: place === 0 ? 'start' : 'next' }, { do: 'close' })
      return JSON.stringify(projectorView(lesson, room.state, room.now))
    })
    expect(views[0]).toBe(views[1])
  })

  it('shows no name at any time', () => {
    const room = new Room()
    room.join('x', { name: 'Ann Example' })
    for (let step = stepForward(room.lesson, room.state); step !== null; step = stepForward(room.lesson, room.state)) {
      room.take(step)
      expect(JSON.stringify(projectorView(room.lesson, room.state, room.now))).not.toContain('Ann')
    }
  })

  it('counts who has answered, of those who are here and could', () => {
    const room = new Room().seat(4)
    const counts = (): unknown => projectorView(room.lesson, room.state, room.now).vote
    expect(counts()).toBeNull()
    room.take({ do: 'start' }, { do: 'gone', pid: 'p4' }, { do: 'remove', seat: 3 })
    room.answer('p1', 0, RIGHT)
    room.take({ do: 'hands', option: 1, count: 6 }, { do: 'close' })
    room.join('late')
    expect(counts()).toEqual({ answered: 1, awaited: 2, hands: 6 })
    expect(projectorView(room.lesson, room.state, room.now).seats).toBe(4)
  })

  it('shows the distribution of both votes with what is right once it is told', () => {
    const room = wholeClass(new Room())
    const reveal = room.said.find(({ message }) => message.do === 'state' && message.phase === 'reveal')?.message
    expect(reveal).toMatchObject({ phase: 'reveal', question: 0, tells: { question: { key: 'Port Veyra' }, votes: [{ phones: 2, hands: 4 }, { phones: 2, hands: 4 }] } })
  })
})

/** The question with another key, told in other words. */
function elsewhere(question: Question): { question: Question; says: string } {
  const says = 'Something else is true.'
  if (question.form === 'true-false') return { question: { ...question, truth: !question.truth }, says }
  if (question.form === 'choice') return { question: { ...question, key: 'Port Ostrel', traps: [] }, says }
  if (question.form === 'select') return { question: { ...question, keys: ['Dumar'], key: 'Dumar' }, says }
  if (question.form !== 'number') throw new Error('no such question')
  return { question: { ...question, key: '3', expects: { kind: 'number', value: 3, tolerance: 0, unit: 'years' } }, says }
}

describe('a class that was stored', () => {
  const through = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

  it('is the same after every step, and goes on the same', () => {
    const room = new Room({ limitMs: 60 * SECOND, ranking: 'private' }, ['Ann', 'Bob'])
    wholeClass(room, () => {
      expect(parseHost(through(room.lesson), through(room.state))).toEqual({ lesson: room.lesson, state: room.state })
    })
  })

  it('is none where anything else is stored, or half of it', () => {
    const { lesson, state } = wholeClass(new Room())
    for (const part of [
      { seats: undefined }, { phase: { kind: 'party' } }, { phase: { kind: 'talk', question: 9 } }, { ballots: [] }, { seq: -1 }, { holders: null }, { more: 1 },
    ]) {
      expect(parseHost(through(lesson), through({ ...state, ...part }))).toBeNull()
    }
    expect(parseHost(through({ ...lesson, questions: [] }), through({ ...state, ballots: [] }))).toBeNull()
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        expect(parseHost(a, b)).toBeNull()
      }),
    )
  })
})

describe('the questions of a class', () => {
  it('are those that were picked, without cards and without what the bank does not make', () => {
    const [first] = aLesson().questions
    if (first === undefined) throw new Error('no question')
    const { fact, draw } = first.picked
    const picked = [first.picked, { fact, form: 'card' as const, draw }, { fact, form: 'number' as const, draw }, { ...first.picked, fact: v.parse(FactIdSchema, `${fact}~reverse`) }]
    expect(lessonQuestions(drawable, picked)).toEqual([first])
  })
})
