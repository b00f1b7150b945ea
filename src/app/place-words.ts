import type { Bank } from '../bank/bank.ts'
import type { PassageRef } from '../bank/ids.ts'
import type { Words } from './words/words.ts'

/** Says where a passage stands, such as "Highlights, 7th point (B7)"; the bare reference where the outline lacks it. */
export function placeInWords(bank: Bank, ref: PassageRef, words: Pick<Words, 'places'>): string {
  const section = bank.outline.find((one) => one.letter === ref.charAt(0))
  const passage = section?.passages.find((one) => one.ref === ref)
  if (section === undefined || passage === undefined) return ref
  if (passage.name !== undefined) return words.places.named(section.title, passage.name, ref)
  return words.places.passage(section.title, section.unit, Number(ref.slice(1)), ref)
}
