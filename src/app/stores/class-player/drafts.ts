import * as v from 'valibot'
import type { Round } from '../../../classroom/protocol/messages/parts.ts'
import type { Given } from '../../../quiz/question.ts'
import { GivenSchema } from '../../../quiz/run/given-schema.ts'
import type { ClassShelf } from '../../class-ports.ts'
import { Keeper } from '../class/keeper.ts'

const Stored = v.record(v.string(), GivenSchema)

/** What is typed or picked in a class and not given yet: it outlives a reload of the page. */
export class Drafts {
  #given: ReadonlyMap<string, Given>
  readonly #keeper: Keeper<ReadonlyMap<string, Given>, never>

  private constructor(given: ReadonlyMap<string, Given>, shelf: ClassShelf, name: string, now: () => number) {
    this.#given = given
    this.#keeper = new Keeper({
      write: (all) => (all.size === 0 ? shelf.remove(name) : shelf.keep(name, Object.fromEntries(all))),
      say: () => undefined,
      unsaved: () => undefined,
      now,
    })
  }

  /** Reads those of a room; none where nothing can be read. Never rejects. */
  static async load(sid: string, shelf: ClassShelf, now: () => number): Promise<Drafts> {
    const name = `player-draft/${sid}`
    const read = v.safeParse(Stored, await shelf.load(name).catch(() => null))
    return new Drafts(new Map(read.success ? Object.entries(read.output) : []), shelf, name, now)
  }

  of(question: number, round: Round): Given | null {
    return this.#given.get(keyOf(question, round)) ?? null
  }

  /** Keeps what stands there by now; null where nothing does. */
  keep(question: number, round: Round, given: Given | null): void {
    const key = keyOf(question, round)
    if (given === null && !this.#given.has(key)) return
    const others = [...this.#given].filter(([one]) => one !== key)
    this.#given = new Map(given === null ? others : [...others, [key, given]])
    this.#keeper.keep(this.#given)
  }
}

function keyOf(question: number, round: Round): string {
  return `${question}/${round}`
}
