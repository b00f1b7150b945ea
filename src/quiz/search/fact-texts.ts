import type { Bank, Fact } from '../../bank/bank.ts'
import { passageOf } from '../../bank/ids.ts'
import { acceptedTexts, plainSays } from '../../bank/plain.ts'

/** The texts by which each fact of a bank is found: stem, answers, statement, where it stands, and its objective. */
export function textsOfFacts(bank: Bank): readonly (readonly string[])[] {
  const objectives = new Map(bank.objectives.map(({ id, title }) => [id, title]))
  const sections = new Map(bank.outline.map(({ letter, title }) => [letter, title]))
  return bank.facts.map((fact) => [
    fact.ask,
    ...acceptedTexts(fact.answer),
    plainSays(fact.says),
    ...placesOf(fact, sections),
    objectives.get(fact.objective) ?? '',
  ])
}

function placesOf(fact: Fact, sections: ReadonlyMap<string, string>): readonly string[] {
  return fact.at.flatMap((place) => [passageOf(place), sections.get(place.charAt(0)) ?? ''])
}
