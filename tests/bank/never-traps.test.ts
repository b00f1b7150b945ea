import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readBank } from '../../tools/bank/read-bank.ts'
import { problemsAfter, type Edit } from './edited-bank.ts'

const C = 'facts/c-charters.yaml'
const SHIPPED = fileURLToPath(new URL('../../questions/nato-un', import.meta.url))

/** What winter boats carry is never a trap on the charter. */
function banning(entry: string): Edit {
  return { file: 'bank.yaml', from: 'dated: [Dr. A. Wren]', to: `dated: [Dr. A. Wren]\nnever_traps:\n  - ${entry}` }
}

/** A trap on the charter that stands there in place of another, as a released change. */
function trapped(trap: string): Edit[] {
  return [
    { file: C, from: 'rank: core', to: 'rank: core\n  rev: 2\n  change: clarified' },
    { file: C, from: 'the coast guard:', to: `${trap}:` },
  ]
}

const BAN = banning('{ of: winter-cargo, at: [C1.1] }')

describe('the answers of one fact', () => {
  it.each(['bread', 'the mail', 'a letter'])('are no trap where the bank says so: %s', (trap) => {
    expect(problemsAfter([BAN, ...trapped(trap)])).toEqual([
      expect.stringMatching(/c-charters\.yaml:13: charter-partner: trap ".*" is never one here: "(?:bread|letters)" of winter-cargo$/),
    ])
  })

  it('may be one elsewhere, and other traps there', () => {
    expect(problemsAfter(trapped('bread'))).toEqual([])
    expect(problemsAfter([banning('{ of: winter-cargo, at: B1.1 }'), ...trapped('bread')])).toEqual([])
    expect(problemsAfter([BAN, ...trapped('the coast watch')])).toEqual([])
  })

  it('are named by a fact and a place that are there', () => {
    expect(problemsAfter([banning('{ of: summer-cargo, at: [C1.1, C9.1] }')])).toEqual([
      'lindmoor/bank.yaml:16: summer-cargo: never_traps: there is no such fact',
      'lindmoor/bank.yaml:16: C9.1: the document has no passage C9',
    ])
  })
})

describe('the shipped bank', () => {
  it("keeps NATO's core activities out of the traps on what its Strategic Concept commits it to", () => {
    const { source } = readBank(SHIPPED, SHIPPED, null).compiled
    expect(source?.never_traps).toContainEqual({ of: 'core-activities', at: ['B1.1'] })
  })
})
