import type { Fact } from '../../bank/bank.ts'
import { keyPhrases, searchable, showsAny, unguarded } from '../giveaway.ts'
import type { Question } from '../question.ts'

interface Kept {
  readonly text: string
  readonly phrases: readonly string[]
}

/** Keeps the questions of a quiz apart: none shows the key of another, before or behind it. */
export class Secrets {
  readonly #exempt: ReadonlySet<string>
  readonly #kept: Kept[] = []
  readonly #phrases = new Map<string, readonly string[]>()

  constructor(documentTitle: string) {
    this.#exempt = unguarded(documentTitle)
  }

  /** Whether the question, which asks these facts, shows the key of one that was kept, or the other way round. */
  clash(question: Question, facts: readonly Fact[]): boolean {
    const own = this.#of(question, facts)
    return this.#kept.some((other) => showsAny(own.text, other.phrases) || showsAny(other.text, own.phrases))
  }

  keep(question: Question, facts: readonly Fact[]): void {
    this.#kept.push(this.#of(question, facts))
  }

  #of(question: Question, facts: readonly Fact[]): Kept {
    return { text: searchable(question), phrases: facts.flatMap((fact) => this.#phrasesOf(fact)) }
  }

  #phrasesOf(fact: Fact): readonly string[] {
    const known = this.#phrases.get(fact.id)
    if (known !== undefined) return known
    const phrases = keyPhrases(fact, this.#exempt)
    this.#phrases.set(fact.id, phrases)
    return phrases
  }
}
