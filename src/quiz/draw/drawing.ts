import type { Fact } from '../../bank/bank.ts'
import { isGroupForm, type Form } from '../../bank/form.ts'
import type { FactId } from '../../bank/ids.ts'
import { companiesOf, type Company } from '../company.ts'
import { tryQuestion } from '../can-make.ts'
import { makeQuestion } from '../make.ts'
import type { Material } from '../material.ts'
import type { Draw, Question } from '../question.ts'
import type { Picked } from '../quiz.ts'
import { makeRandom, seedFrom, type Random } from '../random.ts'
import type { SiblingGroup } from '../siblings.ts'
import { factsAsked } from '../together.ts'
import { Balance } from './balance.ts'
import { Secrets } from './secrets.ts'

/** What a quiz is drawn from. */
export interface DrawGround {
  readonly material: Material
  readonly siblings: SiblingGroup
  readonly forms: readonly Form[]
  /** Whether a fact may be asked, be it only beside another. */
  allows(fact: Fact): boolean
  readonly seed: number
  /** Only the draw that a list stands for is made, so that the quiz of the list is this very quiz. */
  readonly asListed?: boolean
}

/** The seed of a question's draw: what a list leaves out is made of it. */
export function drawSeed(seed: number, fact: FactId, form: Form, turn = 0): number {
  return seedFrom(`${seed}/${fact}/${form}/${turn}`)
}

/** How many draws are looked at: of a choice for traps that give nothing away, of a statement also for its truth. */
const TRIES: Record<Form, number> = {
  choice: 4,
  select: 1,
  'true-false': 4,
  cloze: 1,
  short: 1,
  number: 1,
  match: 1,
  order: 1,
  sort: 1,
  card: 1,
}

interface Drawn {
  readonly picked: Picked
  readonly made: Question
}

const NO_COMPANY: ReadonlyMap<Form, Company> = new Map()

/** A quiz being drawn: takes one fact after another, as far as it goes with those taken before. */
export class Drawing {
  readonly #ground: DrawGround
  readonly #random: Random
  readonly #secrets: Secrets
  readonly #balance = new Balance()
  readonly #taken = new Set<FactId>()
  readonly #picked: Picked[] = []

  constructor(ground: DrawGround) {
    this.#ground = ground
    this.#random = makeRandom(seedFrom(`${ground.seed}/forms`))
    this.#secrets = new Secrets(ground.material.secretOf)
  }

  get picked(): readonly Picked[] {
    return this.#picked
  }

  /**
   * Adds a question of the fact, in the form that is wanted most of those that can be made and give nothing away.
   * False where there is none, or where the fact or a sibling of it is asked already.
   */
  take(fact: Fact): boolean {
    if (!this.#isFree(fact.id)) return false
    const usable = fact.forms.filter((form) => this.#ground.forms.includes(form))
    const companies = usable.some(isGroupForm) ? this.#companiesOf(fact) : NO_COMPANY
    const makeable = usable.filter((form) => !isGroupForm(form) || companies.has(form))
    for (const form of this.#balance.inTurn(makeable, this.#random)) {
      const question = this.#best(fact, form, companies.get(form))
      if (question === null) continue
      this.#add(question.picked, question.made)
      return true
    }
    return false
  }

  /** Adds a question that was picked before, whatever it gives away. Throws a `RangeError` where it cannot be made. */
  put(picked: Picked): void {
    const fact = this.#ground.material.facts.get(picked.fact)
    if (fact === undefined) throw new RangeError(`The bank has no fact ${picked.fact}`)
    this.#add(picked, makeQuestion(fact, picked.form, picked.draw, this.#ground.material))
  }

  /** The first draw that gives nothing away; of statements the one that is true, or false, more seldom so far. */
  #best(fact: Fact, form: Form, company: Company | undefined): Drawn | null {
    const fitting: Drawn[] = []
    for (let turn = 0; turn < (this.#ground.asListed === true ? 1 : TRIES[form]); turn += 1) {
      const draw: Draw = { seed: drawSeed(this.#ground.seed, fact.id, form, turn), ...company }
      const made = tryQuestion(fact, form, draw, this.#ground.material)
      if (made === null) return null
      if (this.#secrets.clash(made, this.#factsOf(made))) continue
      fitting.push({ picked: { fact: fact.id, form, draw }, made })
      if (form !== 'true-false') break
    }
    const crowding = fitting.map(({ made }) => this.#balance.crowding(made))
    return fitting[crowding.indexOf(Math.min(...crowding))] ?? null
  }

  #add(picked: Picked, made: Question): void {
    this.#picked.push(picked)
    this.#balance.count(made)
    this.#secrets.keep(made, this.#factsOf(made))
    for (const id of factsAsked(made)) this.#taken.add(this.#ground.siblings(id))
  }

  #companiesOf(fact: Fact): ReadonlyMap<Form, Company> {
    const { material, siblings, seed } = this.#ground
    const own = siblings(fact.id)
    const fits = (id: FactId): boolean => {
      const other = material.facts.get(id)
      return other !== undefined && this.#ground.allows(other) && siblings(id) !== own && this.#isFree(id)
    }
    return companiesOf(fact, { groups: material.groups.values(), fits, prefers: () => false, seed })
  }

  #isFree(fact: FactId): boolean {
    return !this.#taken.has(this.#ground.siblings(fact))
  }

  #factsOf(question: Question): readonly Fact[] {
    return factsAsked(question).flatMap((id) => this.#ground.material.facts.get(id) ?? [])
  }
}
