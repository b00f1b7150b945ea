import { acceptedTexts } from '../plain.ts'
import { sameWording, wordingKey, wordsOf } from '../text/words.ts'
import { error, warning, type Finding, type Rule } from './finding.ts'

const MOST_TRAPS = 4
const ABSOLUTE = ['always', 'never', 'only', 'all', 'none', 'every']

/** No trap is right: not by the answer, an accepted wording, a list's member, or another fact that asks the same. */
export const keyAmongTrapsRule: Rule = ({ fact }, { facts }) =>
  fact.traps.flatMap(({ text }) => {
    const right = acceptedTexts(fact.answer).find((accepted) => sameWording(accepted, text))
    if (right !== undefined) {
      const what = fact.answer.kind === 'list' ? 'a member of the list' : 'the answer or an accepted wording'
      return [error(`trap "${text}" is ${what}`, 'traps', text)]
    }
    const twin = facts.find(
      (other) =>
        other.fact.id !== fact.id &&
        wordingKey(other.fact.ask) === wordingKey(fact.ask) &&
        acceptedTexts(other.fact.answer).some((accepted) => sameWording(accepted, text)),
    )
    return twin === undefined ? [] : [error(`trap "${text}" is right by ${twin.fact.id}, which asks the same`, 'traps', text)]
  })

/**
 * Lists of one document overlap, in other words each time: a trap that reads like a member of its list (every word of
 * the shorter begins like a word of the longer) is looked at by the author.
 */
export const nearMemberRule: Rule = ({ fact }) => {
  const { answer } = fact
  if (answer.kind !== 'list') return []
  return fact.traps.flatMap(({ text }) => {
    const near = acceptedTexts(answer).find((member) => !sameWording(member, text) && readsLike(member, text))
    return near === undefined ? [] : [warning(`trap "${text}" reads like the member "${near}"`, 'traps', text)]
  })
}

const WORD_START = 5

function readsLike(a: string, b: string): boolean {
  const [shorter = [], longer = []] = [stemsOf(a), stemsOf(b)].sort((one, other) => one.length - other.length)
  return shorter.length > 0 && shorter.every((stem) => longer.includes(stem))
}

function stemsOf(text: string): string[] {
  return wordsOf(text).filter((word) => !FUNCTION_WORDS.has(word)).map((word) => word.slice(0, WORD_START))
}

/** At most four traps, all different, none that takes the others together. */
export const trapSetRule: Rule = ({ fact }) => {
  const findings: Finding[] = []
  if (fact.traps.length > MOST_TRAPS) findings.push(error(`${fact.traps.length} traps, at most ${MOST_TRAPS}`, 'traps'))
  fact.traps.forEach(({ text }, index) => {
    if (fact.traps.slice(0, index).some((other) => sameWording(other.text, text))) {
      findings.push(error(`trap "${text}" stands there twice`, 'traps', text))
    }
  })
  for (const text of [...acceptedTexts(fact.answer), ...fact.traps.map((trap) => trap.text)]) {
    if (/\b(?:all|none|both|neither) of (?:the above|these|them)\b/i.test(text)) {
      findings.push(error(`"${text}" takes the other options together`, 'traps'))
    }
  }
  return findings
}

/** Options that show which is right by their form alone: absolute words, length, kind of value, words of the stem. */
export const optionCueRule: Rule = ({ fact }) => {
  if (!fact.forms.includes('choice') || fact.answer.kind === 'list') return []
  const key = fact.answer.text
  const traps = fact.traps.map(({ text }) => text)
  const findings: Finding[] = []
  const absolute = ABSOLUTE.filter((word) => traps.some((text) => wordsOf(text).includes(word)))
  for (const word of absolute) {
    if (!wordsOf(key).includes(word)) findings.push(warning(`"${word}" stands in a trap and not in the key`, 'traps'))
  }
  const longest = Math.max(...traps.map((text) => text.length))
  if (key.length > 1.25 * longest) findings.push(warning('the key is more than a quarter longer than every trap', 'answer'))
  const odd = traps.find((text) => valueKind(text) !== valueKind(key))
  if (odd !== undefined) {
    findings.push(warning(`trap "${odd}" is ${valueKind(odd)} and the key ${valueKind(key)}`, 'traps', odd))
  }
  const clang = sharedWords(fact.ask, key)
  if (clang > Math.max(...traps.map((text) => sharedWords(fact.ask, text)))) {
    findings.push(warning('the stem shares more words with the key than with any trap', 'ask'))
  }
  return findings
}

const MONTH = /^(?:(\d{1,2}) )?(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{4}$/i

function valueKind(text: string): string {
  if (/^(?:1[89]|20)\d{2}$/.test(text)) return 'a year'
  const date = MONTH.exec(text)
  if (date !== null) return date[1] === undefined ? 'a month' : 'a day'
  if (/^(?:UNSCR|Resolution) \d+$/i.test(text)) return 'a resolution'
  if (/^[\d.,]+(?:st|nd|rd|th)?$/.test(text)) return 'a number'
  return 'words'
}

const FUNCTION_WORDS = new Set(
  'a an the of in on at to for by with from and or as is was were are be which what who when where how did does do nato un eu'.split(' '),
)

function sharedWords(stem: string, option: string): number {
  const words = new Set(wordsOf(stem))
  return new Set(wordsOf(option).filter((word) => words.has(word) && !FUNCTION_WORDS.has(word))).size
}
