import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { guardKeys, type Giveaways } from '../../../src/quiz/giveaway.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import type { Question } from '../../../src/quiz/question.ts'
import type { Planned } from '../../../src/memory/session/session.ts'
import { siblingGroups } from '../../../src/memory/session/siblings.ts'
import { factsOf } from '../bank.ts'

const DISTANCE = 10

/** The rules of a session's order, told of a queue that stands. */
export class Rules {
  readonly #facts: ReadonlyMap<string, Fact>
  readonly #giveaways: Giveaways
  readonly #questions = new Map<Planned, Question>()
  readonly #groupOf: ReturnType<typeof siblingGroups>
  readonly #queue: readonly Planned[]

  constructor(bank: Bank, queue: readonly Planned[]) {
    this.#facts = factsOf(bank)
    this.#giveaways = guardKeys(bank.facts, bank.document.title)
    this.#groupOf = siblingGroups(bank.facts)
    this.#queue = queue
  }

  fact({ fact: id }: Planned): Fact {
    const fact = this.#facts.get(id)
    if (fact === undefined) throw new Error(`The bank lacks ${id}.`)
    return fact
  }

  /** Whether the question of one shows the key of the other. */
  spoils(one: Planned, other: Planned): boolean {
    const question = this.#questions.get(one) ?? makeQuestion(this.fact(one), one.form, one.draw)
    this.#questions.set(one, question)
    return this.#giveaways.givesAway(question, other.fact)
  }

  sameSentence(one: Planned, other: Planned): boolean {
    return this.fact(one).at.some((place) => this.fact(other).at.includes(place))
  }

  sameObjective(one: Planned, other: Planned): boolean {
    return this.fact(one).objective === this.fact(other).objective
  }

  siblings(one: Planned, other: Planned): boolean {
    return this.#groupOf(one.fact) === this.#groupOf(other.fact)
  }

  /** Neighbours that break the rule of sentences. */
  get crowded(): readonly string[] {
    return this.#pairs((a, b, distance) => distance === 1 && this.sameSentence(a, b))
  }

  get related(): readonly string[] {
    return this.#pairs((a, b) => this.siblings(a, b))
  }

  /** Facts whose key was shown before them, or too shortly after them. */
  spoiled(distance = DISTANCE): readonly string[] {
    return this.#pairs((a, b, between) => this.spoils(a, b) || (between < distance && this.spoils(b, a)))
  }

  /**
   * Which of the others might have stood at a place of the queue as well: they follow the sentence before it with no
   * clash, give away nothing that came shortly before, and nothing among them that would rather come first.
   */
  couldStandAt(place: number, others: readonly Planned[]): readonly Planned[] {
    return others.filter((candidate) => this.#fits(candidate, place, others))
  }

  #fits(candidate: Planned, place: number, others: readonly Planned[]): boolean {
    const before = this.#queue[place - 1]
    if (before !== undefined && this.sameSentence(before, candidate)) return false
    const earlier = this.#queue.slice(0, place)
    if (earlier.some((one) => this.spoils(one, candidate) || this.siblings(one, candidate))) return false
    if (earlier.slice(-DISTANCE + 1).some((one) => this.spoils(candidate, one))) return false
    return !others.some((later) => later !== candidate && this.spoils(candidate, later))
  }

  #pairs(isBad: (a: Planned, b: Planned, distance: number) => boolean): readonly string[] {
    return this.#queue.flatMap((a, i) =>
      this.#queue.slice(i + 1).flatMap((b, gap) => (isBad(a, b, gap + 1) ? [`${a.fact} and ${b.fact}`] : [])),
    )
  }
}
