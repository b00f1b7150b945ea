import type { PlaceRef } from '../ids.ts'
import { endsSentence, sentencesOf } from '../outline/sentences.ts'
import { wordsOf } from '../text/words.ts'
import { isSentence, type Fingerprints } from './fingerprints.ts'
import { spansOf, type Span } from './spans.ts'

/** What of a document was found in a text. */
export interface Recognition {
  /** Place → its text, in the document's order. The lines of a passage without sentences are parted by line breaks. */
  readonly found: ReadonlyMap<PlaceRef, string>
  /** Sentences that are not there, though others stand between their neighbours: they read otherwise in this text. */
  readonly altered: readonly PlaceRef[]
}

type Places = Fingerprints['places']

/** A place of the document, and where its fingerprints were found. */
interface Located {
  readonly place: PlaceRef
  readonly spans: readonly Span[]
}

/** With fewer words it is no sentence but a heading, a date or a button. */
const FEWEST_WORDS = 4

/** Finds a document's sentences in a text, one by one, whatever stands around or between them. */
export function recognise(raw: string, { places }: Pick<Fingerprints, 'places'>): Recognition {
  const text = readable(raw)
  const located = locate(text, places)
  const here = textsOf(text, located)
  const mended = withoutHyphens(text)
  const missing = places.filter(({ place }) => !here.has(place))
  const there = mended === text ? here : textsOf(mended, locate(mended, missing))
  const found = places.flatMap(({ place }): [PlaceRef, string][] => {
    const sentence = here.get(place) ?? there.get(place)
    return sentence === undefined ? [] : [[place, sentence]]
  })
  return { found: new Map(found), altered: alteredIn(text, located).filter((place) => !there.has(place)) }
}

/** Without what is there for the sake of the layout and stands within words: soft hyphens, joiners, byte order marks. */
function readable(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}

/** Words that a layout cut at the end of a line made whole. Most such hyphens belong to the word, so this comes second. */
function withoutHyphens(text: string): string {
  return text.replace(/(\p{Ll})[-‐][ \t]*\r?\n\s*(?=\p{Ll})/gu, '$1')
}

/** Of several places in the text takes the one that keeps the document's order, where there is one. */
function locate(text: string, places: Places): Located[] {
  const spans = spansOf(text, new Set(places.flatMap(({ prints }) => prints)))
  let reached = 0
  return places.map(({ place, prints }) => ({
    place,
    spans: prints.flatMap((print) => {
      const candidates = spans.get(print) ?? []
      const span = candidates.find(({ start }) => start >= reached) ?? candidates[0]
      if (span === undefined) return []
      reached = Math.max(reached, span.end)
      return [span]
    }),
  }))
}

function textsOf(text: string, located: readonly Located[]): ReadonlyMap<PlaceRef, string> {
  const found = located.filter(({ spans }) => spans.length > 0)
  return new Map(
    found.map(({ place, spans }) => [place, spans.map(({ start, end }) => oneLine(text.slice(start, end))).join('\n')]),
  )
}

function oneLine(text: string): string {
  return text
    .replace(/(\p{L}[-‐])[ \t]*\r?\n\s*(?=\p{L})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The sentences that are missing between two that were found, as many as there are unknown sentences between these. */
function alteredIn(text: string, located: readonly Located[]): PlaceRef[] {
  const altered: PlaceRef[] = []
  let before: Span | null = null
  let missing: PlaceRef[] = []
  for (const { place, spans } of located.filter((one) => isSentence(one.place))) {
    const [span] = spans
    if (span === undefined) {
      missing.push(place)
      continue
    }
    if (before !== null && missing.length > 0) {
      altered.push(...missing.slice(0, strangersIn(text.slice(before.end, Math.max(before.end, span.start)))))
    }
    before = span
    missing = []
  }
  return altered
}

/** How many sentences a stretch of text holds. */
function strangersIn(text: string): number {
  return text
    .split(/\n\s*\n|[•‣◦]/)
    .flatMap(sentencesOf)
    .filter((sentence) => endsSentence(sentence) && wordsOf(sentence).length >= FEWEST_WORDS).length
}
