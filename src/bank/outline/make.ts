import type { OutlineSource } from '../schema.ts'
import { GrowingHash, shortHash } from '../text/hash.ts'
import { wordsOf } from '../text/words.ts'
import type { DocumentSection, DocumentText } from './document.ts'

const DIGITS = 12

/** Recognises a sentence without holding it: 12 hex digits over its words, whatever its punctuation. */
export function fingerprint(sentence: string): string {
  return shortHash(wordsOf(sentence).join(' '), DIGITS)
}

/** The fingerprints of a sentence that grows word by word, as `wordsOf` gives them. */
export class GrowingFingerprint {
  readonly #hash = new GrowingHash()
  #words = 0

  /** How many words there are. */
  get words(): number {
    return this.#words
  }

  add(words: readonly string[]): void {
    if (words.length === 0) return
    this.#hash.add(`${this.#words === 0 ? '' : ' '}${words.join(' ')}`)
    this.#words += words.length
  }

  /** That of the words so far. */
  print(): string {
    return this.#hash.short(DIGITS)
  }
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
