import type { Round } from '../../../classroom/protocol/messages/parts.ts'
import type { Given } from '../../../quiz/question.ts'
import type { ClassShelf } from '../../class-ports.ts'
import { Keeper } from '../class/keeper.ts'
import { whatWasKept } from './come-back.ts'

/** What is typed or picked in a class and not given yet: it outlives a reload of the page. */
export interface Drafts {
  of(question: number, round: Round): Given | null
  /** Keeps what stands there by now; null where nothing does. */
  keep(question: number, round: Round, given: Given | null): void
}

/** Reads those of a room; none where nothing can be read. `now`: the clock, in milliseconds. */
export async function openDrafts(sid: string, shelf: ClassShelf, now: () => number): Promise<Drafts> {
  const name = `player-draft/${sid}`
  const drafts = new Map(await whatWasKept(shelf, name, ({ readDrafts }, value) => readDrafts(value)))
  const keeper = new Keeper<object, never>({ write: (all) => (Object.keys(all).length === 0 ? shelf.remove(name) : shelf.keep(name, all)), now })
  return {
    of: (question, round) => drafts.get(keyOf(question, round)) ?? null,
    keep(question, round, given) {
      const key = keyOf(question, round)
      if (given !== null) drafts.set(key, given)
      else if (!drafts.delete(key)) return
      keeper.keep(Object.fromEntries(drafts))
    },
  }
}

function keyOf(question: number, round: Round): string {
  return `${question}/${round}`
}
