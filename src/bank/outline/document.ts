import * as v from 'valibot'
import { PassageRefSchema, PlaceRefSchema, passageOf, type PassageRef, type PlaceRef } from '../ids.ts'
import { wordingKey } from '../text/words.ts'
import { endsSentence, sentencesOf } from './sentences.ts'
import type { SectionTitle } from './titles.ts'

/** A passage as read from a copy of the document. One without sentences has lines. */
export interface DocumentPassage {
  readonly ref: PassageRef
  readonly name: string | null
  readonly bullet: boolean
  readonly sentences: readonly string[]
  readonly lines: readonly string[]
}

export interface DocumentSection {
  readonly letter: string
  readonly title: string
  readonly passages: readonly DocumentPassage[]
}

/** A copy of the document, cut into its parts; `skipped` are the lines that belong to none. */
export interface DocumentText {
  readonly sections: readonly DocumentSection[]
  readonly skipped: readonly { readonly line: number; readonly text: string }[]
}

interface Block {
  readonly line: number
  readonly text: string
  readonly bullet: boolean
}

interface OpenSection extends SectionTitle {
  readonly passages: DocumentPassage[]
  /** Lines of passage 0 so far, where the titles name one. */
  readonly head: string[]
}

/**
 * Cuts plain text into sections, passages and sentences. A line equal to the next title starts that section; blank
 * lines and bullets part passages; a line that ends no sentence is skipped unless the titles name it.
 * Throws an `Error` where a title is not found.
 */
export function readDocument(text: string, titles: readonly SectionTitle[]): DocumentText {
  const sections: OpenSection[] = []
  const skipped: { line: number; text: string }[] = []
  for (const block of blocksOf(text, titles)) {
    const next = titles[sections.length]
    if (next !== undefined && wordingKey(block.text) === wordingKey(next.line)) {
      sections.push({ ...next, passages: [], head: [block.text] })
      continue
    }
    const section = sections.at(-1)
    if (section === undefined || !take(section, block)) skipped.push({ line: block.line, text: block.text })
  }
  const missing = titles[sections.length]
  if (missing !== undefined) throw new Error(`no line of the document is the title "${missing.line}"`)
  return { sections: sections.map(close), skipped }
}

/** Takes a block into the section; false where it belongs to no passage. */
function take(section: OpenSection, { text, bullet }: Block): boolean {
  const ref = refOf(section.letter, section.passages.length + 1)
  const name = section.names.get(ref) ?? null
  if (endsSentence(text)) {
    section.passages.push({ ref, name, bullet, sentences: sentencesOf(text), lines: [] })
    return true
  }
  if (name !== null) {
    section.passages.push({ ref, name, bullet, sentences: [], lines: [text] })
    return true
  }
  const inHead = section.passages.length === 0 && section.names.has(refOf(section.letter, 0))
  if (inHead) section.head.push(text)
  return inHead
}

function close({ letter, title, names, head, passages }: OpenSection): DocumentSection {
  const ref = refOf(letter, 0)
  const name = names.get(ref) ?? null
  if (name === null && passages.length > 0) return { letter, title, passages }
  return { letter, title, passages: [{ ref, name, bullet: false, sentences: [], lines: head }, ...passages] }
}

function refOf(letter: string, number: number): PassageRef {
  return v.parse(PassageRefSchema, `${letter}${number}`)
}

/** Paragraphs: what blank lines and bullets part, lines joined. A line equal to a title stands alone. */
function blocksOf(text: string, titles: readonly SectionTitle[]): Block[] {
  const titleKeys = new Set(titles.map(({ line }) => wordingKey(line)))
  const blocks: Block[] = []
  let open = false
  text.split(/\r?\n/).forEach((row, index) => {
    const bullet = /^\s*[•*‣◦·-]\s+/.test(row)
    const line = row.replace(/^\s*[•*‣◦·-]\s+/, '').trim()
    if (line === '') {
      open = false
      return
    }
    const isTitle = titleKeys.has(wordingKey(line))
    const last = blocks.at(-1)
    const goesOn = open && !bullet && !isTitle
    if (goesOn && last !== undefined) blocks[blocks.length - 1] = { ...last, text: `${last.text} ${line}` }
    else blocks.push({ line: index + 1, text: line, bullet })
    open = !isTitle
  })
  return blocks
}

/** The text of a place: a sentence, or all of a passage. Null where the document has no such place. */
export function textAt(document: DocumentText, place: PlaceRef): string | null {
  const ref = passageOf(place)
  const passage = document.sections.flatMap(({ passages }) => passages).find((one) => one.ref === ref)
  if (passage === undefined) return null
  const sentence = place.split('.')[1]
  if (sentence === undefined) return [...passage.lines, ...passage.sentences].join(' ')
  return passage.sentences[Number(sentence) - 1] ?? null
}

/** Every place a fact can rest on, in the document's order. */
export function placesOf(document: DocumentText): PlaceRef[] {
  return document.sections
    .flatMap(({ passages }) => passages)
    .flatMap(({ ref, sentences }) =>
      sentences.length === 0 ? [ref] : sentences.map((_, index) => `${ref}.${index + 1}`),
    )
    .map((place) => v.parse(PlaceRefSchema, place))
}
