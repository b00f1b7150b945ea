import type { Bank, Fact } from '../../bank/bank.ts'
import { siblingGroups, type SiblingGroup } from '../../quiz/siblings.ts'
import { memoryKey } from '../memory.ts'

/** A fact, the name by which its memory is kept, and its place in the order in which facts are begun. */
export interface Enrolled {
  readonly fact: Fact
  readonly key: string
  readonly place: number
}

/** What planning needs of a bank whoever learns, so that it is worked out once. */
export interface Roster {
  /** In the order of the bank. */
  readonly facts: readonly Enrolled[]
  /** In the order in which they are begun: core first, then supporting, then detail, along the document. */
  readonly inOrderOfStart: readonly Fact[]
  readonly siblings: SiblingGroup
}

const RANKS: Record<Fact['rank'], number> = { core: 0, supporting: 1, detail: 2 }

export function rosterOf({ id, facts }: Pick<Bank, 'id' | 'facts'>): Roster {
  const ordered = inOrderOfStart(facts)
  const places = new Map(ordered.map((fact, place) => [fact, place]))
  return {
    facts: facts.map((fact) => ({ fact, key: memoryKey(id, fact.id), place: places.get(fact) ?? 0 })),
    inOrderOfStart: ordered,
    siblings: siblingGroups(facts),
  }
}

/** Equals keep their order. */
function inOrderOfStart(facts: readonly Fact[]): readonly Fact[] {
  return facts
    .map((fact) => ({ fact, number: startNumber(fact) }))
    .sort((a, b) => a.number - b.number)
    .map(({ fact }) => fact)
}

function startNumber(fact: Fact): number {
  return RANKS[fact.rank] * PLACES + placeNumber(fact)
}

const PLACES = 1e9

/** A number that grows along the document: of section letter, passage and sentence. */
function placeNumber(fact: Fact): number {
  const [place = ''] = fact.at
  const [passage = '', sentence = '0'] = place.slice(1).split('.')
  return place.charCodeAt(0) * 1e6 + Number(passage) * 1e3 + Number(sentence)
}
