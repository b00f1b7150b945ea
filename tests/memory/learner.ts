import type { Bank } from '../../src/bank/bank.ts'
import type { FactId } from '../../src/bank/ids.ts'
import { emptyFold, foldMore, type Folded } from '../../src/journal/fold.ts'
import type { AnswerLine } from '../../src/journal/line.ts'
import type { Memory } from '../../src/memory/memory.ts'
import { memoryKey } from '../../src/memory/memory.ts'
import { paceOf } from '../../src/memory/pace.ts'
import { rate } from '../../src/memory/rating.ts'
import { makeReducer, recall } from '../../src/memory/schedule.ts'
import { planSession, type PlanInput } from '../../src/memory/session/plan.ts'
import { planAgain } from '../../src/memory/session/planned.ts'
import { advance, currentOf, startRun } from '../../src/memory/session/run.ts'
import type { Plan, Planned } from '../../src/memory/session/session.ts'
import { makeRandom, type Random } from '../../src/quiz/random.ts'
import { factsOf } from './bank.ts'
import { answerLine } from './lines.ts'

const reducer = makeReducer({ boundary: 4 })

/** A learner who answers through the real journal, as likely right as the memory foretells. */
export class Learner {
  readonly #bank: Bank
  readonly #random: Random
  #folded: Folded<Memory> = emptyFold()
  #lines = 0

  constructor(bank: Bank, seed = 1) {
    this.#bank = bank
    this.#random = makeRandom(seed)
  }

  get memories(): ReadonlyMap<string, Memory> {
    return this.#folded.facts
  }

  memoryOf(fact: string): Memory | undefined {
    return this.#folded.facts.get(memoryKey(this.#bank.id, fact))
  }

  plan(today: number, wish: Partial<PlanInput> = {}): Plan {
    return planSession({
      bank: this.#bank,
      memories: this.memories,
      today,
      length: { kind: 'minutes', minutes: 5 },
      mode: 'mixed',
      noTyping: false,
      pace: new Map(),
      seed: today,
      ...wish,
    })
  }

  /** Studies a plan to its end, repetitions included. Returns every question that was asked. */
  study(today: number, plan: Plan, { always }: { readonly always?: boolean } = {}): readonly Planned[] {
    const facts = factsOf(this.#bank)
    const manner = { mode: 'mixed', noTyping: false, seed: today } as const
    let run = startRun(plan, { id: `s${today}`, mode: 'mixed', now: 0 })
    for (let asked = currentOf(run); asked !== null; asked = currentOf(run)) {
      const right = always ?? this.#random.next() < this.#chance(asked.fact, today)
      const score = right ? 1 : 0
      this.#answer(today, asked, score)
      run = advance(run, { q: `q${this.#lines}`, score }, (missed) => {
        const fact = facts.get(missed.fact)
        return fact === undefined ? null : planAgain(fact, missed, manner)
      }).run
    }
    return run.queue
  }

  /** Studies on every day from `first` to `last` with the plan of that day. */
  studyDays(first: number, last: number, wish: Partial<PlanInput> = {}): void {
    for (let day = first; day <= last; day += 1) this.study(day, this.plan(day, wish))
  }

  /** What is new is guessed right two times in three. */
  #chance(fact: FactId, today: number): number {
    const memory = this.memoryOf(fact)
    return memory === undefined ? 2 / 3 : recall(memory, today)
  }

  #answer(today: number, { fact, form, draw }: Planned, score: number): void {
    const tiles = draw.tiles === true
    const reason = score === 1 ? { kind: 'right' as const } : { kind: 'wrong' as const }
    const memory = this.memoryOf(fact)
    const answered = { verdict: { score, reason }, form, tiles, hint: false, memory, ms: 9_000, day: today }
    const { rating } = rate({ ...answered, sure: 'think', medianMs: paceOf(this.#folded).get(form) ?? null })
    this.#lines += 1
    const line: AnswerLine = answerLine(today, this.#lines, { bank: this.#bank.id, fact, form, score, rating, sure: 'think' })
    this.#folded = foldMore(this.#folded, reducer, [line])
  }
}
