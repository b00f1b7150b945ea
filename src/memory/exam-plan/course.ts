import { makeRandom, type Random } from '../../quiz/random.ts'
import { daysUntil, nextStrength, retrievability, type FirstStabilities } from '../fsrs.ts'
import type { ExamFact } from '../readiness/exam-fact.ts'
import { corrected, type Errors } from '../readiness/learner-error.ts'
import { isYoung, lessGuess } from '../readiness/score.ts'
import { rungFor, type Rung } from '../rungs.ts'
import { capDay } from '../schedule.ts'
import { isLastWeek, lastLook, mayBegin, newOfDay, type Exam } from './exam.ts'
import { ratingAt, type Habits } from './habits.ts'

/** A fact as the plan sees it. They stand in the order in which new ones are begun: core first. */
export interface PlanFact extends ExamFact {
  readonly core: boolean
  /** It counts in the exam and is not asked. */
  readonly paused: boolean
  /** Weight of its objective, by which due facts are ordered. */
  readonly weight: number
  /** How easy the form is by which a session asks for it on each rung. An exam asks by any: that is its `ease`. */
  readonly easeOn: Readonly<Record<Rung, number>>
}

/** What the days to come depend on. */
export interface Outlook {
  readonly facts: readonly PlanFact[]
  readonly exam: Pick<Exam, 'day' | 'since'>
  readonly today: number
  /** Chance of recall, 0..1, below which a fact is due. */
  readonly target: number
  readonly first: FirstStabilities
  readonly habits: Habits
}

/** A fact under way. */
interface Runner {
  readonly fact: PlanFact
  stability: number
  difficulty: number
  lastDay: number
  /** Study day on which it is asked at the latest; Infinity until it is started. */
  due: number
  started: boolean
  /** It rests on its first answer alone. */
  young: boolean
}

/** A fact that is due though its chance of recall is not below the target counts as this far below. */
const FORCED_GAP = 0.1

/**
 * One course that the days up to the exam may take, studied by the rules of the session's queue: so many questions a
 * study day, each answered by chance as the learner's errors have it.
 */
export class Course {
  readonly #outlook: Outlook
  readonly #errors: Errors
  readonly #random: Random
  readonly #runners: readonly Runner[]
  readonly #fresh: Runner[]

  constructor(outlook: Outlook, errors: Errors, seed: number) {
    this.#outlook = outlook
    this.#errors = errors
    this.#random = makeRandom(seed)
    this.#runners = outlook.facts.map((fact) => this.#runnerOf(fact))
    this.#fresh = this.#runners.filter(({ fact, started }) => !started && !fact.paused).reverse()
  }

  #runnerOf(fact: PlanFact): Runner {
    const { memory } = fact
    if (memory === null) return { fact, stability: 0, difficulty: 0, lastDay: 0, due: Infinity, started: false, young: false }
    const { stability, difficulty, lastDay } = memory
    const asked = Math.min(this.#dueAfter(stability, lastDay), memory.recheckDay ?? Infinity, capDay(memory) ?? Infinity)
    const due = fact.paused ? Infinity : asked
    return { fact, stability, difficulty, lastDay, due, started: true, young: isYoung(memory) }
  }

  /** No interval crosses the date: what would be due later is asked once more on the last day before it. */
  #dueAfter(stability: number, day: number): number {
    const { exam, target } = this.#outlook
    const last = lastLook(exam)
    const due = day + daysUntil(stability, target)
    return day < last ? Math.min(due, last) : due
  }

  /** Studies so many questions on a day, less what was answered on it already. Returns how many there were. */
  study(day: number, questions: number): number {
    const { exam } = this.#outlook
    const due = isLastWeek(exam, day) ? this.#leastKnown(day) : this.#mostUrgent(day)
    const begun = newOfDay(questions, due.length, this.#allowed(day))
    const reviews = due.slice(0, Math.max(0, questions - begun))
    for (const runner of reviews) this.#review(runner, day)
    for (let count = 0; count < begun; count += 1) this.#begin(day)
    return reviews.length + begun
  }

  #allowed(day: number): number {
    const coreLeft = this.#fresh.filter(({ fact }) => fact.core).length
    const may = mayBegin(this.#outlook.exam, day, coreLeft)
    return may === 'any' ? this.#fresh.length : may === 'core' ? coreLeft : 0
  }

  #mostUrgent(day: number): readonly Runner[] {
    const { target } = this.#outlook
    return sorted(this.#runners.filter(({ due }) => due <= day), ({ fact, stability, lastDay }) => {
      const gap = target - retrievability(stability, Math.max(0, day - lastDay))
      return -fact.weight * (gap > 0 ? gap : FORCED_GAP)
    })
  }

  #leastKnown(day: number): readonly Runner[] {
    const { exam } = this.#outlook
    return sorted(this.#runners.filter(({ fact, started, lastDay }) => started && lastDay < day && !fact.paused), ({ stability, lastDay }) =>
      retrievability(stability, exam.day - lastDay),
    )
  }

  #review(runner: Runner, day: number): void {
    const recalled = this.#random.next() < this.#recalled(runner, day)
    runner.young = false
    const rating = recalled ? ratingAt(this.#outlook.habits.recalled, this.#random.next(), 2) : 1
    this.#move(runner, nextStrength(runner, Math.max(0, day - runner.lastDay), rating), day, recalled)
  }

  #begin(day: number): void {
    const runner = this.#fresh.pop()
    if (runner === undefined) return
    const rating = ratingAt(this.#outlook.habits.first, this.#random.next(), 1)
    runner.started = true
    runner.young = true
    this.#move(runner, nextStrength(null, 0, rating, this.#outlook.first), day, rating > 1)
  }

  #move(runner: Runner, { stability, difficulty }: { stability: number; difficulty: number }, day: number, recalled: boolean): void {
    runner.stability = stability
    runner.difficulty = difficulty
    runner.lastDay = day
    runner.due = recalled ? this.#dueAfter(stability, day) : day + 1
  }

  /** The chance that a session's question is answered: weak memories are asked by easier forms, as the learner's answers were. */
  #recalled({ fact, stability, lastDay, young }: Runner, day: number): number {
    const foretold = retrievability(stability, Math.max(0, day - lastDay))
    return corrected({ foretold, ease: fact.easeOn[rungFor(stability)], young }, this.#errors)
  }

  /** The chance that it is known in an exam. */
  #known({ fact, stability, lastDay, started, young }: Runner, day: number): number {
    if (!started) return 0
    const foretold = lessGuess(retrievability(stability, Math.max(0, day - lastDay)), fact.guess)
    return corrected({ foretold, ease: fact.ease, young }, this.#errors)
  }

  /** Every fact with the chance, 0..1, that it is known on a day. */
  knownOn(day: number): readonly { readonly share: number; readonly known: number }[] {
    return this.#runners.map((runner) => ({ share: runner.fact.share, known: this.#known(runner, day) }))
  }
}

/** Ascending by a number that is worked out once. */
function sorted(runners: readonly Runner[], value: (runner: Runner) => number): readonly Runner[] {
  return runners
    .map((runner) => ({ runner, value: value(runner) }))
    .sort((a, b) => a.value - b.value)
    .map(({ runner }) => runner)
}
