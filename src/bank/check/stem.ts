import { acceptedTexts } from '../plain.ts'
import { containsWords, sameWording, wordsOf } from '../text/words.ts'
import { error, type Finding, type Rule } from './finding.ts'

const MOST_WORDS = 32

/** A stem is a whole question of at most 32 words, not negative, without a cue in its last word or its key. */
export const stemRule: Rule = ({ fact }) => {
  const { ask } = fact
  const findings: Finding[] = []
  const words = wordsOf(ask)
  if (!ask.endsWith('?')) findings.push(error('the stem must be a question that ends with "?"', 'ask'))
  if (words.length > MOST_WORDS) {
    findings.push(error(`the stem has ${words.length} words, at most ${MOST_WORDS}`, 'ask'))
  }
  if (words.includes('not') || words.includes('except')) {
    findings.push(error('the stem asks for what is not so ("not", "except")', 'ask'))
  }
  if (/\b(?:an?)\s*\??$/i.test(ask)) findings.push(error('the stem ends with "a" or "an", a cue to the key', 'ask'))
  const given = acceptedTexts(fact.answer).find((text) => containsWords(ask, text))
  if (given !== undefined) findings.push(error(`the stem contains the key "${given}"`, 'ask'))
  return findings
}

/** A statement does not repeat beside a gap what the gap asks for, unless in a gap too: those are emptied together. */
export const gapRule: Rule = ({ fact }) =>
  fact.says.flatMap((asked) => {
    if (typeof asked === 'string') return []
    const wordings = [asked.gap, ...asked.accept]
    const shown = fact.says
      .map((segment) => (typeof segment === 'string' ? segment : isSame(segment.gap, wordings) ? ' … ' : segment.gap))
      .join('')
    const given = wordings.find((text) => containsWords(shown, text))
    return given === undefined ? [] : [error(`"${given}" stands beside its own gap`, 'says')]
  })

function isSame(gap: string, wordings: readonly string[]): boolean {
  return wordings.some((wording) => sameWording(wording, gap))
}
