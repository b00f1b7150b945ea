import { makeQuestion } from '../make.ts'
import type { Material } from '../material.ts'
import type { ChoiceQuestion } from '../question.ts'
import type { Picked } from '../quiz.ts'
import { seedFrom } from '../random.ts'

/** So many draws of one choice are looked at for the position of the key. */
const TRIES = 8

/** A choice question at its place in the quiz, and the draws that show its options in one order or another. */
interface Movable {
  readonly place: number
  readonly draws: readonly { readonly picked: Picked; readonly position: string }[]
}

/**
 * Spreads the keys of a quiz's choice questions over the positions. Dates and numbers stand in ascending order, so their
 * keys stay where they are and are counted first; each of the others goes where the fewest stand so far. The options
 * stay the same ones.
 */
export function settleKeys(picked: readonly Picked[], material: Material, seed: number): readonly Picked[] {
  const movable = picked.flatMap((one, place) => (one.form === 'choice' ? [{ place, draws: drawsOf(one, material, seed) }] : []))
  const crowd = new Map<string, number>()
  const settled = [...picked]
  for (const { place, draws } of movable.sort((a, b) => Number(isFixed(b)) - Number(isFixed(a)))) {
    const crowding = draws.map(({ position }) => crowd.get(position) ?? 0)
    const chosen = draws[crowding.indexOf(Math.min(...crowding))]
    if (chosen === undefined) continue
    settled[place] = chosen.picked
    crowd.set(chosen.position, Math.min(...crowding) + 1)
  }
  return settled
}

function isFixed({ draws }: Movable): boolean {
  return new Set(draws.map(({ position }) => position)).size === 1
}

function drawsOf(picked: Picked, material: Material, seed: number): Movable['draws'] {
  const fact = material.facts.get(picked.fact)
  const own = fact === undefined ? null : makeQuestion(fact, 'choice', picked.draw, material)
  if (fact === undefined || own?.form !== 'choice') return []
  const options = new Set(own.options)
  const others = Array.from({ length: TRIES }, (_, turn) => {
    const draw = { seed: seedFrom(`${seed}/${fact.id}/choice/order/${turn}`) }
    return { picked: { ...picked, draw }, made: makeQuestion(fact, 'choice', draw, material) }
  })
  return [{ picked, made: own }, ...others].flatMap(({ picked: one, made }) =>
    made.form === 'choice' && made.options.every((option) => options.has(option)) ? [{ picked: one, position: positionOf(made) }] : [],
  )
}

/** Where the key stands among so many options. */
function positionOf({ options, key }: ChoiceQuestion): string {
  return `${options.indexOf(key)}/${options.length}`
}
