import type { Bank, Fact } from '../../bank/bank.ts'
import { isGroupForm, type Form, type GroupForm } from '../../bank/form.ts'
import type { FactId } from '../../bank/ids.ts'
import { companyFor, type Company } from '../../quiz/company.ts'
import { guardKeysOf, type Giveaways } from '../../quiz/giveaway.ts'
import { tryQuestion } from '../../quiz/can-make.ts'
import type { Material } from '../../quiz/material.ts'
import { planQuestion, type Limits, type Manner } from './planned.ts'
import type { Candidate, Review } from './pool.ts'
import type { Planned, Unmade, Why } from './session.ts'

/** A question in its place, or one that might be. */
export interface Entry {
  readonly candidate: Candidate
  readonly planned: Planned
  /** Every fact that it asks, the candidate's first. */
  readonly facts: readonly Fact[]
  /** Whether it shows the key of a fact that it does not ask. */
  shows(fact: Fact): boolean
}

export interface EntryInput {
  readonly bank: Bank
  /** Of that bank. */
  readonly material: Material
  readonly manner: Manner
  /** Facts that the learner has met and that may be asked together with another, whether due or not. */
  readonly company: readonly Review[]
}

/** Whether a fact can still be asked, beside those. */
export type IsFree = (fact: FactId, beside: readonly FactId[]) => boolean

const AVOID_TRUE_FALSE: ReadonlySet<Form> = new Set<Form>(['true-false'])

/** Makes the questions that candidates would be asked by, each once for as long as it holds. */
export class Entries {
  readonly #input: EntryInput
  readonly #giveaways: Giveaways
  readonly #alone = new Map<string, Entry | null>()
  readonly #together = new Map<string, Entry | null>()
  readonly #unmade = new Map<FactId, Form>()
  #states: States | null = null

  constructor(input: EntryInput) {
    this.#input = input
    this.#giveaways = guardKeysOf(input.material.secretOf, (fact) => input.material.facts.get(fact)?.at ?? [])
  }

  /** Facts that the bank says to make a form that they do not make: they are left out. */
  get unmade(): readonly Unmade[] {
    return [...this.#unmade].map(([fact, form]) => ({ fact, form }))
  }

  /** The question by which a candidate is asked alone; null for none. */
  alone(candidate: Candidate, trueFalseToo: boolean): Entry | null {
    const key = `${candidate.fact.id} ${trueFalseToo}`
    const known = this.#alone.get(key)
    if (known !== undefined) return known
    const planned = this.#plan(candidate, avoiding(trueFalseToo))
    const entry = planned === null ? null : this.#make(candidate, planned)
    this.#alone.set(key, entry)
    return entry
  }

  /**
   * The question by which a candidate is asked together with others, where its turn has come for one. Null for none: so
   * it is for a fact that could not keep company itself, being new or answered today.
   */
  together(candidate: Candidate, trueFalseToo: boolean, isFree: IsFree): Entry | null {
    const { fact } = candidate
    if (candidate.state === 'new' || !fact.forms.some(isGroupForm)) return null
    const key = `${fact.id} ${trueFalseToo}`
    const known = this.#together.get(key)
    if (known !== undefined && (known === null || known.facts.every(({ id }) => isFree(id, [])))) return known
    const companyFor = (form: GroupForm): Company | null => this.#companyFor(fact, form, isFree)
    const planned = this.#plan(candidate, { ...avoiding(trueFalseToo), companyFor })
    const entry = planned?.draw.others === undefined ? null : this.#make(candidate, planned)
    this.#together.set(key, entry)
    return entry
  }

  #companyFor(fact: Fact, form: GroupForm, isFree: IsFree): Company | null {
    const states = this.#companions
    if (!states.has(fact.id)) return null
    return companyFor(fact, form, {
      groups: this.#input.material.groupsOf.get(fact.id) ?? [],
      fits: (id, beside) => states.has(id) && isFree(id, beside),
      prefers: (id) => states.get(id) === 'due',
      seed: this.#input.manner.seed,
    })
  }

  /** Who can be asked together, looked for when it is first of use: many a session asks everything alone. */
  get #companions(): States {
    this.#states ??= new Map(this.#input.company.map(({ fact, state }) => [fact.id, state]))
    return this.#states
  }

  #plan(candidate: Candidate, limits: Limits): Planned | null {
    return planQuestion(candidate.fact, candidate.memory, whyOf(candidate), this.#input.manner, limits)
  }

  #make(candidate: Candidate, planned: Planned): Entry | null {
    const { fact } = candidate
    const { material } = this.#input
    const question = tryQuestion(fact, planned.form, planned.draw, material)
    if (question === null) {
      this.#unmade.set(fact.id, planned.form)
      return null
    }
    const others = (planned.draw.others ?? []).flatMap((id) => material.facts.get(id) ?? [])
    const facts = [fact, ...others]
    const known = new Map<Fact, boolean>()
    const shows = (other: Fact): boolean => {
      const shown = known.get(other) ?? this.#giveaways.givesAway(question, other)
      known.set(other, shown)
      return shown
    }
    return { candidate, planned, facts, shows }
  }
}

type States = ReadonlyMap<FactId, Review['state']>

function avoiding(trueFalseToo: boolean): Limits {
  return trueFalseToo ? {} : { avoid: AVOID_TRUE_FALSE }
}

function whyOf({ state }: Candidate): Why {
  return state === 'ahead' ? 'extra' : state
}
