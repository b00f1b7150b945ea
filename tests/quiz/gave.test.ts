import { describe, expect, it } from 'vitest'
import { gaveAsText } from '../../src/quiz/gave.ts'

const date = (day: string, month: string, year: string) => ({ kind: 'date', day, month, year }) as const

describe('gaveAsText', () => {
  it.each([
    [{ kind: 'unknown' }, []],
    [{ kind: 'option', text: 'Port Veyra' }, ['Port Veyra']],
    [{ kind: 'text', text: ' veira ' }, [' veira ']],
    [{ kind: 'options', texts: ['Ostrel', 'Veyra'] }, ['Ostrel', 'Veyra']],
    [{ kind: 'placed', places: ['north', null, 'south'] }, ['north', 'south']],
    [{ kind: 'sequence', tiles: ['First', 'Last'] }, ['First', 'Last']],
    [{ kind: 'truth', value: true }, ['true']],
    [{ kind: 'truth', value: false }, ['false']],
    [{ kind: 'recall', grade: 1 }, ['forgot']],
    [{ kind: 'recall', grade: 4 }, ['easy']],
    [date('3', 'May', '1621'), ['1621-05-03']],
    [date('', '10', '1618'), ['1618-10']],
    [date('', '', '987'), ['0987']],
    [date('31', '', 'x'), ['31 x']],
  ] as const)('keeps %j as %j', (given, texts) => {
    expect(gaveAsText(given)).toEqual(texts)
  })
})
