import type { FactVerdict, OrderQuestion, Part } from '../../question.ts'
import { type Attempt, misfit, RIGHT, WRONG } from '../../verdicts.ts'

/** Each fact gets the share of its pairs with the others that stand in the right order. */
export function gradeOrder(question: OrderQuestion, given: Attempt): readonly FactVerdict[] {
  if (given.kind !== 'sequence') throw misfit(question, given)
  return question.parts.map((part, place) => {
    const score = shareInOrder(part, place, question.parts, given.tiles)
    const verdict = score === 1 ? RIGHT : { ...WRONG, score }
    return { fact: part.fact, rev: part.rev, verdict, gave: given.tiles }
  })
}

function shareInOrder(part: Part, place: number, parts: readonly Part[], tiles: readonly string[]): number {
  const put = tiles.indexOf(part.tile)
  const others = parts.filter((other) => other !== part)
  const agreeing = others.filter((other) => {
    const otherPut = tiles.indexOf(other.tile)
    return put >= 0 && otherPut >= 0 && (otherPut < put) === (parts.indexOf(other) < place)
  })
  return others.length === 0 ? 1 : agreeing.length / others.length
}
