import type { Bank } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import { Entries, type Entry } from './entry.ts'
import type { Manner } from './planned.ts'
import type { Candidate, Review } from './pool.ts'
import type { Planned, Unmade } from './session.ts'
import type { Material } from '../../quiz/material.ts'
import type { SiblingGroup } from '../../quiz/siblings.ts'
import type { Walk } from '../walk.ts'

/** Facts of one kind: those selected for the session, and those that step in for one that cannot be placed. */
export interface Choice {
  readonly chosen: readonly Candidate[]
  readonly reserve: readonly Candidate[]
}

export interface OrderInput {
  readonly bank: Bank
  /** Of that bank. */
  readonly material: Material
  readonly manner: Manner
  /** How many questions at most. */
  readonly size: number
  /** A sure start: one of these comes first. */
  readonly openers: readonly Candidate[]
  readonly reviews: Choice
  readonly fresh: Choice
  /** How many facts may be begun in place of reviews that cannot be placed, the chosen ones included. */
  readonly allowed: number
  /** Facts that were met before and may be asked together with another, whether due or not. */
  readonly company: readonly Review[]
  readonly siblings: SiblingGroup
  /** Practice of one passage: neighbours may share a sentence, and a giveaway need only come later. */
  readonly loose: boolean
}

/** New facts stand at every third place while others remain. */
const NEW_EVERY = 3
/** So many places lie between a fact and the question that would give it away. */
const GIVEAWAY_DISTANCE = 10
/** Largest part that may be true-false, of what stands up to any place: how long the session gets is not known before. */
const MOST_TRUE_FALSE = 0.15

/**
 * Puts a session in order, place by place: a sure start, new facts at places 3, 6, 9 … while reviews remain, never two
 * neighbours from one sentence, from one objective only if nothing else of the kind is left, no two siblings, and a
 * question that gives a fact away at least ten places after that fact. What cannot be placed is left out. Pauses after each.
 */
export function* order(input: OrderInput): Walk<{ readonly planned: readonly Planned[]; readonly unmade: readonly Unmade[] }> {
  const session = new Session(input)
  for (let place = 1; place <= input.size; place += 1) {
    const entry = session.next(place)
    if (entry === null) break
    session.put(entry)
    yield
  }
  return { planned: session.planned, unmade: session.unmade }
}

class Session {
  readonly #input: OrderInput
  readonly #entries: Entries
  readonly #chosen: readonly Candidate[]
  readonly #placed: Entry[] = []
  readonly #groups = new Set<FactId>()
  #trueFalse = 0
  #begun = 0

  constructor(input: OrderInput) {
    this.#input = input
    this.#chosen = [...input.reviews.chosen, ...input.fresh.chosen]
    this.#entries = new Entries(input)
  }

  get planned(): readonly Planned[] {
    return this.#placed.map(({ planned }) => planned)
  }

  get unmade(): readonly Unmade[] {
    return this.#entries.unmade
  }

  put(entry: Entry): void {
    this.#placed.push(entry)
    for (const { id } of entry.facts) this.#groups.add(this.#input.siblings(id))
    if (entry.planned.form === 'true-false') this.#trueFalse += 1
    if (entry.candidate.state === 'new') this.#begun += 1
  }

  /** What stands best at a place, counted from 1; null where nothing can. */
  next(place: number): Entry | null {
    const { openers, reviews, fresh } = this.#input
    const reviewsLeft = reviews.chosen.some((candidate) => this.#isLeft(candidate))
    const opener = place === 1 && reviewsLeft ? this.#opener(openers) : null
    if (opener !== null) return opener
    const freshLeft = this.#begun < fresh.chosen.length
    const isFreshPlace = freshLeft && (place % NEW_EVERY === 0 || !reviewsLeft)
    const kinds = isFreshPlace ? [fresh, reviews] : [reviews, ...(this.#begun < this.#input.allowed ? [fresh] : [])]
    const light = place === 1 && !isFreshPlace ? this.#first(reviews.chosen, { patient: true, apart: true }) : null
    return light ?? this.#firstOf(kinds, true) ?? this.#firstOf(kinds, false)
  }

  /** One sure fact, asked alone: those who would keep it company may be less sure. */
  #opener(openers: readonly Candidate[]): Entry | null {
    for (const candidate of openers) {
      const entry = this.#entries.alone(candidate, true)
      if (entry !== null && this.#fits(entry, true)) return { ...entry, planned: { ...entry.planned, why: 'opener' } }
    }
    return null
  }

  /** `patient`: whoever would give away a fact that is still to come lets it go first. */
  #firstOf(kinds: readonly Choice[], patient: boolean): Entry | null {
    for (const { chosen, reserve } of kinds) {
      const entry = this.#first(chosen, { patient }) ?? this.#first(reserve, { patient })
      if (entry !== null) return entry
    }
    return null
  }

  /** `apart`: only who is asked alone, as a session had better begin: it is lighter, and the page can ask it before the app is there. */
  #first(candidates: readonly Candidate[], { patient, apart = false }: { readonly patient: boolean; readonly apart?: boolean }): Entry | null {
    let fallback: Entry | null = null
    for (const candidate of candidates) {
      const repeats = this.#repeatsObjective(candidate)
      if (!this.#isLeft(candidate) || (repeats && fallback !== null)) continue
      const entry = this.#find(candidate, (one) => this.#fits(one, patient))
      if (entry === null || (apart && entry.facts.length > 1)) continue
      if (!repeats) return entry
      fallback = entry
    }
    return fallback
  }

  #isLeft({ fact }: Candidate): boolean {
    return this.#isFree(fact.id)
  }

  /** Whether neither the fact nor a sibling of it was placed or stands among those beside it. */
  #isFree(fact: FactId, beside: readonly FactId[] = []): boolean {
    const own = this.#input.siblings(fact)
    return !this.#groups.has(own) && !beside.some((other) => this.#input.siblings(other) === own)
  }

  #fits(entry: Entry, patient: boolean): boolean {
    if (this.#repeatsSentence(entry) || !this.#keepsSecrets(entry)) return false
    return !patient || !this.#spoilsLater(entry)
  }

  #repeatsSentence({ facts }: Entry): boolean {
    if (this.#input.loose) return false
    const last = new Set(this.#placed.at(-1)?.facts.flatMap(({ at }) => at))
    return facts.some(({ at }) => at.some((place) => last.has(place)))
  }

  #repeatsObjective({ fact }: Candidate): boolean {
    return this.#placed.at(-1)?.candidate.fact.objective === fact.objective
  }

  /** No question before it shows its key, and it shows the key of none that came shortly before. */
  #keepsSecrets({ facts, shows }: Entry): boolean {
    const distance = this.#input.loose ? 1 : GIVEAWAY_DISTANCE
    const { length } = this.#placed
    return this.#placed.every(
      (earlier, index) =>
        !facts.some((fact) => earlier.shows(fact)) &&
        (length - index >= distance || !earlier.facts.some((fact) => shows(fact))),
    )
  }

  /** Whether it shows the key of a fact that was chosen and is still to come. Of two that do so the first may go. */
  #spoilsLater({ facts, shows }: Entry): boolean {
    return this.#chosen.some((later) => {
      if (!shows(later.fact) || !this.#isLeft(later)) return false
      return this.#find(later, (entry) => !facts.some((fact) => entry.shows(fact))) !== null
    })
  }

  /** Of the questions by which a candidate would be asked the first that will do: together with others, else alone. */
  #find(candidate: Candidate, willDo: (entry: Entry) => boolean): Entry | null {
    // None of them is true-false where that has had its part.
    const trueFalseToo = this.#trueFalse < Math.ceil((this.#placed.length + 1) * MOST_TRUE_FALSE)
    const together = this.#entries.together(candidate, trueFalseToo, (fact, beside) => this.#isFree(fact, beside))
    if (together !== null && willDo(together)) return together
    const alone = this.#entries.alone(candidate, trueFalseToo)
    return alone !== null && willDo(alone) ? alone : null
  }
}
