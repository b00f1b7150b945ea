import { type Bank, parseBank } from '../../../src/bank/bank.ts'
import type { Form, GroupForm } from '../../../src/bank/form.ts'
import { dateFact, factWith, listFact, numberFact, yearFact } from '../../quiz/facts.ts'

const trap = (text: string, reason: string) => ({ text, reason })

/** A fact with a name for its answer. */
function named(id: string, at: string, ask: string, key: string, reason: string) {
  return factWith({
    id,
    at: [at],
    ask,
    answer: { kind: 'text', text: key, accept: [] },
    says: ['Here the charter names ', { gap: key, accept: [] }, '.'],
    traps: [trap(`Old ${id}`, reason), trap(`New ${id}`, 'It was never built.')],
    wrong: [],
    forms: ['choice', 'cloze', 'short', 'card'],
  })
}

/** A small bank about the invented "Charter of the Harbour League": eleven facts, three sections. */
export function leagueBank(): Bank {
  return parseBank({
    format: 1,
    id: 'league',
    version: '0a1b2c3d',
    document: { title: 'Charter of the Harbour League', publisher: 'The League', dated: '1702-03-04', language: 'en' },
    note: 'An invented document.',
    objectives: [{ id: 'ports', title: 'Name the ports', weight: 8 }],
    outline: [
      {
        letter: 'A',
        title: 'Founding',
        unit: 'point',
        passages: [
          { ref: 'A0', sentences: 0, name: 'Title line' },
          { ref: 'A1', sentences: 3 },
          { ref: 'A2', sentences: 4 },
        ],
      },
      { letter: 'B', title: 'Tolls', unit: 'paragraph', passages: [{ ref: 'B1', sentences: 5 }, { ref: 'B2', sentences: 2 }] },
      { letter: 'C', title: 'Seals', unit: 'paragraph', passages: [{ ref: 'C0', sentences: 0 }] },
    ],
    facts: [
      factWith({ hint: 'Think of the pilots.' }),
      listFact({ at: ['A2.1'] }),
      numberFact({ at: ['B1.1'] }),
      dateFact({ at: ['B1.2'], asOf: '1702-03' }),
      yearFact({ at: ['B1.3'] }),
      named('lamp', 'A1.2', 'Which tower carries the lamp?', 'Gannet Tower', 'That tower fell.'),
      named('bell', 'A1.3', 'Which chapel rings the fog bell?', 'Saint Orrin', 'Its bell is cracked.'),
      named('chain', 'A2.2', 'Which basin is closed by a chain?', 'Lower Basin', 'The chain is elsewhere.'),
      named('rope', 'A2.3', 'Which walk makes the ropes?', 'Tarry Walk', 'No hemp grows there.'),
      named('salt', 'B2.1', 'Which house weighs the salt?', 'Brine House', 'It weighs grain.'),
      named('seal', 'B2.2', 'Which office keeps the seal?', 'Wax Office', 'It keeps the maps.'),
    ],
    groups: [],
  })
}

/** The same document with one fact for every form, so that a first session asks each of them once. */
export function everyFormBank(): Bank {
  const [lamp, bell, chain, rope] = ['lamp', 'bell', 'chain', 'rope'].map((id) => leagueBank().facts.find((fact) => fact.id === id))
  const only = (form: Form) => ({ id: `by-${form}`, forms: [form] })
  return parseBank({
    ...leagueBank(),
    facts: [
      { ...lamp, ...only('choice') },
      factWith({ ...only('true-false'), at: ['B1.3'] }),
      { ...bell, ...only('cloze'), traps: [] },
      { ...chain, ...only('short') },
      dateFact({ ...only('number'), at: ['B1.1'], asOf: '1702-03' }),
      { ...rope, ...only('card') },
    ],
  })
}

const PORTS = [
  { id: 'veyra', at: 'A1.1', name: 'Veyra', cargo: 'salted herring', joined: 1325, coast: 'north' },
  { id: 'ostrel', at: 'A1.2', name: 'Ostrel', cargo: 'tarred rope', joined: 1401, coast: 'south' },
  { id: 'dumar', at: 'A2.1', name: 'Dumar', cargo: 'lamp oil', joined: 1480, coast: 'south' },
  { id: 'quillon', at: 'B1.1', name: 'Quillon', cargo: 'sea charts', joined: 1512, coast: 'north' },
] as const

/** A port with what it ships, for questions that ask several. */
function port({ id, at, name, cargo }: (typeof PORTS)[number]) {
  return factWith({
    ...{ id, at: [at], ask: `What does ${name} ship?`, traps: [], wrong: [] },
    answer: { kind: 'text', text: cargo, accept: [] },
    says: [`${name} ships `, { gap: cargo, accept: [] }, '.'],
    forms: ['cloze', 'short', 'match', 'order', 'sort', 'card'],
  })
}

/** The same document with four ports that are asked together; in the sort one of them has two tiles. */
export function portsBank(): Bank {
  return parseBank({
    ...leagueBank(),
    facts: PORTS.map(port),
    groups: [
      {
        ...{ id: 'match', form: 'match', ask: 'Match each port with its cargo.', spare: ['ballast stone'] },
        tiles: PORTS.map(({ id, name }) => ({ fact: id, text: name })),
      },
      {
        ...{ id: 'order', form: 'order', ask: 'In which order did they join?' },
        tiles: PORTS.map(({ id, name, joined }) => ({ fact: id, text: name, from: joined * 10_000 + 101, to: joined * 10_000 + 1231 })),
      },
      {
        ...{ id: 'sort', form: 'sort', ask: 'On which coast does each lie?' },
        bins: [
          { id: 'north', title: 'North coast' },
          { id: 'south', title: 'South coast' },
        ],
        tiles: [
          ...PORTS.map(({ id, name, coast }) => ({ fact: id, text: name, bin: coast })),
          { fact: 'ostrel', text: 'Ostrel lighthouse', bin: 'north' },
        ],
      },
    ],
  })
}

/** The same ports, each asked by a card until it can be asked together with others in this form. */
export function portsBy(form: GroupForm): Bank {
  const bank = portsBank()
  return { ...bank, facts: bank.facts.map((fact) => ({ ...fact, forms: [form, 'card'] })) }
}
