import * as v from 'valibot'
import { type Fact, FactSchema } from '../../src/bank/bank.ts'

/** Facts of an invented document, "Charter of the Harbour League". */

const BASE = {
  id: 'flag-port',
  rev: 1,
  at: ['A1.1'],
  objective: 'ports',
  rank: 'core',
  ask: 'Which port holds the flag of the league?',
  answer: { kind: 'text', text: 'Port Veyra', accept: ['Veyra Harbour'] },
  says: ['The flag of the league is kept at ', { gap: 'Port Veyra', accept: ['Veyra Harbour'] }, ' by the pilots.'],
  traps: [
    { text: 'Port Ostrel', reason: 'Ostrel keeps the charter.' },
    { text: 'Port Dumar', reason: 'Dumar left the league.' },
  ],
  wrong: ['The flag of the league is kept at Port Ostrel.'],
  forms: ['choice', 'true-false', 'cloze', 'short', 'card'],
  replaces: [],
  status: 'active',
}

/** A compiled fact: the one above with these fields in place of its own. */
export function factWith(fields: Readonly<Record<string, unknown>> = {}): Fact {
  return v.parse(FactSchema, { ...BASE, ...fields })
}

/** Its answer is a list of three, each of them a gap. */
export function listFact(fields: Readonly<Record<string, unknown>> = {}): Fact {
  const gap = (text: string, accept: string[] = []) => ({ gap: text, accept })
  return factWith({
    id: 'founding-ports',
    ask: 'Which three ports founded the league?',
    answer: {
      kind: 'list',
      mode: 'all',
      members: [
        { text: 'Veyra', accept: ['Old Veyra'] },
        { text: 'Ostrel', accept: [] },
        { text: 'Quillon', accept: [] },
      ],
    },
    says: ['It was founded by ', gap('Veyra', ['Old Veyra']), ', ', gap('Ostrel'), ' and ', gap('Quillon'), '.'],
    traps: [
      { text: 'Dumar', reason: 'Dumar joined later.' },
      { text: 'Hesk', reason: 'Hesk only sent pilots.' },
    ],
    wrong: [],
    forms: ['select', 'cloze', 'card'],
    ...fields,
  })
}

/** Its answer is a number with a unit. */
export function numberFact(fields: Readonly<Record<string, unknown>> = {}): Fact {
  return factWith({
    id: 'toll-years',
    ask: 'For how long was the toll raised?',
    answer: { kind: 'number', text: '15', accept: [], value: 15, tolerance: 1, unit: 'years' },
    says: ['The toll was raised for ', { gap: '15', accept: [] }, ' years.'],
    traps: [
      { text: '12', reason: 'That was the first draft.' },
      { text: '20', reason: 'That was the pilots’ wish.' },
    ],
    forms: ['choice', 'cloze', 'number', 'card'],
    ...fields,
  })
}

/** Its answer is a day. */
export function dateFact(fields: Readonly<Record<string, unknown>> = {}): Fact {
  return factWith({
    id: 'charter-signed',
    ask: 'When was the charter signed?',
    answer: { kind: 'date', text: '26 October 1618', accept: [], date: { year: 1618, month: 10, day: 26 } },
    says: ['The charter was signed on ', { gap: '26 October 1618', accept: [] }, '.'],
    traps: [
      { text: '3 May 1621', reason: 'Then it was printed.' },
      { text: '26 September 1618', reason: 'Then the talks began.' },
    ],
    forms: ['choice', 'cloze', 'number', 'card'],
    ...fields,
  })
}

/** Its answer is a year alone. */
export function yearFact(fields: Readonly<Record<string, unknown>> = {}): Fact {
  return dateFact({
    id: 'league-founded',
    ask: 'In which year was the league founded?',
    answer: { kind: 'date', text: '1325', accept: [], date: { year: 1325 } },
    says: ['The league was founded in ', { gap: '1325', accept: [] }, '.'],
    traps: [
      { text: '1401', reason: 'Then Dumar joined.' },
      { text: '1299', reason: 'Then the mole was built.' },
    ],
    ...fields,
  })
}
