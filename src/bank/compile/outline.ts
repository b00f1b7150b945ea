import type { OutlineSection } from '../bank.ts'
import type { PlaceRef } from '../ids.ts'
import { passageOf } from '../ids.ts'
import type { Reporter } from '../problem.ts'
import type { OutlineSource } from '../schema.ts'

/** The outline as the app has it: fingerprints counted, not carried. */
export function compileOutline(source: OutlineSource): OutlineSection[] {
  return source.map(({ letter, title, unit, passages }) => ({
    letter,
    title,
    unit,
    passages: passages.map(({ ref, name, sentences }) => ({
      ref,
      sentences: sentences?.length ?? 0,
      ...(name === undefined ? {} : { name }),
    })),
  }))
}

/** A letter names one section, and every passage stands once, in the section of its letter. */
export function checkOutline(source: OutlineSource, reporter: Reporter): void {
  const letters = new Set<string>()
  const refs = new Set<string>()
  for (const [index, { letter, passages }] of source.entries()) {
    if (letters.has(letter)) reporter.error('outline.yaml', [index, 'letter'], letter, 'this letter names another section already')
    letters.add(letter)
    for (const [place, { ref }] of passages.entries()) {
      const path = [index, 'passages', place, 'ref']
      if (!ref.startsWith(letter)) reporter.error('outline.yaml', path, ref, `no passage of section ${letter} has this name`)
      if (refs.has(ref)) reporter.error('outline.yaml', path, ref, 'this passage stands in the outline already')
      refs.add(ref)
    }
  }
}

/** Why a fact cannot rest on this place, or null where it can. */
export function placeFault(outline: readonly OutlineSection[], place: PlaceRef): string | null {
  const ref = passageOf(place)
  const passage = outline.flatMap(({ passages }) => passages).find((one) => one.ref === ref)
  if (passage === undefined) return `the document has no passage ${ref}`
  const sentence = place.split('.')[1]
  if (sentence === undefined) {
    return passage.sentences === 0 ? null : `${ref} has sentences: name one, such as ${ref}.1`
  }
  if (passage.sentences === 0) return `${ref} has no sentences: name the passage alone`
  const number = Number(sentence)
  if (number >= 1 && number <= passage.sentences) return null
  return `${ref} has ${passage.sentences} ${passage.sentences === 1 ? 'sentence' : 'sentences'}`
}
