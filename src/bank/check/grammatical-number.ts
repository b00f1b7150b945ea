import { PRONOUNS_AND_VERBS, SAME_IN_BOTH, UNMARKED_PLURALS, WORDS_AFTER_A_NOUN } from './number-words.ts'

/** Whether a text speaks of one thing or of several. */
export type GrammaticalNumber = 'one' | 'several'

/**
 * The number of an option, told by the noun that its other words hang on. Null where that takes more than its form: a
 * name, a clause, two things joined, what is done to things, and nouns that are the same for one and for several.
 */
export function numberOf(option: string): GrammaticalNumber | null {
  const words = plainWords(option)
  if (words.some((word) => PRONOUNS_AND_VERBS.has(word.toLowerCase()))) return null
  const end = words.findIndex((word, at) => at > 0 && WORDS_AFTER_A_NOUN.has(word))
  const phrase = end === -1 ? words : words.slice(0, end)
  const noun = phrase.at(-1)
  if (noun === undefined || phrase.includes('and') || phrase.includes('or') || /^\P{Ll}/u.test(noun)) return null
  const number = numberOfNoun(noun)
  if (number === 'one') return words.some((word) => /^\p{Lu}/u.test(word)) ? null : 'one'
  return phrase.length > 1 && phrase[0]?.endsWith('ing') === true ? null : number
}

const COUNTED = /\b(?:which|what) (?:two|three|four|five|six|seven|eight|nine|ten)\b/i
/** "Which", at most four words, and what comes behind the noun: a helping verb, or "of". */
const NAMED = /\b(?:which|what) ((?:[\p{L}'’-]+ ){1,4}?)(?:of|does|do|did|is|are|was|were|has|have|had|can|could|will)\b/iu

/** Whether a stem asks for so many things, as "which two levels" does. */
export function asksByCount(stem: string): boolean {
  return COUNTED.test(stem)
}

/**
 * Whether a stem asks for several things, by a count or by a noun in the plural. A noun in the singular says nothing:
 * "which threat" and "which group" are rightly answered by several things of one kind.
 */
export function asksForSeveral(stem: string): boolean {
  if (asksByCount(stem)) return true
  const phrase = NAMED.exec(stem)?.[1]?.trim().split(' ') ?? []
  const noun = phrase.at(-1)
  // In "which organisation's peacekeepers" it is the organisation that is asked for.
  const isPlain = phrase.every((word) => !/['’]/.test(word) && !WORDS_AFTER_A_NOUN.has(word) && !PRONOUNS_AND_VERBS.has(word))
  return noun !== undefined && isPlain && numberOfNoun(noun) === 'several'
}

function numberOfNoun(noun: string): GrammaticalNumber | null {
  const last = noun.toLowerCase().split('-').at(-1) ?? ''
  if (UNMARKED_PLURALS.has(last)) return 'several'
  if (SAME_IN_BOTH.has(last) || /(?:ics|is|us|['’]s?)$/.test(last)) return null
  return /[^s]s$/.test(last) ? 'several' : 'one'
}

/** Words with their case, their hyphens and apostrophes kept, for these tell names and joined words. */
function plainWords(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? []
}
