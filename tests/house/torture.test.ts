import { describe, expect, it } from 'vitest'
import { parseBank } from '../../src/bank/bank.ts'
import { serialise } from '../../src/journal/serialise.ts'
import { makeRandom } from '../../src/quiz/random.ts'
import { encodeLines } from '../../src/storage/mirror/checked-lines.ts'
import { askedOn } from '../../tools/torture/browser/asked.ts'
import { linesOfFiles } from '../../tools/torture/browser/copied-lines.ts'
import { Ledger } from '../../tools/torture/browser/ledger.ts'
import { changesOf, walkAround } from '../../tools/torture/clock/zones.ts'
import { mutateBytes, mutateJson } from '../../tools/torture/imports/mutate.ts'
import { readOptions } from '../../tools/torture/options.ts'
import { loadRow, ROW_NAMES } from '../../tools/torture/rows.ts'
import { Findings } from '../../tools/torture/row.ts'
import { faultsOf, isKept, table } from '../../tools/torture/table.ts'
import { AnswerKey } from '../e2e/support/answer-key.ts'
import { answerLine } from '../memory/lines.ts'
import { shippedBank } from '../quiz/draw/shipped.ts'

const bank = parseBank(JSON.parse(JSON.stringify(shippedBank().bank)))
const key = new AnswerKey(bank)

describe('the ledger of what was shown as saved', () => {
  it('misses what is not among the lines, once', () => {
    const ledger = new Ledger()
    for (const fact of ['fact-0', 'fact-0', 'fact-1']) ledger.note(fact)
    expect(ledger.strikeMissing([answerLine(1, 1)])).toBe(2)
    expect(ledger.strikeMissing([answerLine(1, 1)])).toBe(0)
    expect(ledger.size).toBe(1)
  })

  it('counts a question of several facts once', () => {
    const ledger = new Ledger()
    ledger.note('match')
    ledger.note('match')
    const lines = ['fact-0', 'fact-1'].map((fact, n) => answerLine(1, n + 1, { fact, form: 'match', q: 'one' }))
    expect(ledger.strikeMissing(lines)).toBe(1)
  })
})

describe('the second copy', () => {
  it('is read from all of its files, without what is damaged or still being written', async () => {
    const file = (...ns: readonly number[]) => new TextDecoder().decode(encodeLines(ns.map((n) => serialise(answerLine(1, n)))))
    const files = { one: file(1, 2), two: `${file(3).replace('answer', 'anzwer')}${file(4)}${file(5).slice(0, -9)}` }
    expect(await linesOfFiles(files)).toEqual([1, 2, 4].map((n) => answerLine(1, n)))
  })
})

describe('what was asked', () => {
  it('is told from the text of the screen, of stems and of gaps', () => {
    const [fact] = bank.facts
    const gapped = bank.facts.find(({ says }) => says.filter((part) => typeof part !== 'string').length === 1)
    expect(askedOn(`Highlights\n${fact?.ask ?? ''}\nDon’t know`, key)).toBe(fact?.id)
    const text = gapped?.says.map((part) => (typeof part === 'string' ? part : ' gap ')).join('') ?? ''
    expect(askedOn(`Fill the gap\n${text}\nDon’t know`, key)).toBe(gapped?.id)
    const [before = '', after = ''] = text.split(' gap ')
    expect(askedOn(`Fill the gap\n${before} \ngap\n Picked ${after}\n\nA\nOther\nB\nPicked\nDon’t know`, key)).toBe(gapped?.id)
    expect(askedOn(`Fill the gap\n${before} \ngap\n   ${after}\n\nA\nOther\nB\nPicked\nDon’t know`, key)).toBe(gapped?.id)
    expect(askedOn('Something else altogether', key)).toBeNull()
  })
})

describe('a row', () => {
  it('keeps its goal only where it was done, nothing is lost and nothing else was found', () => {
    const outcome = (work: (found: Findings) => void, times = 1) => {
      const found = new Findings()
      work(found)
      return found.outcome(times)
    }
    expect(isKept(outcome(() => undefined))).toBe(true)
    expect(isKept(outcome((found) => found.lose(1, 'here')))).toBe(false)
    expect(isKept(outcome((found) => found.expect(false, 'odd')))).toBe(false)
    expect(isKept(outcome(() => undefined, 0))).toBe(false)
    const told = { name: 'x', does: 'y', counts: 'times', outcome: outcome((found) => found.lose(2, 'here')), seconds: 1 }
    expect(table([told], 7)).toContain('| x | y | 1 times | 7 | 2 |  | 1 s | **BROKEN** |')
    expect(faultsOf([told])).toEqual(['BROKEN x: 2 lost here'])
  })

  it('can be named, by the name that it has in the table; another name is refused', async () => {
    expect(readOptions(['--rows', 'merge,kills', '--seed', '5', '--quick'])).toMatchObject({ rows: ['merge', 'kills'], seed: 5, quick: true })
    expect(() => readOptions(['--rows', 'nonsense'])).toThrow('There is no row "nonsense"')
    for (const name of ROW_NAMES) expect((await loadRow(name)).name).toBe(name)
  })
})

describe('what the rows draw', () => {
  it('is the same for the same seed, and another file each time', () => {
    const bytes = Buffer.from('{"some":["text",{"of":1}]}')
    const draw = (seed: number) => {
      const random = makeRandom(seed)
      return [...Array(20).keys()].map(() => [mutateBytes(bytes, bytes, random).toString(), JSON.stringify(mutateJson({ some: ['text', { of: 1 }] }, random))])
    }
    expect(draw(1)).toEqual(draw(1))
    expect(draw(1)).not.toEqual(draw(2))
    expect(new Set(draw(1).flat()).size).toBeGreaterThan(20)
  })

  it('knows when clocks are changed, and sees a day that does not follow the wall', () => {
    const [spring = 0] = changesOf('Europe/Brussels')
    expect(new Date(spring).toISOString()).toBe('2026-03-29T01:00:00.000Z')
    expect(walkAround(spring, 'Europe/Brussels', 4).faults).toEqual([])
    expect(walkAround(spring, 'Europe/Brussels', 4.5).faults.length).toBeGreaterThan(0)
  })
})
