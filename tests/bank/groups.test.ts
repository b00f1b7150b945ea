import { describe, expect, it } from 'vitest'
import type { Bank, GroupOf } from '../../src/bank/bank.ts'
import type { GroupForm } from '../../src/bank/form.ts'
import { readEdited, type Edit } from './edited-bank.ts'

const A = 'facts/a-introduction.yaml'
const B = 'facts/b-landmarks.yaml'
const C = 'facts/c-charters.yaml'

function bankAfter(...edits: readonly Edit[]): Bank {
  const { bank } = readEdited(edits).compiled
  if (bank === null) throw new Error('the invented bank does not compile')
  return bank
}

function groupAfter<F extends GroupForm>(form: F, ...edits: readonly Edit[]): GroupOf<F> {
  const isWanted = (group: GroupOf<GroupForm>): group is GroupOf<F> => group.form === form
  const group = bankAfter(...edits).groups.find(isWanted)
  if (group === undefined) throw new Error(`the invented bank has no ${form}`)
  return group
}

/** The facts that can be asked by a form. */
function askedBy(form: GroupForm, ...edits: readonly Edit[]): readonly string[] {
  return bankAfter(...edits).facts.filter(({ forms }) => forms.includes(form)).map(({ id }) => id)
}

const RETIRED = { file: C, from: 'rank: core', to: 'rank: core\n  status: retired' }
/** Two facts more, so that an order has five. */
const MORE_TIMES = {
  file: A,
  from: 'says: The chair of the Trust was [[Dr. A. Wren]].',
  to: 'says: The chair of the Trust was [[Dr. A. Wren]].\n  in: { milestones: Chair }\n  when: "2020"',
}

describe('a compiled group', () => {
  it('of a match has a tile a fact, and what belongs to none', () => {
    expect(groupAfter('match')).toEqual({
      id: 'signers',
      form: 'match',
      ask: 'Match each with what goes with it.',
      spare: ['the coast guard'],
      tiles: [
        { fact: 'caption', text: 'Keeper in the picture' },
        { fact: 'winter-cargo', text: 'Boats in winter' },
        { fact: 'charter-partner', text: 'Harbour Charter' },
      ],
    })
  })

  it('of an order has the days that each time may mean, the earliest first, by the answer or by when', () => {
    expect(groupAfter('order').tiles).toEqual([
      { fact: 'foundation-year', text: 'The Trust begins', from: 19340101, to: 19341231 },
      { fact: 'electric-lamp', text: 'Skerry goes electric', from: 19510301, to: 19510331 },
      { fact: 'charter-partner', text: 'Harbour Charter', from: 19870809, to: 19870809 },
    ])
    const earlier = { file: C, from: '"1987-08-09"', to: '1900/1910-02' }
    expect(groupAfter('order', earlier).tiles[0]).toMatchObject({ fact: 'charter-partner', from: 19000101, to: 19100228 })
  })

  it('of a sort has its bins, and tiles in them, several of a fact where it names several', () => {
    const { bins, tiles } = groupAfter('sort')
    expect(bins).toEqual([{ id: 'trust', title: 'The Trust' }, { id: 'guild', title: 'The guild' }])
    expect(tiles).toEqual([
      { fact: 'caption', text: 'Lamp in the picture', bin: 'trust' },
      { fact: 'winter-cargo', text: 'Winter bread', bin: 'trust' },
      { fact: 'winter-cargo', text: 'Winter mail', bin: 'trust' },
      { fact: 'charter-partner', text: 'Broken lamps', bin: 'guild' },
    ])
  })

  it('leaves out what is retired, what has no time, and what rules the form out', () => {
    const facts = (group: GroupOf<GroupForm>): readonly string[] => group.tiles.map(({ fact }) => fact)
    for (const form of ['match', 'order', 'sort'] as const) {
      expect(facts(groupAfter(form, RETIRED))).not.toContain('charter-partner')
    }
    expect(facts(groupAfter('order', { file: C, from: '  when: "1987-08-09"\n', to: '' }))).not.toContain('charter-partner')
    const ruledOut = { file: C, from: '  rank: core', to: '  rank: core\n  not: [sort]' }
    expect(facts(groupAfter('sort', ruledOut))).not.toContain('charter-partner')
    expect(facts(groupAfter('match', ruledOut))).toContain('charter-partner')
  })

  it('changes the version of its bank', () => {
    const reworded = { file: 'bank.yaml', from: 'Who deals with what?', to: 'Whose is what?' }
    expect(bankAfter(reworded).version).not.toBe(bankAfter().version)
  })

  it('takes a tile of a retired fact again', () => {
    const twin = `  when: "1987-08-09"\n  status: retired
- id: charter-again\n  at: C1.1\n  terms: [Harbour Charter]\n  objective: duties\n  rank: core
  ask: Which charter binds the guild?\n  answer: Harbour Charter\n  says: It is the [[Harbour Charter]].
  replaces: [charter-partner]\n  in: { carried-by: { guild: Broken lamps } }`
    const edit = { file: C, from: '  when: "1987-08-09"', to: twin }
    expect(groupAfter('sort', edit).tiles.at(-1)).toEqual({ fact: 'charter-again', text: 'Broken lamps', bin: 'guild' })
    const { problems } = readEdited([edit]).compiled
    expect(problems.map(({ reason }) => reason).join()).not.toContain('stands twice')
  })
})

describe('a form of a group', () => {
  it('is given to the facts that stand in it', () => {
    expect(askedBy('match')).toEqual(['caption', 'winter-cargo', 'charter-partner'])
    expect(askedBy('order')).toEqual(['foundation-year', 'electric-lamp', 'charter-partner'])
    expect(askedBy('sort')).toEqual(['caption', 'winter-cargo', 'charter-partner'])
  })

  it('is given to none where fewer than three stand in it', () => {
    for (const form of ['match', 'order', 'sort'] as const) expect(askedBy(form, RETIRED)).toEqual([])
  })

  it('is given by an order only to whom two others are apart from, and from each other', () => {
    expect(askedBy('order', MORE_TIMES)).toEqual(['foundation-year', 'chair', 'electric-lamp', 'charter-partner'])
    const wide = { file: C, from: '"1987-08-09"', to: '1934-05/1951-03-01' }
    expect(askedBy('order', wide)).toEqual([])
    expect(askedBy('order', wide, MORE_TIMES)).toEqual(['foundation-year', 'chair', 'electric-lamp'])
  })

  it('is given to none by a sort into one bin', () => {
    expect(askedBy('sort', { file: C, from: '{ guild: Broken lamps }', to: '{ trust: Broken lamps }' })).toEqual([])
    expect(askedBy('sort', { file: B, from: '[Winter bread, Winter mail]', to: 'Winter bread' })).toHaveLength(3)
  })

  it('is never given to a reverse', () => {
    const tile = { file: A, from: '  not: [short]', to: '  in: { signers: The name }\n  not: [short]' }
    expect(askedBy('match', tile)).toEqual(['acronym', 'caption', 'winter-cargo', 'charter-partner'])
  })
})
