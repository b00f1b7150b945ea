import type { Bank, Fact } from '../../bank/bank.ts'
import { makeRandom, seedFrom } from '../random.ts'
import { inDocumentOrder } from './document-order.ts'

/** What the study sheet of an objective is made of. */
export interface StudySheet {
  /** Every fact of the objective once, in the order of the document. A reverse says nothing new. */
  readonly facts: readonly Fact[]
  /** The same facts in another order, so that the statements cannot be read off one after the other. */
  readonly asked: readonly Fact[]
}

/** The study sheet of an objective. The same objective of the same bank always gives the same sheet. */
export function studySheet(bank: Bank, objective: string): StudySheet {
  const facts = bank.facts.filter((fact) => fact.objective === objective && fact.status === 'active' && fact.reverseOf === undefined)
  return { facts: inDocumentOrder(facts), asked: makeRandom(seedFrom(`${objective}/sheet`)).shuffle(facts) }
}
