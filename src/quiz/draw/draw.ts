import type { Bank, Fact } from '../../bank/bank.ts'
import type { Material } from '../material.ts'
import { MOST_QUESTIONS, type DrawSetup, type Listed, type Picked, type Scope } from '../quiz.ts'
import { makeRandom, seedFrom, type Random } from '../random.ts'
import { siblingGroups } from '../siblings.ts'
import { Drawing, drawSeed, type DrawGround } from './drawing.ts'
import { isInScope, Pool } from './pool.ts'
import { settleKeys } from './settle.ts'
import { sharesOf } from './shares.ts'

/** A bank with its facts and groups by their ids. */
export interface Drawable {
  readonly bank: Bank
  readonly material: Material
}

/**
 * Draws a quiz: places are shared out over the objectives by weight, facts within an objective by rank and chance, forms
 * mixed, siblings and giveaways left out, positions of the key spread. The same bank, setup and seed always give the
 * same quiz. Fewer questions than wanted where no more go together; none where nothing fits.
 */
export function drawQuiz(drawable: Drawable, setup: DrawSetup, seed: number): readonly Picked[] {
  const random = makeRandom(seedFrom(`${seed}/facts`))
  const drawing = new Drawing(groundOf(drawable, setup, seed))
  const stock = new Stock(drawable.bank, setup.scope, random)
  for (const objective of stock.turns(setup.count)) {
    if (drawing.picked.length >= setup.count) break
    stock.takeOne(objective, drawing)
  }
  while (drawing.picked.length < setup.count && !stock.isEmpty) stock.takeOne(stock.any(), drawing)
  return settleKeys(drawing.picked, drawable.material, seed)
}

/** How many questions the longest draw of a setup makes with this seed, up to 100. A draw of another count may hold more. */
export function mostQuestions(drawable: Drawable, setup: DrawSetup, seed: number): number {
  return drawQuiz(drawable, { ...setup, count: MOST_QUESTIONS }, seed).length
}

/**
 * Picks questions of facts that a learner needs, the most needed first, by the same rules. `facts` may be more than
 * `count`: where one does not go together with those before, the next is taken. Their `listOf` gives just these questions.
 */
export function pickQuiz(
  drawable: Drawable,
  { facts, count, forms }: { readonly facts: readonly Fact[]; readonly count: number; readonly forms: DrawSetup['forms'] },
  seed: number,
): readonly Picked[] {
  const wanted = new Set(facts)
  const ground = groundOf(drawable, { scope: { kind: 'all' }, forms }, seed)
  const drawing = new Drawing({ ...ground, allows: (fact) => wanted.has(fact), asListed: true })
  for (const fact of facts) {
    if (drawing.picked.length >= count) break
    drawing.take(fact)
  }
  return makeRandom(seed).shuffle(drawing.picked)
}

/** What is written down of picked questions, so that others can take the same quiz. */
export function listOf(picked: readonly Picked[]): readonly Listed[] {
  return picked.map(({ fact, form, draw: { group, others } }) => ({
    fact,
    form,
    ...(group === undefined ? {} : { group }),
    ...(others === undefined ? {} : { others }),
  }))
}

/** The questions of a list, and what this bank cannot make of it. The same bank, list and seed give the same quiz. */
export function drawList(
  drawable: Drawable,
  list: readonly Listed[],
  seed: number,
): { readonly picked: readonly Picked[]; readonly skipped: readonly Listed[] } {
  const drawing = new Drawing(groundOf(drawable, { scope: { kind: 'all' }, forms: [] }, seed))
  const skipped = list.filter((listed) => {
    const { fact, form, ...company } = listed
    return !put(drawing, { fact, form, draw: { seed: drawSeed(seed, fact, form), ...company } })
  })
  return { picked: drawing.picked, skipped }
}

function put(drawing: Drawing, picked: Picked): boolean {
  try {
    drawing.put(picked)
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** What a drawing needs to know of the bank. */
export function groundOf(
  { bank, material }: Drawable,
  { scope, forms }: { readonly scope: Scope; readonly forms: DrawSetup['forms'] },
  seed: number,
): DrawGround {
  return {
    material,
    siblings: siblingGroups(bank.facts),
    forms,
    allows: (fact) => isInScope(fact, scope),
    seed,
  }
}

/** The facts of a scope by objective. */
class Stock {
  readonly #pools: ReadonlyMap<string, Pool>
  readonly #weights: Map<string, number>
  readonly #random: Random

  constructor(bank: Bank, scope: Scope, random: Random) {
    this.#random = random
    this.#pools = new Map(bank.objectives.map(({ id }) => [id, new Pool()]))
    const met = new Set<string>()
    for (const fact of bank.facts) {
      if (!isInScope(fact, scope)) continue
      this.#pools.get(fact.objective)?.add(fact)
      met.add(fact.objective)
    }
    this.#weights = new Map(bank.objectives.flatMap(({ id, weight }) => (met.has(id) ? [[id, weight]] : [])))
  }

  get isEmpty(): boolean {
    return this.#weights.size === 0
  }

  /** The objectives in the order in which they get their places, by weight. */
  turns(count: number): readonly string[] {
    const shares = sharesOf([...this.#weights.values()], count, this.#random)
    const turns = [...this.#weights.keys()].flatMap((id, index) => Array.from({ length: shares[index] ?? 0 }, () => id))
    return this.#random.shuffle(turns)
  }

  /** Any objective that has facts left. */
  any(): string {
    return this.#random.pick([...this.#weights.keys()])
  }

  /** Takes facts of an objective until one fits; an objective without any is left out from then on. */
  takeOne(objective: string, drawing: Drawing): void {
    const pool = this.#pools.get(objective)
    for (let fact = pool?.take(this.#random); fact !== undefined; fact = pool?.take(this.#random)) {
      if (drawing.take(fact)) return
    }
    this.#weights.delete(objective)
  }
}
