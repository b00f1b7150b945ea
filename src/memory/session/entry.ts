import type { Bank, Fact, Group } from '../../bank/bank.ts'
import { isGroupForm, type Form } from '../../bank/form.ts'
import type { FactId } from '../../bank/ids.ts'
import { companiesOf } from '../../quiz/company.ts'
import { guardKeys, type Giveaways } from '../../quiz/giveaway.ts'
import { makeQuestion } from '../../quiz/make.ts'
import { materialOf, type Material } from '../../quiz/material.ts'
import { planQuestion, type Limits, type Manner } from './planned.ts'
import type { Candidate, Review } from './pool.ts'
import type { Planned, Why } from './session.ts'

/** A question in its place, or one that might be. */
export interface Entry {
  readonly candidate: Candidate
  readonly planned: Planned
  /** Every fact that it asks, the candidate's first. */
  readonly facts: readonly Fact[]
  /** The facts in play whose keys it shows. */
  readonly spoils: ReadonlySet<FactId>
}

export interface EntryInput {
  readonly bank: Bank
  readonly manner: Manner
  /** The facts that the session may ask first of all. */
  readonly inPlay: readonly Fact[]
  /** Facts that the learner has met and that may be asked together with another, whether due or not. */
  readonly company: readonly Review[]
}

const AVOID_TRUE_FALSE: ReadonlySet<Form> = new Set<Form>(['true-false'])

/** Makes the questions that candidates would be asked by, each once for as long as it holds. */
export class Entries {
  readonly #input: EntryInput
  readonly #material: Material
  readonly #groups: readonly Group[]
  readonly #giveaways: Giveaways
  readonly #company: ReadonlyMap<FactId, Review>
  readonly #single = new Map<string, Entry | null>()
  readonly #together = new Map<string, Entry | null>()

  constructor(input: EntryInput) {
    this.#input = input
    this.#material = materialOf(input.bank)
    this.#groups = input.bank.groups
    this.#company = new Map(input.company.map((review) => [review.fact.id, review]))
    this.#giveaways = guardKeys(input.inPlay, input.bank.document.title)
  }

  /**
   * The questions of a candidate, the first choice before its substitute: where it would be asked together with others,
   * it can be asked alone too. `isFree` tells who can still keep it company.
   */
  of(candidate: Candidate, trueFalseToo: boolean, isFree: (fact: FactId) => boolean): readonly Entry[] {
    const key = `${candidate.fact.id} ${trueFalseToo}`
    const avoid = trueFalseToo ? {} : { avoid: AVOID_TRUE_FALSE }
    const alone = remembered(this.#single, key, () => this.#make(candidate, avoid))
    if (!candidate.fact.forms.some(isGroupForm)) return alone === null ? [] : [alone]
    const drawn = remembered(this.#together, key, () =>
      this.#make(candidate, { ...avoid, companies: this.#companiesOf(candidate.fact, isFree) }),
    )
    const entries = drawn !== null && drawn.facts.length > 1 ? [drawn, alone] : [alone]
    return entries.filter((entry) => entry !== null)
  }

  /** Something was placed: who was free may be so no longer. */
  forgetCompany(): void {
    this.#together.clear()
  }

  #companiesOf(fact: Fact, isFree: (fact: FactId) => boolean): NonNullable<Limits['companies']> {
    return companiesOf(fact, {
      groups: this.#groups,
      fits: (id) => this.#company.has(id) && isFree(id),
      prefers: (id) => this.#company.get(id)?.state === 'due',
      seed: this.#input.manner.seed,
    })
  }

  #make(candidate: Candidate, limits: Limits): Entry | null {
    const { fact, memory } = candidate
    const planned = planQuestion(fact, memory, whyOf(candidate), this.#input.manner, limits)
    if (planned === null) return null
    const others = (planned.draw.others ?? []).flatMap((id) => this.#material.facts.get(id) ?? [])
    return { candidate, planned, facts: [fact, ...others], spoils: this.#spoiledBy(fact, planned) }
  }

  #spoiledBy(fact: Fact, { form, draw }: Planned): ReadonlySet<FactId> {
    const question = makeQuestion(fact, form, draw, this.#material)
    return new Set(this.#input.inPlay.map(({ id }) => id).filter((id) => this.#giveaways.givesAway(question, id)))
  }
}

function whyOf({ state }: Candidate): Why {
  return state === 'ahead' ? 'extra' : state
}

function remembered(entries: Map<string, Entry | null>, key: string, make: () => Entry | null): Entry | null {
  const known = entries.get(key)
  if (known !== undefined) return known
  const made = make()
  entries.set(key, made)
  return made
}
