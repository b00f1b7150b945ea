import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { guardKeys, type Giveaways } from '../../../src/quiz/giveaway.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf, type Material } from '../../../src/quiz/material.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { siblingGroups } from '../../../src/quiz/siblings.ts'
import { factsOf, type Planned } from '../../../src/memory/session/session.ts'

const DISTANCE = 10

/** The rules of a session's order, told of a queue that stands. They hold for every fact that a question asks. */
export class Rules {
  readonly #material: Material
  readonly #giveaways: Giveaways
  readonly #questions = new Map<Planned, Question>()
  readonly #groupOf: ReturnType<typeof siblingGroups>
  readonly #queue: readonly Planned[]

  constructor(bank: Bank, queue: readonly Planned[]) {
    this.#material = materialOf(bank)
    this.#giveaways = guardKeys(bank)
    this.#groupOf = siblingGroups(bank.facts)
    this.#queue = queue
  }

  /** Every fact that a question asks, the one it stands for first. */
  facts(planned: Planned): readonly Fact[] {
    return factsOf(planned).map((id) => {
      const fact = this.#material.facts.get(id)
      if (fact === undefined) throw new Error(`The bank lacks ${id}.`)
      return fact
    })
  }

  question(planned: Planned): Question {
    const made = this.#questions.get(planned) ?? this.#make(planned)
    this.#questions.set(planned, made)
    return made
  }

  #make(planned: Planned): Question {
    const [lead] = this.facts(planned)
    if (lead === undefined) throw new Error('A question asks no fact.')
    return makeQuestion(lead, planned.form, planned.draw, this.#material)
  }

  /** Whether the question of one shows the key of a fact of the other. */
  spoils(one: Planned, other: Planned): boolean {
    return this.facts(other).some((fact) => this.#giveaways.givesAway(this.question(one), fact))
  }

  sameSentence(one: Planned, other: Planned): boolean {
    const places = new Set(this.facts(other).flatMap(({ at }) => at))
    return this.facts(one).some(({ at }) => at.some((place) => places.has(place)))
  }

  /** By the facts for which they were drawn. */
  sameObjective(one: Planned, other: Planned): boolean {
    return this.facts(one)[0]?.objective === this.facts(other)[0]?.objective
  }

  siblings(one: Planned, other: Planned): boolean {
    const groups = new Set(this.facts(other).map(({ id }) => this.#groupOf(id)))
    return this.facts(one).some(({ id }) => groups.has(this.#groupOf(id)))
  }

  /** Neighbours that break the rule of sentences. */
  get crowded(): readonly string[] {
    return this.#pairs((a, b, distance) => distance === 1 && this.sameSentence(a, b))
  }

  /** Siblings, or the same fact twice, in two questions or in one. */
  get related(): readonly string[] {
    const within = this.#queue.filter((planned) => {
      const groups = this.facts(planned).map(({ id }) => this.#groupOf(id))
      return new Set(groups).size < groups.length
    })
    return [...within.map(({ fact }) => `${fact} and one beside it`), ...this.#pairs((a, b) => this.siblings(a, b))]
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
