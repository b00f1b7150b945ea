import type { Bank, Fact } from '../bank/bank.ts'
import type { FactId } from '../bank/ids.ts'
import { acceptedTexts } from '../bank/plain.ts'
import { normalise } from './normalise.ts'
import { readNumberWord } from './number-words.ts'
import type { Question } from './question.ts'
import { shownText } from './shown.ts'
import { factsAsked } from './together.ts'

/** Names that stand all over a bank: to see one gives nothing away. */
const EVERYWHERE = ['UN', 'NATO', 'EU']

/** What is never guarded, normalised: the names that stand everywhere, and the document's title. */
export function unguarded(documentTitle: string): ReadonlySet<string> {
  return new Set([...EVERYWHERE, documentTitle].map(normalise))
}

/**
 * The wordings of a fact's answer that another question must not show, normalised: two words or more, a number, or a
 * name (a single word with a capital). A list guards each of its members, a date its year, which tells most of it.
 */
export function keyPhrases({ answer }: Fact, exempt: ReadonlySet<string>): readonly string[] {
  const year = answer.kind === 'date' ? [String(answer.date.year)] : []
  const phrases = [...acceptedTexts(answer), ...year].filter(isTelling).map(normalise)
  return [...new Set(phrases)].filter((phrase) => phrase !== '' && !exempt.has(phrase))
}

/** What of a fact other questions must not show, normalised. */
export interface Secret {
  /** Guarded against every question. */
  readonly phrases: readonly string[]
  /** Plain single words: they stand all over a bank and tell nothing there, but in a question on the same sentence they do. */
  readonly words: readonly string[]
  /** The sentences that the fact rests on. */
  readonly at: Fact['at']
}

/** What other questions must not show of a fact. */
export function secretOf(fact: Fact, exempt: ReadonlySet<string>): Secret {
  const phrases = keyPhrases(fact, exempt)
  const words = acceptedTexts(fact.answer).map(normalise).filter((key) => key !== '' && !exempt.has(key) && !phrases.includes(key))
  return { phrases, words: [...new Set(words)], at: fact.at }
}

/** Whether a searchable text of a question on these sentences shows a secret. */
export function tells(text: string, places: ReadonlySet<string>, { phrases, words, at }: Secret): boolean {
  if (showsAny(text, phrases)) return true
  return words.length > 0 && at.some((place) => places.has(place)) && showsAny(text, words)
}

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
  return guardKeysOf(document.title, (fact) => places.get(fact) ?? [])
}

/**
 * Tells giveaways of questions on facts whose sentences `placesOf` tells. Each fact's key and each question's text is
 * prepared when it is first asked about.
 */
export function guardKeysOf(documentTitle: string, placesOf: (fact: FactId) => Fact['at']): Giveaways {
  const exempt = unguarded(documentTitle)
  const secrets = new WeakMap<Fact, Secret>()
  const shown = new WeakMap<Question, { readonly text: string; readonly places: ReadonlySet<string> }>()

  const secretBy = (fact: Fact): Secret => {
    const own = secrets.get(fact) ?? secretOf(fact, exempt)
    secrets.set(fact, own)
    return own
  }

  const shownBy = (question: Question) => {
    const own = shown.get(question) ?? { text: searchable(question), places: new Set<string>(factsAsked(question).flatMap(placesOf)) }
    shown.set(question, own)
    return own
  }

  const givesAway = (question: Question, fact: Fact): boolean => {
    if (factsAsked(question).includes(fact.id)) return false
    const { text, places } = shownBy(question)
    return tells(text, places, secretBy(fact))
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

/** Whether a searchable text holds one of the phrases as whole words. */
function showsAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(` ${phrase} `))
}

/** Whether a wording is rare enough for its sight to tell something. */
function isTelling(wording: string): boolean {
  const words = normalise(wording).split(' ')
  if (words.length > 1) return true
  const bare = wording.replace(/^(?:the|an|a)\s+/i, '')
  return /\p{N}/u.test(bare) || readNumberWord(bare) !== null || /^\P{L}*\p{Lu}/u.test(bare)
}
