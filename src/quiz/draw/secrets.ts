import type { Fact } from '../../bank/bank.ts'
import { searchable, secretOf, tells, unguarded, type Secret } from '../giveaway.ts'
import type { Question } from '../question.ts'

interface Kept {
  readonly text: string
  /** The sentences that its facts rest on. */
  readonly places: ReadonlySet<string>
  readonly secrets: readonly Secret[]
}

/** Keeps the questions of a quiz apart: none shows the key of another, before or behind it. */
export class Secrets {
  readonly #exempt: ReadonlySet<string>
  readonly #kept: Kept[] = []
  readonly #secrets = new Map<string, Secret>()

  constructor(documentTitle: string) {
    this.#exempt = unguarded(documentTitle)
  }

  /** Whether the question, which asks these facts, shows the key of one that was kept, or the other way round. */
  clash(question: Question, facts: readonly Fact[]): boolean {
    const own = this.#of(question, facts)
    return this.#kept.some((other) => tellsAny(own, other) || tellsAny(other, own))
  }

  keep(question: Question, facts: readonly Fact[]): void {
    this.#kept.push(this.#of(question, facts))
  }

  #of(question: Question, facts: readonly Fact[]): Kept {
    const places = new Set<string>(facts.flatMap(({ at }) => at))
    return { text: searchable(question), places, secrets: facts.map((fact) => this.#secretOf(fact)) }
  }

  #secretOf(fact: Fact): Secret {
    const known = this.#secrets.get(fact.id)
    if (known !== undefined) return known
    const secret = secretOf(fact, this.#exempt)
    this.#secrets.set(fact.id, secret)
    return secret
  }
}

function tellsAny({ text, places }: Kept, { secrets }: Kept): boolean {
  return secrets.some((secret) => tells(text, places, secret))
}
