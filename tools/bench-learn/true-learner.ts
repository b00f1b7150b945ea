import type { Fact } from '../../src/bank/bank.ts'
import type { Form } from '../../src/bank/form.ts'
import type { Confidence } from '../../src/journal/line.ts'
import { blindChance } from '../../src/memory/histories.ts'
import { logit } from '../../src/memory/readiness/learner-error.ts'
import type { Random } from '../../src/quiz/random.ts'

/** What sets one invented learner's memory apart. None of it is known to the schedule. */
export interface Nature {
  /** Days of stability against what the schedule believes at the first answer, 0.6..1.4. */
  readonly factor: number
  /** What the first stability is multiplied by besides, of a fact that was new and of one that was known before. */
  readonly firsts: { readonly seen: number; readonly known: number }
  /** Exponent of the power law by which this memory fades, 0.2..0.8; the schedule's is fixed. */
  readonly exponent: number
  /** How much a recall strengthens. */
  readonly gain: number
  /** Log odds by which recognising is easier, and producing harder, than rebuilding. */
  readonly hardship: number
  /** Chance of a slip though the answer is known. */
  readonly slip: number
  /** Chance that a study day is missed. */
  readonly missed: number
}

function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random.next()
}

/** A draw from the standard normal distribution (Box and Muller, "A note on the generation of random normal deviates", 1958). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next())
}

/** `spread`: standard deviation of the logarithms of `firsts`. */
export function natureOf(random: Random, spread = 0): Nature {
  return {
    factor: between(random, 0.6, 1.4),
    firsts: spread === 0 ? { seen: 1, known: 1 } : { seen: Math.exp(spread * normal(random)), known: Math.exp(spread * normal(random)) },
    exponent: between(random, 0.2, 0.8),
    gain: between(random, 2, 3.6),
    hardship: between(random, 0, 0.6),
    slip: between(random, 0, 0.05),
    missed: between(random, 0, 0.3),
  }
}

interface Trace {
  stability: number
  lastDay: number
}

/** Stability in days after a fact was seen for the first time, and after one that was known before. */
const SEEN = 0.25
const KNOWN_BEFORE = 2.6
/** Chance that a fact is known before it was ever asked. */
const PRIOR_KNOWLEDGE = 0.25

const HARDNESS: Record<Form, 1 | 0 | -1> = {
  choice: 1,
  'true-false': 1,
  select: 1,
  cloze: 0,
  match: 0,
  order: 0,
  sort: 0,
  number: 0,
  short: -1,
  card: -1,
}

export interface Reply {
  readonly right: boolean
  readonly sure: Confidence
}

/**
 * An invented learner. The memory fades by a power law, 0.9 after as many days as its stability, and strengthens by a law
 * that is not the schedule's: by the share that was about to be forgotten, and the less the stronger it is already.
 */
export class TrueLearner {
  readonly #traces = new Map<string, Trace>()
  readonly #factors = new Map<string, number>()

  constructor(
    readonly nature: Nature,
    readonly random: Random,
  ) {}

  /** Another learner of the same mind, with its own luck. */
  twin(random: Random): TrueLearner {
    const twin = new TrueLearner(this.nature, random)
    for (const [fact, trace] of this.#traces) twin.#traces.set(fact, { ...trace })
    for (const [fact, factor] of this.#factors) twin.#factors.set(fact, factor)
    return twin
  }

  /** Chance, 0..1, that a fact is known on a day when asked in a form. */
  known(fact: string, form: Form, day: number): number {
    const trace = this.#traces.get(fact)
    if (trace === undefined) return 0
    const recalled = this.#recall(trace, day)
    return (1 - this.nature.slip) / (1 + Math.exp(-(logit(recalled) + HARDNESS[form] * this.nature.hardship)))
  }

  /** Answers, and learns from having been asked. */
  answer(fact: string, form: Form, opts: readonly string[] | undefined, day: number): Reply {
    const { random } = this
    const trace = this.#traces.get(fact)
    const chance = trace === undefined ? PRIOR_KNOWLEDGE : this.known(fact, form, day)
    const knows = random.next() < chance
    const lucky = !knows && random.next() < blindChance({ form, ...(opts === undefined ? {} : { opts }) })
    this.#learn(fact, trace, knows, day)
    if (knows) return { right: true, sure: random.next() < 0.5 ? 'sure' : 'think' }
    return { right: lucky, sure: random.next() < 0.7 ? 'guess' : 'think' }
  }

  #learn(fact: string, trace: Trace | undefined, knows: boolean, day: number): void {
    if (trace === undefined) {
      const { seen, known } = this.nature.firsts
      this.#traces.set(fact, { stability: (knows ? KNOWN_BEFORE * known : SEEN * seen) * this.#factorOf(fact), lastDay: day })
      return
    }
    if (day <= trace.lastDay) return
    const recalled = this.#recall(trace, day)
    trace.stability = knows
      ? trace.stability * (1 + this.nature.gain * 10 * (1 - recalled) * trace.stability ** -0.15)
      : Math.max(0.2, 0.6 * this.#factorOf(fact) * trace.stability ** 0.35)
    trace.lastDay = day
  }

  #recall({ stability, lastDay }: Trace, day: number): number {
    const { exponent } = this.nature
    const scale = 0.9 ** (-1 / exponent) - 1
    return (1 + (scale * (day - lastDay)) / stability) ** -exponent
  }

  #factorOf(fact: string): number {
    const known = this.#factors.get(fact)
    if (known !== undefined) return known
    const made = this.nature.factor * between(this.random, 0.75, 1.25)
    this.#factors.set(fact, made)
    return made
  }
}

/** A form in which the exam asks a fact. */
export function examForm({ forms }: Fact, random: Random): Form {
  return random.pick(forms)
}
