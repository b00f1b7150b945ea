import type { Fact } from '../bank/bank.ts'
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
 * name (a single word with a capital). A list guards each of its members.
 */
export function keyPhrases(fact: Fact, exempt: ReadonlySet<string>): readonly string[] {
  const phrases = acceptedTexts(fact.answer).filter(isTelling).map(normalise)
  return [...new Set(phrases)].filter((phrase) => phrase !== '' && !exempt.has(phrase))
}

/** Which questions show the key of which facts. */
export interface Giveaways {
  /** Whether the question, before it is answered, shows the key of the fact. False for the question's own facts. */
  givesAway(question: Question, fact: Fact): boolean
}

/** Tells giveaways of a bank. Each fact's key and each question's text is prepared when it is first asked about. */
export function guardKeys(documentTitle: string): Giveaways {
  const exempt = unguarded(documentTitle)
  const phrases = new WeakMap<Fact, readonly string[]>()
  const shown = new WeakMap<Question, string>()

  const phrasesOf = (fact: Fact): readonly string[] => {
    const own = phrases.get(fact) ?? keyPhrases(fact, exempt)
    phrases.set(fact, own)
    return own
  }

  const shownBy = (question: Question): string => {
    const text = shown.get(question) ?? searchable(question)
    shown.set(question, text)
    return text
  }

  const givesAway = (question: Question, fact: Fact): boolean =>
    !factsAsked(question).includes(fact.id) && showsAny(shownBy(question), phrasesOf(fact))

  return { givesAway }
}

/** Whether one question gives one fact away. For many of them use `guardKeys`. */
export function givesAway(question: Question, fact: Fact, documentTitle: string): boolean {
  return guardKeys(documentTitle).givesAway(question, fact)
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
export function showsAny(text: string, phrases: readonly string[]): boolean {
  return phrases.some((phrase) => text.includes(` ${phrase} `))
}

/** Whether a wording is rare enough for its sight to tell something. */
function isTelling(wording: string): boolean {
  const words = normalise(wording).split(' ')
  if (words.length > 1) return true
  const bare = wording.replace(/^(?:the|an|a)\s+/i, '')
  return /\p{N}/u.test(bare) || readNumberWord(bare) !== null || /^\P{L}*\p{Lu}/u.test(bare)
}
