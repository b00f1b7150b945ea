import type { Bank, Fact } from '../../bank/bank.ts'
import { materialOf, type Material } from '../../quiz/material.ts'
import { siblingGroups, type SiblingGroup } from '../../quiz/siblings.ts'
import { memoryKey } from '../memory.ts'

/** A fact, the name by which its memory is kept, and a number that grows in the order in which facts are begun. */
export interface Enrolled {
  readonly fact: Fact
  readonly key: string
  /** Equals are begun in the order of the bank. */
  readonly place: number
}

/** What planning needs of a bank whoever learns, so that it is worked out once. */
export interface Roster {
  /** In the order of the bank. */
  readonly facts: readonly Enrolled[]
  readonly siblings: SiblingGroup
  readonly material: Material
}

const RANKS: Record<Fact['rank'], number> = { core: 0, supporting: 1, detail: 2 }

/** `material`: of that bank. */
export function rosterOf(bank: Pick<Bank, 'id' | 'facts' | 'groups'> & Partial<Pick<Bank, 'document'>>, material: Material = materialOf(bank)): Roster {
  return {
    facts: bank.facts.map((fact) => ({ fact, key: memoryKey(bank.id, fact.id), place: startNumber(fact) })),
    siblings: siblingGroups(bank.facts),
    material,
  }
}

/** Core facts are begun first, then supporting ones, then details, each along the document. */
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
