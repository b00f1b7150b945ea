import { advancePlayer } from '../../../src/classroom/player/advance.ts'
import type { PlayerEvent, Task } from '../../../src/classroom/player/events.ts'
import { newPlayer, type PlayerState } from '../../../src/classroom/player/state.ts'
import { wakeAt } from '../../../src/classroom/player/view.ts'
import type { FromHost, Own, RoomState } from '../../../src/classroom/protocol/messages/from-host.ts'
import type { FromPlayer } from '../../../src/classroom/protocol/messages/from-player.ts'
import { writeBits } from '../../../src/classroom/protocol/write-bits.ts'
import { roomState } from '../../../src/classroom/host/announce.ts'
import type { Terms } from '../../../src/classroom/host/lesson.ts'
import type { Round } from '../../../src/classroom/protocol/messages/parts.ts'
import { Room } from '../host/room.ts'

export const SID = 'a'.repeat(26)
export const PID = 'b'.repeat(16)

type Step = 'start' | 'close' | 'talk' | 'vote-again' | 'reveal' | 'next' | 'end'

/** What a host says to the room after these steps. */
export function after(steps: readonly Step[], terms: Partial<Terms> = {}): RoomState {
  const room = new Room(terms)
  for (const do_ of steps) room.take({ do: do_ })
  return roomState(room.lesson, room.state, room.now)
}

export function seated(more: Partial<Extract<Own, { status: 'seat' }>> = {}): Own {
  return { do: 'own', status: 'seat', seat: 3, room: null, from: 0, factor: 1, taken: [], over: null, tells: null, rank: null, ...more }
}

/** A player at work: time stands still unless it is told to pass, and the dice always show a half. */
export class Phone {
  state: PlayerState
  now = 1_000_000
  dice = 0.5
  readonly done: Task[] = []
  #seq = 0

  constructor(knowsRoom = true) {
    this.state = newPlayer(SID, PID, knowsRoom)
  }

  /** Takes events; gives back what is to be done. */
  take(...events: readonly PlayerEvent[]): readonly Task[] {
    const from = this.done.length
    for (const event of events) {
      const { state, tasks } = advancePlayer(this.state, event, { at: this.now, dice: this.dice })
      this.state = state
      this.done.push(...tasks)
    }
    return this.done.slice(from)
  }

  after(ms: number): this {
    this.now += ms
    return this
  }

  /** So much time passes, and every wake that falls into it comes. */
  pass(ms: number): readonly Task[] {
    const from = this.done.length
    const until = this.now + ms
    for (let due = wakeAt(this.state); due !== null && due <= until; due = wakeAt(this.state)) {
      this.now = Math.max(this.now, due)
      this.take({ do: 'wake' })
    }
    this.now = until
    return this.done.slice(from)
  }

  hear(message: FromHost, seq = (this.#seq += 1)): readonly Task[] {
    const where = message.do === 'own' ? `p/${PID}` : message.do === 'question' ? `q/${message.question}` : message.do
    return this.take({ do: 'heard', topic: `q1/${SID}/d/${where}`, seq, message })
  }

  tick(question: number, round: Round, seats: readonly number[]): readonly Task[] {
    return this.hear({ do: 'tick', state: 0, vote: { question, round }, answered: writeBits(seats), seats: 9, clock: null })
  }

  /** Has a seat, and the first question is open. */
  voting(terms: Partial<Terms> = {}): this {
    this.take({ do: 'open' }, { do: 'up' }, { do: 'enter', name: 'Ann', seat: null })
    this.hear(seated())
    this.hear(after(['start'], terms))
    return this
  }

  get sent(): readonly FromPlayer[] {
    return sentIn(this.done)
  }
}

/** The messages among tasks. */
export function sentIn(tasks: readonly Task[]): readonly FromPlayer[] {
  return tasks.flatMap((task) => (task.do === 'send' ? [task.message] : []))
}
