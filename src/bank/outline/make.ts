import type { OutlineSource } from '../schema.ts'
import { shortHash } from '../text/hash.ts'
import { wordsOf } from '../text/words.ts'
import type { DocumentSection, DocumentText } from './document.ts'

/** Recognises a sentence without holding it: 12 hex digits over its words, whatever its punctuation. */
export function fingerprint(sentence: string): string {
  return fingerprintOfWords(wordsOf(sentence))
}

/** The fingerprint of a sentence whose words, as `wordsOf` gives them, are known. */
export function fingerprintOfWords(words: readonly string[]): string {
  return shortHash(words.join(' '), 12)
}

/** The outline of a document: titles, passages and fingerprints, none of its text. */
export function makeOutline(document: DocumentText): OutlineSource {
  return document.sections.map((section) => ({
    letter: section.letter,
    title: section.title,
    unit: unitOf(section),
    passages: section.passages.map(({ ref, name, sentences, lines }) => ({
      ref,
      ...(name === null ? {} : { name }),
      ...(sentences.length > 0 ? { sentences: sentences.map(fingerprint) } : { lines: lines.map(fingerprint) }),
    })),
  }))
}

/** A section whose numbered passages are all bullets is a list of points. */
function unitOf({ passages }: DocumentSection): 'point' | 'paragraph' {
  const numbered = passages.filter(({ ref }) => ref.slice(1) !== '0')
  return numbered.length > 0 && numbered.every(({ bullet }) => bullet) ? 'point' : 'paragraph'
}
