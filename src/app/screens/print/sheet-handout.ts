import type { Bank, Fact } from '../../../bank/bank.ts'
import { answerParts } from '../../../quiz/asked.ts'
import { studySheet } from '../../../quiz/paper/study-sheet.ts'
import { tell } from '../../told.ts'
import type { Words } from '../../words/words.ts'
import type { Block, Handout } from './handout.ts'

/** The study sheet of an objective, null where it has no facts: what is true, questions with room, answers at the end. */
export function sheetHandout(objective: string, bank: Bank, words: Words): Handout | null {
  const { facts, asked } = studySheet(bank, objective)
  const titled = bank.objectives.find(({ id }) => id === objective)
  if (titled === undefined || facts.length === 0) return null
  const say = words.print.on.sheet
  const heading = (text: string, lead: string, fresh: boolean): Block => ({ kind: 'heading', n: null, text, lead, fresh })
  return {
    id: objective,
    title: say.title,
    running: titled.title,
    head: {
      heading: titled.title,
      letter: null,
      lead: say.lead(facts.length),
      fields: false,
      points: 0,
      instruction: say.end,
      sections: new Set(facts.flatMap(({ at }) => at.slice(0, 1).map((place) => place.charAt(0)))),
    },
    columns: 1,
    blocks: [
      heading(say.facts, say.factsLead, false),
      ...facts.map((fact, index): Block => ({ kind: 'fact', n: index + 1, told: tell(fact, bank, words), asOf: fact.asOf ?? null })),
      heading(say.questions, say.questionsLead, true),
      ...asked.map((fact, index): Block => roomFor(fact, index + 1)),
      heading(say.answers, say.answersLead, true),
      ...asked.map((fact, index): Block => ({
        kind: 'solution',
        n: index + 1,
        text: answerParts(fact).join(', '),
        ofFact: facts.indexOf(fact) + 1,
        place: tell(fact, bank, words).ref,
      })),
    ],
  }
}

/** A line for each part of the answer. */
function roomFor(fact: Fact, n: number): Block {
  return { kind: 'room', n, ask: fact.ask, asOf: fact.asOf ?? null, lines: answerParts(fact).length }
}
