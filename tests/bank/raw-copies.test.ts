import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../src/bank/problem.ts'
import { copiesInTexts, trackedTexts } from '../../tools/bank/raw-copies.ts'
import { readEdited } from './edited-bank.ts'

describe('copies outside the bank', () => {
  const { document, compiled } = readEdited([])
  const search = (texts: ReadonlyMap<string, string>): string[] =>
    document === null ? [] : copiesInTexts(texts, document, compiled).map(formatProblem)

  it('are found with their line, whatever stands between the words', () => {
    const text = 'const a = 1\n// the guild to report\n// broken lamps, lost\n'
    expect(search(new Map([['src/a.ts', text]]))).toEqual([
      'src/a.ts:2: copies six words of the document: "the guild to report broken lamps"',
    ])
  })

  it('are not the terms and titles of the bank', () => {
    const text = 'The Lindmoor Lighthouse Trust (LLT): electric lamp, March 1951, Harbour Charter, oil, bread and letters'
    expect(search(new Map([['README.md', text]]))).toEqual([])
  })

  it('are looked for in tracked text files only', () => {
    const root = mkdtempSync(join(tmpdir(), 'passage-tracked-'))
    try {
      writeFileSync(join(root, 'kept.txt'), 'text')
      writeFileSync(join(root, 'picture.bin'), 'a\0b')
      writeFileSync(join(root, 'loose.txt'), 'text')
      execFileSync('git', ['init', '-q'], { cwd: root })
      execFileSync('git', ['add', 'kept.txt', 'picture.bin'], { cwd: root })
      expect([...trackedTexts(root).keys()]).toEqual(['kept.txt'])
    } finally {
      rmSync(root, { recursive: true })
    }
  })
})
