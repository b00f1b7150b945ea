import * as v from 'valibot'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import { advance } from '../../../src/classroom/host/advance.ts'
import type { HostEvent } from '../../../src/classroom/host/events.ts'
import { lessonQuestions, type Lesson, type Terms } from '../../../src/classroom/host/lesson.ts'
import { newHostState, type HostState, type Vote } from '../../../src/classroom/host/state.ts'
import type { FromHost, Own, RoomState, Tick } from '../../../src/classroom/protocol/messages/from-host.ts'
import { hasBit } from '../../../src/classroom/protocol/bits.ts'
import type { Outgoing } from '../../../src/classroom/protocol/post/host-post.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Given } from '../../../src/quiz/question.ts'
import type { Picked } from '../../../src/quiz/quiz.ts'
import { harbourBank } from '../../memory/bank.ts'
import { factWith, listFact, numberFact } from '../../quiz/facts.ts'

export const START = 1_800_000_000_000
export const SECOND = 1_000

const FACTS = [factWith(), listFact(), numberFact()]
const bank = { ...harbourBank(5), facts: FACTS }
export const drawable = { bank, material: materialOf(bank) }

const TERMS: Terms = {
  pacing: 'led',
  naming: 'free',
  changing: false,
  confidence: true,
  approval: false,
  limitMs: null,
  ranking: 'none',
  teams: 0,
  speed: false,
  streaks: false,
}

function pick(fact: string, form: Picked['form']): Picked {
  return { fact: v.parse(FactIdSchema, fact), form, draw: { seed: 1 } }
}

/** Four questions of an invented bank: a choice, a true-false, a select and a number. */
export function aLesson(terms: Partial<Terms> = {}): Lesson {
  const picked = [pick('flag-port', 'choice'), pick('flag-port', 'true-false'), pick('founding-ports', 'select'), pick('toll-years', 'number')]
  return {
    sid: 'a'.repeat(26),
    room: 'roomroomroomroomroomrw',
    bank: bank.id,
    version: bank.version,
    terms: { ...TERMS, ...terms },
    questions: lessonQuestions(drawable, picked),
  }
}

export const RIGHT: Given = { kind: 'option', text: 'Port Veyra' }
export const WRONG: Given = { kind: 'option', text: 'Port Ostrel' }
export const UNKNOWN: Given = { kind: 'unknown' }

/** A host at work: takes events one after another, a second apart where nothing else is said, and keeps what it said. */
export class Room {
  readonly lesson: Lesson
  state: HostState
  now = START
  said: Outgoing[] = []

  constructor(terms: Partial<Terms> = {}, roster: readonly string[] = []) {
    this.lesson = aLesson(terms)
    this.state = newHostState(this.lesson, roster, START)
  }

  /** Takes events; gives back what was said to them. */
  take(...events: readonly HostEvent[]): readonly Outgoing[] {
    const from = this.said.length
    for (const event of events) {
      const { state, out } = advance(this.lesson, this.state, event, this.now)
      this.state = state
      this.said.push(...out)
    }
    return this.said.slice(from)
  }

  after(ms: number): this {
    this.now += ms
    return this
  }

  /** So much time passes while the host's clock beats. */
  pass(ms: number): this {
    for (let left = ms; left > 0; left -= SECOND) {
      this.now += Math.min(left, SECOND)
      this.take({ do: 'beat' })
    }
    return this
  }

  join(pid: string, more: Partial<Extract<HostEvent, { do: 'join' }>> = {}): readonly Outgoing[] {
    return this.take({ do: 'join', pid, key: `key of ${pid}`, name: pid, seat: null, knowsRoom: true, ...more })
  }

  answer(pid: string, question: number, given: Given, more: Partial<Extract<HostEvent, { do: 'answer' }>> = {}): readonly Outgoing[] {
    return this.take({ do: 'answer', pid, key: `key of ${pid}`, question, round: 1, turn: 0, given, sure: null, ms: 500, ...more })
  }

  /** The first so many seats are taken, by `p1`, `p2` and so on. */
  seat(count: number): this {
    for (let index = 1; index <= count; index += 1) this.join(`p${index}`)
    return this
  }

  votes(question: number, round: 1 | 2 = 1): readonly (Given | null)[] {
    return (this.state.ballots[question]?.[round - 1]?.votes ?? []).map((vote: Vote | null) => vote?.given ?? null)
  }

  get refused(): HostState['refused'] {
    return this.state.refused
  }

  /** What a player was told last. */
  own(pid: string): Own {
    const message = this.#last((one) => one.topic.kind === 'own' && one.topic.pid === pid)
    if (message.do !== 'own') throw new Error(`${pid} was told nothing`)
    return message
  }

  get room(): RoomState {
    const message = this.#last(({ topic }) => topic.kind === 'state')
    if (message.do !== 'state') throw new Error('The room was told nothing')
    return message
  }

  get tick(): Tick {
    const message = this.#last(({ topic }) => topic.kind === 'tick')
    if (message.do !== 'tick') throw new Error('No tick')
    return message
  }

  /** The seats that the newest tick acknowledges. */
  get ticked(): readonly number[] {
    const { answered } = this.tick
    return this.state.seats.flatMap((_, index) => (hasBit(answered, index + 1) ? [index + 1] : []))
  }

  #last(is: (outgoing: Outgoing) => boolean): FromHost {
    const last = this.said.findLast(is)
    if (last === undefined) throw new Error('Nothing was said')
    return last.message
  }
}
