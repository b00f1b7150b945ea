import { readDate } from '../compile/date.ts'
import { wordsOf } from '../text/words.ts'
import { contentWords } from './content-words.ts'
import { warning, type Finding, type Rule } from './finding.ts'

const ABSOLUTE = ['always', 'never', 'only', 'all', 'none', 'every']
/** A key is at most so many times as long as the longest trap. */
const MOST_LONGER = 1.25

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
  if (key.length > MOST_LONGER * longest) {
    findings.push(warning('the key is more than a quarter longer than every trap', 'answer'))
  }
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

function valueKind(text: string): string {
  if (/^(?:1[89]|20)\d{2}$/.test(text)) return 'a year'
  const date = readDate(text)
  if (date !== null) return date.day === undefined ? 'a month' : 'a day'
  if (/^(?:UNSCR|Resolution) \d+$/i.test(text)) return 'a resolution'
  if (/^[\d.,]+(?:st|nd|rd|th)?$/.test(text)) return 'a number'
  return 'words'
}

function sharedWords(stem: string, option: string): number {
  const words = new Set(wordsOf(stem))
  return new Set(contentWords(option).filter((word) => words.has(word))).size
}
