import type { Fact } from '../../bank/bank.ts'

/** Facts by the first sentence on which they rest. */
export function inDocumentOrder(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .map((fact) => ({ fact, place: placeOf(fact) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ fact }) => fact)
}

/** Letter, passage and sentence as numbers. */
function placeOf({ at: [first] }: Fact): readonly number[] {
  if (first === undefined) return []
  const [passage = 0, sentence = 0] = first.slice(1).split('.').map(Number)
  return [first.charCodeAt(0), passage, sentence]
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((part, index) => part - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}
