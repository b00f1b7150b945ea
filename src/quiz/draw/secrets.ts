import type { Fact } from '../../bank/bank.ts'
import { searchable } from '../giveaway.ts'
import type { Question } from '../question.ts'
import { tells, type Secret, type SecretOf } from '../secret.ts'

interface Kept {
  readonly text: string
  /** The sentences that its facts rest on. */
  readonly places: ReadonlySet<string>
  readonly secrets: readonly Secret[]
}

/** Keeps the questions of a quiz apart: none shows the key of another, before or behind it. */
export class Secrets {
  readonly #secretOf: SecretOf
  readonly #kept: Kept[] = []

  constructor(secretOf: SecretOf) {
    this.#secretOf = secretOf
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
}

function tellsAny({ text, places }: Kept, { secrets }: Kept): boolean {
  return secrets.some((secret) => tells(text, places, secret))
}
