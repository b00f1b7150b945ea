import { textAt, type DocumentText } from '../outline/document.ts'
import type { CompiledFact } from '../compile/fact.ts'
import { containsWords, sameWording, wordsOf } from '../text/words.ts'
import type { BankSource } from '../schema.ts'
import { error, warning, type Finding, type Rule } from './finding.ts'

const MOST_WORDS = 8

/** A term is short, unless it is the title of a document. */
export const termLengthRule: Rule = ({ fact, source }, { source: bank }) =>
  fact.reverseOf === undefined ? longTerms(source.terms, bank) : []

function longTerms(terms: readonly string[], bank: BankSource): Finding[] {
  return terms.flatMap((term, index) => {
    const words = wordsOf(term).length
    if (words === 0) return [error(`term "${term}" has no word`, 'terms', index)]
    const isTitle = (bank.titles ?? []).some((title) => sameWording(title, term))
    if (words <= MOST_WORDS || isTitle) return []
    return [error(`term "${term}" has ${words} words, at most ${MOST_WORDS}`, 'terms', index)]
  })
}

/**
 * The terms that are not in any of the sentences that the fact rests on, and terms that leave little of them. Nothing
 * where the document has no such place, which is found by its outline.
 */
export function termsInDocument({ source }: CompiledFact, document: DocumentText): Finding[] {
  const texts = source.at.flatMap((place) => textAt(document, place) ?? [])
  if (texts.length < source.at.length) return []
  const where = source.at.length === 1 ? 'that sentence' : 'those sentences'
  const missing = source.terms.flatMap((term, index) =>
    texts.some((text) => containsWords(text, term)) ? [] : [error(`term "${term}" is not in ${where}`, 'terms', index)],
  )
  const words = source.terms.reduce((sum, term) => sum + wordsOf(term).length, 0)
  const whole = texts.reduce((sum, text) => sum + wordsOf(text).length, 0)
  const most = source.at.every((place) => place.includes('.')) && words > whole / 2
  return most ? [...missing, warning(`the terms make up more than half of ${where}`, 'terms')] : missing
}
