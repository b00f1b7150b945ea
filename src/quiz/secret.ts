import type { Fact } from '../bank/bank.ts'
import { acceptedTexts } from '../bank/plain.ts'
import { normalise } from './normalise.ts'
import { readNumberWord } from './number-words.ts'

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
function secretIn(fact: Fact, exempt: ReadonlySet<string>): Secret {
  const phrases = keyPhrases(fact, exempt)
  const words = acceptedTexts(fact.answer).map(normalise).filter((key) => key !== '' && !exempt.has(key) && !phrases.includes(key))
  return { phrases, words: [...new Set(words)], at: fact.at }
}

/** Tells what other questions must not show of a fact. */
export type SecretOf = (fact: Fact) => Secret

/** The same for the facts of a document, each worked out when it is first asked for. */
export function secretsOf(documentTitle: string): SecretOf {
  const exempt = unguarded(documentTitle)
  const known = new WeakMap<Fact, Secret>()
  return (fact) => {
    const secret = known.get(fact) ?? secretIn(fact, exempt)
    known.set(fact, secret)
    return secret
  }
}

/** Whether a searchable text of a question on these sentences shows a secret. */
export function tells(text: string, places: ReadonlySet<string>, { phrases, words, at }: Secret): boolean {
  if (showsAny(text, phrases)) return true
  return words.length > 0 && at.some((place) => places.has(place)) && showsAny(text, words)
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
