import type { Bank, Fact } from '../bank/bank.ts'
import type { FactId } from '../bank/ids.ts'
import { normalise } from './normalise.ts'
import type { Question } from './question.ts'
import { secretsOf, tells, type SecretOf } from './secret.ts'
import { shownText } from './shown.ts'
import { factsAsked } from './together.ts'

/** Which questions show the key of which facts. */
export interface Giveaways {
  /** Whether the question, before it is answered, shows the key of the fact. False for the question's own facts. */
  givesAway(question: Question, fact: Fact): boolean
}

/** What must be known of a bank to tell its giveaways. */
interface Guarded {
  readonly document: Pick<Bank['document'], 'title'>
  readonly facts: readonly Pick<Fact, 'id' | 'at'>[]
}

/** Tells giveaways of a bank. */
export function guardKeys({ document, facts }: Guarded): Giveaways {
  const places = new Map(facts.map(({ id, at }) => [id, at]))
  return guardKeysOf(secretsOf(document.title), (fact) => places.get(fact) ?? [])
}

/** Tells giveaways of questions on facts whose sentences `placesOf` tells. Each question's text is prepared when it is first asked about. */
export function guardKeysOf(secretOf: SecretOf, placesOf: (fact: FactId) => Fact['at']): Giveaways {
  const shown = new WeakMap<Question, { readonly text: string; readonly places: ReadonlySet<string> }>()

  const shownBy = (question: Question) => {
    const own = shown.get(question) ?? { text: searchable(question), places: new Set<string>(factsAsked(question).flatMap(placesOf)) }
    shown.set(question, own)
    return own
  }

  const givesAway = (question: Question, fact: Fact): boolean => {
    if (factsAsked(question).includes(fact.id)) return false
    const { text, places } = shownBy(question)
    return tells(text, places, secretOf(fact))
  }

  return { givesAway }
}

/**
 * Each line on its own, between spaces, so that whole words are found and none reaches across two options; without
 * the endings of possessives, behind which a name would hide.
 */
export function searchable(question: Question): string {
  return shownText(question)
    .replace(/['’]s(?!\p{L})/gu, '')
    .split('\n')
    .map((line) => ` ${normalise(line)} `)
    .join('\n')
}
