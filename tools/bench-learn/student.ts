import type { Bank, Fact } from '../../src/bank/bank.ts'
import type { Form } from '../../src/bank/form.ts'
import type { AnswerLine } from '../../src/journal/line.ts'
import { agendaFor } from '../../src/memory/exam-plan/agenda.ts'
import type { Exam } from '../../src/memory/exam-plan/exam.ts'
import type { History, Step } from '../../src/memory/histories.ts'
import { blindChance, easeOf } from '../../src/memory/histories.ts'
import { isMiss, memoryKey, type Memory } from '../../src/memory/memory.ts'
import { rate } from '../../src/memory/rating.ts'
import { drawExam } from '../../src/memory/readiness/exam-draw.ts'
import { examFacts } from '../../src/memory/readiness/exam-fact.ts'
import { chooseForm } from '../../src/memory/rungs.ts'
import { DEFAULT_TARGET, makeReducer } from '../../src/memory/schedule.ts'
import { poolOf, type Candidate } from '../../src/memory/session/pool.ts'
import { makeRandom, seedFrom, type Random } from '../../src/quiz/random.ts'
import { examForm, natureOf, TrueLearner } from './true-learner.ts'

const BOUNDARY = 4
const DAY_MS = 86_400_000
const OPTIONS = ['a', 'b', 'c', 'd'] as const
const reducer = makeReducer({ boundary: BOUNDARY })

/** An invented learner at work with the app: what the app believes, beside what is true. */
export class Student {
  readonly memories = new Map<string, Memory>()
  readonly steps = new Map<string, Step[]>()
  readonly #facts: ReadonlyMap<string, Fact>
  #answers = 0

  constructor(
    readonly bank: Bank,
    readonly truth: TrueLearner,
    readonly random: Random,
  ) {
    this.#facts = new Map(bank.facts.map((fact) => [fact.id, fact]))
  }

  get answers(): number {
    return this.#answers
  }

  get histories(): readonly History[] {
    return [...this.steps.values()].map((steps) => ({ steps, ended: false }))
  }

  /** The same learner at the same place, from which other days may follow. */
  twin(random: Random): Student {
    const twin = new Student(this.bank, this.truth.twin(random), random)
    for (const [key, memory] of this.memories) twin.memories.set(key, memory)
    for (const [key, steps] of this.steps) twin.steps.set(key, [...steps])
    twin.#answers = this.#answers
    return twin
  }

  misses(): boolean {
    return this.random.next() < this.truth.nature.missed
  }

  /** A study day without an exam: as many questions as fit, a third of them new at least. */
  studyFreely(day: number, capacity: number): void {
    const { due, fresh } = this.#pool(day)
    const begun = Math.min(12, Math.max(Math.floor(0.35 * capacity), capacity - due.length))
    this.#ask([...due.slice(0, capacity - begun), ...fresh.slice(0, begun)], day)
  }

  /** A study day by the plan. */
  studyFor(exam: Exam, perDay: number, day: number): void {
    const pool = this.#pool(day)
    const agenda = agendaFor({ ...exam, perDay })(pool, day, DEFAULT_TARGET)
    if (agenda === null || agenda.offer === null) return
    this.#ask([...agenda.offer.due, ...agenda.pool.fresh.slice(0, agenda.offer.allowed)], day)
  }

  #pool(today: number) {
    return poolOf({ bank: this.bank, memories: this.memories, today, target: DEFAULT_TARGET, mode: 'mixed' })
  }

  #ask(candidates: readonly Candidate[], day: number): void {
    for (const { fact, memory } of candidates) {
      const asking = chooseForm(fact, memory, { mode: 'mixed', noTyping: false, random: this.random })
      if (asking !== null) this.#answer(fact, memory, asking.form, asking.tiles, day)
    }
  }

  #answer(fact: Fact, memory: Memory | undefined, form: Form, tiles: boolean, day: number): void {
    const opts = form === 'choice' || tiles ? OPTIONS : undefined
    const { right, sure } = this.truth.answer(fact.id, form, opts, day)
    const score = right ? 1 : 0
    const said = form === 'card' ? undefined : sure
    const reason = right ? { kind: 'right' as const } : { kind: 'wrong' as const }
    const { rating } = rate({ verdict: { score, reason }, form, tiles, sure: said, hint: false, memory, ms: 9_000, medianMs: null, day })
    this.#answers += 1
    const line: AnswerLine = {
      id: `bench-${this.#answers}`,
      at: day * DAY_MS + DAY_MS / 2 + this.#answers,
      tz: 0,
      do: 'answer',
      q: `q${this.#answers}`,
      bank: this.bank.id,
      bankv: this.bank.version,
      fact: fact.id,
      rev: fact.rev,
      form,
      ...(opts === undefined ? {} : { opts }),
      gave: [],
      score,
      ...(said === undefined ? {} : { sure: said }),
      rating,
      ms: 9_000,
      in: 'study:bench',
    }
    this.#record(memoryKey(this.bank.id, fact.id), line, form, day)
  }

  #record(key: string, line: AnswerLine, form: Form, day: number): void {
    const next = reducer(this.memories.get(key), { line, time: line.at })
    if (next !== undefined) this.memories.set(key, next)
    const steps = this.steps.get(key) ?? []
    const right = !isMiss(line.score)
    steps.push({ kind: 'answer', day, rating: line.rating, right, guess: blindChance(line), ease: easeOf(form) })
    this.steps.set(key, steps)
  }

  /** The score of one exam that is really taken on a day. */
  sit(day: number, random: Random): number {
    return drawExam(
      examFacts(this.bank, this.memories),
      ({ id }) => {
        const fact = this.#facts.get(id)
        return fact === undefined ? 0 : this.truth.known(id, examForm(fact, random), day)
      },
      random,
    )
  }
}

/** A learner as a seed has it; `spread` as in `natureOf`. */
export function studentFor(bank: Bank, seed: string, spread = 0): Student {
  const random = makeRandom(seedFrom(seed))
  return new Student(bank, new TrueLearner(natureOf(random, spread), random), random)
}
