import * as v from 'valibot'
import { FSRSAlgorithm, generatorParameters } from 'ts-fsrs'
import type { History } from '../../src/memory/histories.ts'

const LEAST_CHANCE = 1e-4

/** The optimiser: no dependency, since only this figure needs it and its binary is of one platform. */
const OPTIMISER = '@open-spaced-repetition/binding'
export const INSTALL = `npm install --no-save ${OPTIMISER}@0.5.0`

interface Review {
  readonly rating: number
}
interface Item {
  readonly reviews: readonly Review[]
}
/** What is used of it. */
interface Optimiser {
  readonly FSRSBindingReview: new (rating: number, days: number) => Review
  readonly FSRSBindingItem: new (reviews: readonly Review[]) => Item
  computeParameters(items: readonly Item[], options: { readonly enableShortTerm: boolean }): Promise<number[]>
}

const isOptimiser = (value: unknown): value is Optimiser =>
  v.is(v.object({ FSRSBindingReview: v.function(), FSRSBindingItem: v.function(), computeParameters: v.function() }), value)

/** The optimiser where it is installed, else null. */
export async function loadOptimiser(): Promise<Optimiser | null> {
  const loaded: unknown = await import(OPTIMISER).catch(() => null)
  return isOptimiser(loaded) ? loaded : null
}

/** All 21 parameters of FSRS-6, fitted by fsrs-rs, an optimiser that is none of ours, to the answers before a study day. */
export async function fullFit(optimiser: Optimiser, histories: readonly History[], before: number): Promise<readonly number[]> {
  const items = histories.flatMap((history) => itemsOf(optimiser, history, before))
  return optimiser.computeParameters(items, { enableShortTerm: false })
}

/** One item for every answer of a later day: it and all before it. */
function itemsOf({ FSRSBindingItem, FSRSBindingReview }: Optimiser, { steps }: History, before: number): Item[] {
  const items: Item[] = []
  const reviews: Review[] = []
  let last: number | null = null
  for (const step of steps) {
    if (step.kind !== 'answer' || step.rating === 0 || step.day >= before) continue
    reviews.push(new FSRSBindingReview(step.rating, last === null ? 0 : step.day - last))
    last = step.day
    if (reviews.length > 1) items.push(new FSRSBindingItem([...reviews]))
  }
  return items
}

/** Mean log loss by some parameters of the answers of later days from a study day on. */
export function lossBy(parameters: readonly number[], histories: readonly History[], from: number): number {
  const model = new FSRSAlgorithm(generatorParameters({ w: [...parameters], enable_short_term: false, enable_fuzz: false }))
  let loss = 0
  let count = 0
  for (const { steps } of histories) {
    let held: { readonly stability: number; readonly difficulty: number; readonly day: number } | null = null
    for (const step of steps) {
      if (step.kind !== 'answer' || step.rating === 0) continue
      const days: number = held === null ? 0 : step.day - held.day
      if (held !== null && days > 0 && step.day >= from) {
        const chance = Math.min(1 - LEAST_CHANCE, Math.max(LEAST_CHANCE, model.forgetting_curve(days, held.stability)))
        loss -= Math.log(step.right ? chance : 1 - chance)
        count += 1
      }
      const { stability, difficulty }: { stability: number; difficulty: number } = model.next_state(held, days, step.rating)
      held = { stability, difficulty, day: step.day }
    }
  }
  return count === 0 ? 0 : loss / count
}
