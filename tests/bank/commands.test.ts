import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCheck } from '../../tools/bank/check-command.ts'
import { runRead } from '../../tools/bank/read-command.ts'
import { DOCUMENT, INVENTORY, withEditedBank, type Edit } from './edited-bank.ts'
import { WITHIN_BOUNDS } from './within-bounds.ts'

interface Output {
  readonly code: number
  readonly lines: readonly string[]
}

function checkAfter(edits: readonly Edit[], document: string | null, inventory: string | null = null): Output {
  return withEditedBank(edits, (questions) => {
    const lines: string[] = []
    const code = runCheck({ questions, document, inventory, repository: false, print: (line) => lines.push(line) })
    return { code, lines }
  })
}

describe('check', () => {
  it('reports facts, forms and what is covered', () => {
    const { lines } = checkAfter([], DOCUMENT)
    expect(lines).toEqual(
      expect.arrayContaining([
        'Bank lindmoor: 0 errors, 0 warnings',
        'Facts: 9 (4 core, 3 supporting, 2 detail), 1 of them reverses; 0 retired',
        'Forms: choice 2, select 1, true-false 1, cloze 9, short 4, number 3, match 3, order 3, sort 3, card 9',
        'Objectives: history 3, duties 6',
        'Facts without a producing form: none',
        'Coverage: 8 of 11 sentences, 5 of 6 passages',
        '  A Introduction: 4 of 6; no fact at A0, A1.4',
        '  C Charters: 1 of 2; no fact at C1.2',
      ]),
    )
  })

  it('names the fact whose key another one shows', () => {
    const { lines } = checkAfter([], DOCUMENT)
    expect(lines).toContain('  acronym shows the key of acronym~reverse (cloze, card)')
  })

  it('says plainly what it could not verify', () => {
    expect(checkAfter([], null).lines.join('\n')).toMatch(
      /Not verified, for no inventory of the document[^]*Not verified, for no copy of the document was given/,
    )
    const { lines } = checkAfter([], DOCUMENT, INVENTORY)
    expect(lines.join('\n')).toContain('Verified against the document')
    expect(lines.join('\n')).not.toContain('Not verified')
    const at = lines.indexOf('Core facts of the inventory without a fact: 2 of 4')
    expect(lines.slice(at + 1, at + 3)).toEqual([
      '  L-4 (A1.4) Nobody has spoken against it since',
      '  L-6 (C1.2) The guild reports what is broken, lost or adrift',
    ])
  })

  it('fails on an error, and not on a warning', () => {
    const error = checkAfter([{ file: 'facts/c-charters.yaml', from: 'at: C1.1', to: 'at: C9.1' }], null)
    expect(error.code).toBe(1)
    expect(error.lines[0]).toMatch(/facts\/c-charters\.yaml:2: C9\.1: the document has no passage C9$/)
    const warned = checkAfter([...WITHIN_BOUNDS, { file: 'facts/c-charters.yaml', from: '"1987-08-09"', to: '"1951"' }], null)
    expect(warned).toMatchObject({ code: 0, lines: expect.arrayContaining(['Bank lindmoor: 0 errors, 2 warnings']) })
  })

  it('says of a lock that cannot be read that it cannot; it said that there was none, too', () => {
    const { code, lines } = checkAfter([{ file: 'lock.json', from: '{', to: '{,' }], null)
    expect(code).toBe(1)
    expect(lines.join('\n')).toMatch(/lock\.json:1: YAML: /)
    expect(lines).toContain('Not verified, for lock.json cannot be read: that no key or wording changed silently.')
    expect(lines.join('\n')).not.toContain('there is no lock.json')
  })

  it('fails where a rate of what is drawn is out of bounds', () => {
    const { code, lines } = checkAfter([], null)
    expect(code).toBe(1)
    expect(lines).toContain('Bank lindmoor: 0 errors, 0 warnings')
    expect(lines.filter((line) => line.startsWith('  ! '))).toHaveLength(2)
    expect(lines.at(-1)).toBe('Bank lindmoor does not pass: 2 rates out of bounds')
  })

  it('refuses a document, an inventory or a folder that is not there', () => {
    expect(() => checkAfter([], '/nowhere.txt')).toThrow('/nowhere.txt: there is no such file')
    expect(() => checkAfter([], null, '/nowhere.csv')).toThrow('/nowhere.csv: there is no such file')
    const options = { questions: '/nowhere', document: null, inventory: null, repository: false, print: () => {} }
    expect(() => runCheck(options)).toThrow('no bank under /nowhere')
    expect(() => runCheck({ ...options, repository: true })).toThrow('--repository needs a copy of the document')
  })
})

describe('read', () => {
  function readAll(file: string | null): Output {
    return withEditedBank([], (questions) => {
      const lines: string[] = []
      const path = file === null ? null : join(questions, 'lindmoor', file)
      return { code: runRead({ questions, file: path, print: (line) => lines.push(line) }), lines }
    })
  }

  it('prints every question of a file, with its key, reasons and corrections', () => {
    const { code, lines } = readAll('facts/a-introduction.yaml')
    expect(code).toBe(0)
    expect(lines).toEqual(
      expect.arrayContaining([
        'foundation-year  (A1.2 · core · history)',
        '  Choice. In which year did the Trust begin?',
        '     A  1934  <- right',
        '     B  1951  | That year brought the electric lamp.',
        '  True or false? The Trust began after the electric lamp came.',
        '     False. Three pilots started the Trust in 1934.',
        '  Gap. Three pilots started the Trust in ____.',
        '     -> A. Wren  (also: Dr. A. Wren; Wren)',
        'acronym~reverse  (A1.1 · supporting · duties)',
      ]),
    )
    expect(lines.join('\n')).not.toContain('charter-partner  (')
  })

  it('prints a select with its keys and reasons, and each group of its facts whole', () => {
    const { lines } = readAll('facts/b-landmarks.yaml')
    const select = lines.indexOf('  Select. What do boats bring to the towers in winter?')
    const told = lines.slice(select + 1, select + 6).map((line) => line.replace(/^ {5}[A-E] {2}/, ''))
    expect(told.sort()).toEqual([
      'bread  <- right',
      'coal  | No coal is carried.',
      'letters  <- right',
      'oil  <- right',
      'rope  | No rope is carried.',
    ])
    expect(lines).toEqual(
      expect.arrayContaining([
        '  Order. Put these in order, the earliest first.',
        '     19510301-19510331  Skerry goes electric   [electric-lamp]',
        '     19870809  Harbour Charter   [charter-partner]',
        '  Match. Match each with what goes with it.',
        '     Boats in winter -> oil, bread, letters   [winter-cargo]',
        '     belongs to none: the coast guard',
        '  Sort. Who deals with what?',
        '        Winter mail   [winter-cargo]',
      ]),
    )
  })

  it('prints every bank without a file, and fails where there is nothing', () => {
    expect(readAll(null).lines).toEqual(expect.arrayContaining(['        back:  oil / bread / letters']))
    expect(readAll('facts/z.yaml').code).toBe(1)
  })
})
