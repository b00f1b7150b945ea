// @vitest-environment node
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { en } from '../../../src/app/words/en.ts'
import { compileBank } from '../../../src/bank/compile/compile.ts'
import { bankFolders, loadBank } from '../../../tools/bank/load.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const banks = bankFolders(`${root}/questions`).flatMap((folder) => {
  const { input, locate } = loadBank(folder, root)
  return compileBank(input, locate).bank ?? []
})

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const texts = banks.flatMap(textsOf)
const inLowerCase = new Set(texts.flatMap((text) => text.match(/(?<!\p{L})\p{Ll}[\p{L}-]*/gu) ?? []))
const capitalInside = new Set(texts.flatMap((text) => text.match(/(?<=[\p{L}\d,;)’] )\p{Lu}[\p{L}\d-]*/gu) ?? []))

/** A word that has a capital inside sentences too and never stands without it, anywhere in the banks. */
function isName(word: string): boolean {
  return /.[\p{Lu}\d]/u.test(word) || (capitalInside.has(word) && !inLowerCase.has(lowered(word)))
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

describe('what follows the colon of a verdict', () => {
  it.each([
    ['Training is what it took over.', 'Election monitoring', 'Not C: training is what it took over.'],
    ['That is one field of theirs.', 'the whole', 'Not C: that is one field of theirs.'],
    ['NATO’s part came later.', 'the first', 'Not C: NATO’s part came later.'],
    ['Itzak left another.', 'the first', 'Not C: Itzak left another.'],
    ['Which one is open.', 'the first', 'Not C: which one is open.'],
    ['G7 met there.', 'the first', 'Not C: G7 met there.'],
    ['September was the month of the first.', '26 September 2018', 'Not C: September was the month of the first.'],
    ['Under-Secretaries meet elsewhere.', 'ministers', 'Not C: Under-Secretaries meet elsewhere.'],
    ['A framework is what came of it.', 'treaty A', 'Not C: A framework is what came of it.'],
  ])('%s', (reason, trap, said) => {
    expect(en.feedback.trap('C', { text: trap, reason }, 'Which port did Itzak leave?')).toBe(said)
  })

  it('has a capital only where it is a name, for every trap of the banks', () => {
    const traps = banks.flatMap(({ facts }) => facts.flatMap(({ ask, traps: own }) => own.map((trap) => ({ ...trap, ask }))))
    expect(traps.length).toBeGreaterThan(100)
    const wrong = traps.flatMap(({ text, reason, ask }) => {
      const word = /^[\p{L}\d-]+/u.exec(reason)?.[0] ?? ''
      const said = en.feedback.trap('C', { text, reason }, ask)
      return said === `Not C: ${isName(word) ? reason : lowered(reason)}` ? [] : [said]
    })
    expect(wrong).toEqual([])
  })
})
