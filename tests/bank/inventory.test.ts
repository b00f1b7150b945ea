import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { coreWithoutFact } from '../../src/bank/check/inventory.ts'
import { readInventory } from '../../tools/bank/read-inventory.ts'
import { INVENTORY, readEdited, type Edit } from './edited-bank.ts'

const folder = mkdtempSync(join(tmpdir(), 'passage-inventory-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What is thrown for an inventory, without the folder. */
function faultOf(csv: string): string {
  const file = join(folder, 'facts.csv')
  writeFileSync(file, csv)
  try {
    readInventory(file)
  } catch (error) {
    return error instanceof Error ? error.message.replace(`${folder}/`, '') : String(error)
  }
  return 'none'
}

const HEAD = 'id,at,fact,terms,rank\n'

describe('an inventory', () => {
  it('is read by its headings, whatever their order and whatever else it holds', () => {
    const file = join(folder, 'other.csv')
    writeFileSync(file, '\uFEFF"rank","form","terms","fact","at","id"\r\n"core","card","oil; bread","Two ""goods""","B2.1","L-1"\r\n')
    expect(readInventory(file)).toEqual([{ id: 'L-1', at: 'B2.1', fact: 'Two "goods"', terms: ['oil', 'bread'], rank: 'core' }])
  })

  it.each([
    ['nothing', '', 'facts.csv: the file is empty'],
    ['no fact', HEAD, 'facts.csv: it lists no fact'],
    ['headings that lack some', 'id,at,text\n', 'facts.csv:1: the headings lack fact, terms, rank'],
    ['a row that is too short', `${HEAD}1,A1,x,y,core\n2,A1,x\n`, 'facts.csv:3: it has 3 fields, and the headings are 5'],
    ['a place that is none', `${HEAD}1,1.A,x,y,core\n`, 'facts.csv:2: at: must be a place such as "B6.2", or "B6" for all of it'],
    ['a rank that is none', `${HEAD}1,A1,x,y,main\n`, 'facts.csv:2: rank: must be core, supporting or detail'],
    ['no fact in words', `${HEAD}1,A1, ,y,core\n`, 'facts.csv:2: fact: must not be empty'],
    ['no term', `${HEAD}1,A1,x,;,core\n`, 'facts.csv:2: terms: must name one'],
    ['an id twice', `${HEAD}1,A1,"x\ny",y,core\n1,A2,x,y,core\n`, 'facts.csv:4: 1: this id stands above already'],
    ['an open quote', `${HEAD}1,A1,"x,y,core\n`, 'facts.csv:2: Quote Not Closed: the parsing is finished with an opening quote at line 2'],
  ])('is refused with its place: %s', (_what, csv, fault) => expect(faultOf(csv)).toBe(fault))

  it('is refused where it is a folder', () => {
    expect(() => readInventory(folder)).toThrow(`${folder}: `)
  })
})

describe('core facts of an inventory', () => {
  const inventory = readInventory(INVENTORY)
  const without = (edits: readonly Edit[]): string[] =>
    coreWithoutFact(inventory, readEdited(edits).compiled.facts).map(({ id }) => id)

  it('are without a fact where none rests on their place', () => {
    expect(without([])).toEqual(['L-4', 'L-6'])
  })

  it('are so where the facts on their place have other terms, or are retired', () => {
    const goods = { file: 'facts/b-landmarks.yaml', from: 'terms: ["oil, bread and letters"]', to: 'terms: [oil, bread]' }
    expect(without([goods])).toEqual(['L-4', 'L-5', 'L-6'])
    const retired = { file: 'facts/a-introduction.yaml', from: 'rank: core', to: 'rank: core\n  status: retired' }
    expect(without([retired])).toEqual(['L-2', 'L-4', 'L-6'])
  })
})
