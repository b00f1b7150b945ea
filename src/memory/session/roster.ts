import type { Bank, Fact } from '../../bank/bank.ts'
import { siblingGroups, type SiblingGroup } from '../../quiz/siblings.ts'
import { memoryKey } from '../memory.ts'

/** A fact, and the name by which memories are kept of it. */
export interface Enrolled {
  readonly fact: Fact
  readonly key: string
}

/** What planning needs of a bank whoever learns, so that it is worked out once. */
export interface Roster {
  /** In the order in which they are begun: core first, then supporting, then detail, along the document. */
  readonly facts: readonly Enrolled[]
  readonly siblings: SiblingGroup
}

const RANKS: Record<Fact['rank'], number> = { core: 0, supporting: 1, detail: 2 }

export function rosterOf({ id, facts }: Pick<Bank, 'id' | 'facts'>): Roster {
  return {
    facts: inOrderOfStart(facts).map((fact) => ({ fact, key: memoryKey(id, fact.id) })),
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
