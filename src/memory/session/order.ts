import type { Bank, Fact } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import { guardKeys, type Giveaways } from '../../quiz/giveaway.ts'
import { makeQuestion } from '../../quiz/make.ts'
import { planQuestion, type Manner } from './planned.ts'
import type { Candidate } from './pool.ts'
import type { Planned, Why } from './session.ts'
import type { SiblingGroup } from './siblings.ts'

/** Facts of one kind: those selected for the session, and those that step in for one that cannot be placed. */
export interface Choice {
  readonly chosen: readonly Candidate[]
  readonly reserve: readonly Candidate[]
}

export interface OrderInput {
  readonly bank: Bank
  readonly manner: Manner
  /** How many questions at most. */
  readonly size: number
  /** A sure start: one of these comes first. */
  readonly openers: readonly Candidate[]
  readonly reviews: Choice
  readonly fresh: Choice
  /** How many facts may be begun in place of reviews that cannot be placed, the chosen ones included. */
  readonly allowed: number
  readonly siblings: SiblingGroup
  /** Practice of one passage: neighbours may share a sentence, and a giveaway need only come later. */
  readonly loose: boolean
}

/** New facts stand at every third place while others remain. */
const NEW_EVERY = 3
/** So many places lie between a fact and the question that would give it away. */
const GIVEAWAY_DISTANCE = 10
/** Largest part of a session that may be true-false. */
const MOST_TRUE_FALSE = 0.15

/** A question in its place, or one that might be. */
interface Entry {
  readonly candidate: Candidate
  readonly planned: Planned
  /** The facts in play whose keys it shows. */
  readonly spoils: ReadonlySet<FactId>
}

/**
 * Puts a session in order, place by place: a sure start, new facts at places 3, 6, 9 … while reviews remain, never two
 * neighbours from one sentence, from one objective only if nothing else of the kind is left, no two siblings, and a
 * question that gives a fact away at least ten places after that fact. What cannot be placed is left out.
 */
export function order(input: OrderInput): readonly Planned[] {
  const session = new Session(input)
  for (let place = 1; place <= input.size; place += 1) {
    const entry = session.next(place)
    if (entry === null) break
    session.put(entry)
  }
  return session.planned
}

class Session {
  readonly #input: OrderInput
  readonly #entries = new Map<string, Entry | null>()
  readonly #chosen: ReadonlyMap<FactId, Candidate>
  readonly #inPlay: readonly Fact[]
  readonly #giveaways: Giveaways
  readonly #placed: Entry[] = []
  readonly #groups = new Set<FactId>()
  readonly #trueFalseAllowed: number
  #trueFalse = 0
  #begun = 0

  constructor(input: OrderInput) {
    this.#input = input
    const { reviews, fresh, openers } = input
    this.#chosen = new Map([...reviews.chosen, ...fresh.chosen].map((candidate) => [candidate.fact.id, candidate]))
    const inPlay = [openers, reviews.chosen, reviews.reserve, fresh.chosen, fresh.reserve].flat()
    this.#inPlay = [...new Set(inPlay.map(({ fact }) => fact))]
    this.#giveaways = guardKeys(this.#inPlay, input.bank.document.title)
    this.#trueFalseAllowed = Math.ceil(input.size * MOST_TRUE_FALSE)
  }

  get planned(): readonly Planned[] {
    return this.#placed.map(({ planned }) => planned)
  }

  put(entry: Entry): void {
    this.#placed.push(entry)
    this.#groups.add(this.#input.siblings(entry.candidate.fact.id))
    if (entry.planned.form === 'true-false') this.#trueFalse += 1
    if (entry.candidate.state === 'new') this.#begun += 1
  }

  /** What stands best at a place, counted from 1; null where nothing can. */
  next(place: number): Entry | null {
    const { openers, reviews, fresh } = this.#input
    const reviewsLeft = reviews.chosen.some((candidate) => this.#isLeft(candidate))
    const opener = place === 1 && reviewsLeft ? this.#first(openers, true) : null
    if (opener !== null) return { ...opener, planned: { ...opener.planned, why: 'opener' } }
    const freshLeft = this.#begun < fresh.chosen.length
    const isFreshPlace = freshLeft && (place % NEW_EVERY === 0 || !reviewsLeft)
    const kinds = isFreshPlace ? [fresh, reviews] : [reviews, ...(this.#begun < this.#input.allowed ? [fresh] : [])]
    return this.#firstOf(kinds, true) ?? this.#firstOf(kinds, false)
  }

  /** `patient`: whoever would give away a fact that is still to come lets it go first. */
  #firstOf(kinds: readonly Choice[], patient: boolean): Entry | null {
    for (const { chosen, reserve } of kinds) {
      const entry = this.#first(chosen, patient) ?? this.#first(reserve, patient)
      if (entry !== null) return entry
    }
    return null
  }

  #first(candidates: readonly Candidate[], patient: boolean): Entry | null {
    let fallback: Entry | null = null
    for (const candidate of candidates) {
      const repeats = this.#repeatsObjective(candidate)
      if (!this.#isLeft(candidate) || (repeats && fallback !== null)) continue
      const entry = this.#entry(candidate)
      if (entry === null || !this.#fits(entry, patient)) continue
      if (!repeats) return entry
      fallback = entry
    }
    return fallback
  }

  #isLeft({ fact }: Candidate): boolean {
    return !this.#groups.has(this.#input.siblings(fact.id))
  }

  #fits(entry: Entry, patient: boolean): boolean {
    if (this.#repeatsSentence(entry) || !this.#keepsSecrets(entry)) return false
    return !patient || !this.#spoilsLater(entry)
  }

  #repeatsSentence({ candidate }: Entry): boolean {
    const last = this.#placed.at(-1)?.candidate.fact
    return !this.#input.loose && last !== undefined && candidate.fact.at.some((place) => last.at.includes(place))
  }

  #repeatsObjective({ fact }: Candidate): boolean {
    return this.#placed.at(-1)?.candidate.fact.objective === fact.objective
  }

  /** No question before it shows its key, and it shows the key of none that came shortly before. */
  #keepsSecrets({ candidate, spoils }: Entry): boolean {
    const distance = this.#input.loose ? 1 : GIVEAWAY_DISTANCE
    const { length } = this.#placed
    return this.#placed.every(
      (earlier, index) =>
        !earlier.spoils.has(candidate.fact.id) && (length - index >= distance || !spoils.has(earlier.candidate.fact.id)),
    )
  }

  /** Whether it shows the key of a fact that was chosen and is still to come. Of two that do so the first may go. */
  #spoilsLater({ candidate, spoils }: Entry): boolean {
    return [...spoils].some((id) => {
      const later = this.#chosen.get(id)
      if (later === undefined || !this.#isLeft(later)) return false
      return this.#entry(later)?.spoils.has(candidate.fact.id) === false
    })
  }

  /** The question that a candidate would be asked by; made once, and once more when true-false has had its part. */
  #entry(candidate: Candidate): Entry | null {
    const spare = this.#trueFalse < this.#trueFalseAllowed
    const key = `${candidate.fact.id} ${spare}`
    const known = this.#entries.get(key)
    if (known !== undefined) return known
    const entry = this.#make(candidate, spare)
    this.#entries.set(key, entry)
    return entry
  }

  #make(candidate: Candidate, trueFalseToo: boolean): Entry | null {
    const { fact, memory } = candidate
    const avoid = trueFalseToo ? undefined : AVOID_TRUE_FALSE
    const planned = planQuestion(fact, memory, whyOf(candidate), this.#input.manner, avoid)
    return planned === null ? null : { candidate, planned, spoils: this.#spoiledBy(fact, planned) }
  }

  #spoiledBy(fact: Fact, { form, draw }: Planned): ReadonlySet<FactId> {
    const question = makeQuestion(fact, form, draw)
    return new Set(this.#inPlay.map(({ id }) => id).filter((id) => this.#giveaways.givesAway(question, id)))
  }
}

const AVOID_TRUE_FALSE = new Set(['true-false'] as const)

function whyOf({ state }: Candidate): Why {
  return state === 'ahead' ? 'extra' : state
}
