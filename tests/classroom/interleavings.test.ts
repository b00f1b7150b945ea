import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tallyOf } from '../../src/classroom/host/tally.ts'
import { voteOf } from '../../src/classroom/host/state.ts'
import type { StepEvent } from '../../src/classroom/host/events.ts'
import type { Terms } from '../../src/classroom/host/lesson.ts'
import { answerTo, countedOf, pendingOf } from '../../src/classroom/player/state.ts'
import { mayAnswer, toldOf } from '../../src/classroom/player/view.ts'
import type { Given, Question } from '../../src/quiz/question.ts'
import { aLesson } from './host/room.ts'
import { World, type Phone } from './world.ts'

/**
 * How many classes are run. All of them: `CLASS_INTERLEAVINGS=100000 npx vitest run tests/classroom/interleavings.test.ts`;
 * a slice of them, which is other ones every time, otherwise.
 */
const INTERLEAVINGS = Number(process.env['CLASS_INTERLEAVINGS'] ?? 500)
const PHONES = 3

/** What can happen, the likelier the more often it stands here. */
const HAPPENINGS = [
  ...['enter', 'go', 'host', 'host', 'phone', 'phone', 'all-arrives', 'all-arrives'],
  ...['tap', 'tap', 'tap', 'wires', 'wires', 'wires', 'wires', 'wires'],
] as const

/** What somebody tapped, the first tap first: the whole of the simple model. */
type Taps = Map<string, Given[]>

/** One class: its wires do what chance says, its host goes on when chance says so. */
class Course {
  readonly world: World
  readonly taps: readonly Taps[]
  /** Votes are closed only when all has arrived. */
  readonly calm: boolean
  readonly #seats = new Map<Phone, number>()

  constructor(terms: Partial<Terms>, calm: boolean) {
    this.world = new World(aLesson(terms), PHONES)
    this.calm = calm
    this.taps = this.world.phones.map(() => new Map())
  }

  /** Does one of the things that can happen; `chance` is any whole number from 0. */
  happen(chance: number): void {
    const which = chance % PHONES
    const phone = this.world.phones[which]
    if (phone === undefined) return
    const more = Math.floor(chance / (PHONES * HAPPENINGS.length))
    switch (HAPPENINGS[Math.floor(chance / PHONES) % HAPPENINGS.length]) {
      case 'enter':
        this.world.take(phone, { do: 'open' })
        this.world.take(phone, { do: 'enter', name: null, seat: null })
        break
      case 'tap':
        this.#tapSomewhere(which, more)
        break
      case 'host':
        this.#onHost(more)
        break
      case 'wires':
        this.#onWires(phone, more)
        break
      case 'phone':
        this.#onPhone(phone, more)
        break
      case 'go':
        this.go(more)
        break
      case 'all-arrives':
        for (const one of this.world.phones) for (const message of one.outbox.splice(0)) this.world.deliverUp(one, message)
        this.world.store()
        for (const one of this.world.phones) for (const sent of one.inbox.splice(0)) this.world.deliverDown(one, sent)
    }
    this.#checkSeats()
  }

  #onHost(more: number): void {
    const { world } = this
    switch (more % 4) {
      case 0:
        world.crash()
        break
      case 1:
        world.store()
        break
      default:
        world.now += 250
        world.step({ do: 'beat' })
        world.store()
    }
  }

  /** A message arrives, late or early, is lost, is copied, or is played back by whoever stands on the wire. */
  #onWires(phone: Phone, more: number): void {
    const { world } = this
    const which = Math.floor(more / 12)
    switch (more % 12) {
      case 0:
      case 1:
      case 2:
        for (const message of taken(phone.outbox, which)) world.deliverUp(phone, message)
        break
      case 3:
      case 4:
      case 5:
        for (const sent of taken(phone.inbox, which)) world.deliverDown(phone, sent)
        break
      case 6:
        taken(phone.outbox, which)
        break
      case 7:
        taken(phone.inbox, which)
        break
      case 8:
        phone.outbox.push(...chosen(phone.outbox, which))
        break
      case 9:
        phone.inbox.push(...chosen(phone.inbox, which))
        break
      case 10:
        for (const message of chosen(phone.sentEver, which)) world.deliverUp(phone, message)
        break
      default:
        for (const sent of chosen(phone.heardEver, which)) if (phone.isUp) world.deliverDown(phone, sent)
    }
  }

  #onPhone(phone: Phone, more: number): void {
    const { world } = this
    switch (more % 6) {
      case 0:
        world.lose(phone)
        break
      case 1:
        world.reload(phone)
        break
      case 2:
        world.take(phone, { do: 'awake' })
        break
      case 3:
        world.step({ do: 'gone', pid: phone.state.pid })
        break
      default:
        world.now += Math.floor(more / 6) % 2_500
        world.take(phone, { do: 'wake' }, (more % 100) / 100)
    }
  }

  /** Everybody is in, and the first question is open. */
  begin(): void {
    for (const phone of this.world.phones) {
      this.world.take(phone, { do: 'open' })
      this.world.take(phone, { do: 'enter', name: null, seat: null })
    }
    this.world.settle()
    this.go(0)
    this.world.settle()
  }

  /** The host goes on. */
  go(more: number): void {
    const { world } = this
    const { phase } = world.host
    if ((phase.kind === 'open' || phase.kind === 'window') && this.calm) world.settle()
    const steps: Record<typeof phase.kind, readonly StepEvent['do'][]> = {
      lobby: ['start'],
      open: ['close'],
      closed: this.calm ? ['reveal', 'talk'] : ['reveal', 'talk', 'reopen'],
      talk: ['vote-again'],
      reveal: ['next'],
      window: ['close'],
      over: [],
      end: [],
    }
    const possible = steps[phase.kind]
    const step = possible[more % Math.max(1, possible.length)]
    if (step !== undefined && step !== 'hands' && step !== 'add-time') world.step({ do: step })
    // In a calm class everybody sees that voting is closed before anybody taps again.
    if (step === 'close' && this.calm) world.settle()
  }

  /** The first phone from `which` on that lets its player answer is tapped. */
  #tapSomewhere(which: number, more: number): void {
    for (let step = 0; step < PHONES; step += 1) {
      const phone = this.world.phones[(which + step) % PHONES]
      const taps = this.taps[(which + step) % PHONES]
      if (phone !== undefined && taps !== undefined && this.#tap(phone, taps, more)) return
    }
  }

  /** What the phone shows may be old: that it took the tap is what the model knows, not what the host has open. */
  #tap(phone: Phone, taps: Taps, more: number): boolean {
    const { world } = this
    const { room } = phone.state
    if (room?.phase !== 'open' && room?.phase !== 'window') return false
    const [question, round] = room.phase === 'open' ? [room.question, room.round] : [more % room.count, 1 as const]
    const asked = world.lesson.questions[question]?.question
    if (asked === undefined || !mayAnswer(phone.state, question, round, world.now)) return false
    const given = someAnswer(asked, Math.floor(more / 7))
    const before = phone.state.answers
    world.take(phone, { do: 'answer', question, round, given, sure: null })
    // Where all questions are open, this one may not have come yet.
    if (phone.state.answers === before) return false
    const key = `${question}/${round}`
    taps.set(key, [...(taps.get(key) ?? []), given])
    return true
  }

  /** Once a phone was told its seat, it is its seat. */
  #checkSeats(): void {
    for (const phone of this.world.phones) {
      if (phone.state.door.kind !== 'seat') continue
      const seat = this.#seats.get(phone) ?? phone.state.door.seat
      if (seat !== phone.state.door.seat) throw new Error('A phone lost its seat')
      this.#seats.set(phone, seat)
    }
  }
}

function taken<T>(list: T[], more: number): readonly T[] {
  return list.splice(more % Math.max(1, list.length), 1)
}

function chosen<T>(list: readonly T[], more: number): readonly T[] {
  const one = list[more % Math.max(1, list.length)]
  return one === undefined ? [] : [one]
}

function someAnswer(question: Question, more: number): Given {
  if (question.form === 'choice') return { kind: 'option', text: question.options[more % question.options.length] ?? '' }
  if (question.form === 'true-false') return { kind: 'truth', value: more % 2 === 0 }
  if (question.form === 'select') return { kind: 'options', texts: [question.options[more % question.options.length] ?? ''] }
  return more % 2 === 0 ? { kind: 'text', text: String(more % 30) } : { kind: 'unknown' }
}

/** Every vote of a class: of each question both rounds. */
function votesOf(course: Course): readonly { question: number; round: 1 | 2; asked: Question }[] {
  return course.world.lesson.questions.flatMap(({ question: asked }, question) => ([1, 2] as const).map((round) => ({ question, round, asked })))
}

/** What the model says of all answers, against host and phones. */
function check(course: Course, changing: boolean): void {
  const { world, calm } = course
  for (const { question, round, asked } of votesOf(course)) {
    let expected = 0
    for (const [index, phone] of world.phones.entries()) {
      const taps = course.taps[index]?.get(`${question}/${round}`) ?? []
      const seat = phone.state.door.kind === 'seat' ? phone.state.door.seat : 0
      const counted = voteOf(world.host, question, round, seat)?.given ?? null
      const mine = answerTo(phone.state, question, round)
      // Phone and host agree on what counted, and nothing is on its way any more.
      expect(mine === undefined ? null : pendingOf(mine)).toBeNull()
      expect((mine === undefined ? null : countedOf(mine)?.given) ?? null).toEqual(counted)
      // Nothing counts that nobody tapped.
      if (counted !== null) expect(taps).toContainEqual(counted)
      if (calm) expect(counted).toEqual((changing ? taps.at(-1) : taps[0]) ?? null)
      else if (counted === null && taps.length > 0) expect(mine?.late).toBe(true)
      if (counted !== null) expected += 1
    }
    // The totals are those of the taps: nobody counts twice.
    const ballot = world.host.ballots[question]?.[round - 1] ?? { votes: [], hands: [] }
    expect(tallyOf(asked, ballot, world.host.seats).phones).toBe(expected)
  }
  expect(world.host.seats.length).toBe(world.phones.filter(({ state }) => state.door.kind === 'seat').length)
}

const chances = fc.noBias(fc.array(fc.nat(2 ** 31 - 1), { minLength: 30, maxLength: 120, size: 'max' }))
const terms = fc.record({ pacing: fc.constantFrom('led' as const, 'led' as const, 'self' as const, 'exam' as const), changing: fc.boolean() })

describe('a class over wires that lose, copy, reorder and play back, with phones and hosts that begin anew', () => {
  it(
    `ends in the totals of what was tapped (${INTERLEAVINGS} interleavings)`,
    () => {
      const ends = { taps: 0, late: 0, crowded: 0 }
      fc.assert(
        fc.property(chances, terms, fc.boolean(), fc.boolean(), (happenings, manner, calm, begun) => {
          const course = new Course(manner, calm)
          if (begun) course.begin()
          for (const chance of happenings) course.happen(chance)
          if (calm) course.world.settle()
          course.world.step({ do: 'end' })
          course.world.now += 1_001
          course.world.settle()
          check(course, manner.changing && manner.pacing !== 'self')
          for (const phone of course.world.phones) {
            if (phone.state.door.kind !== 'seat') continue
            // Everybody knows in the end what is right of all that was asked.
            for (const place of course.world.host.told) expect(toldOf(phone.state, place)).not.toBeNull()
            ends.late += phone.state.answers.filter(({ late }) => late).length
          }
          ends.taps += course.taps.reduce((sum, taps) => sum + taps.size, 0)
          if (course.world.host.seats.length === PHONES) ends.crowded += 1
        }),
        { numRuns: INTERLEAVINGS },
      )
      // The chances are such that much happens.
      expect(ends.taps).toBeGreaterThan(INTERLEAVINGS)
      expect(ends.late).toBeGreaterThan(0)
      expect(ends.crowded).toBeGreaterThan(INTERLEAVINGS / 4)
    },
    3_600_000,
  )
})
