import { describe, expect, it } from 'vitest'
import { parseBank } from '../../../src/bank/bank.ts'
import type { AnswerBody } from '../../../src/journal/line.ts'
import { walked } from '../../../src/memory/walk.ts'
import { confusedTally, walkOwners } from '../../../src/memory/statistics/confused.ts'
import { leagueBank } from '../../app/support/bank.ts'
import { answerLine } from '../lines.ts'

const plain = leagueBank()
const [first, second] = plain.facts.filter(({ answer }) => answer.kind === 'text')
if (first === undefined || second === undefined) throw new Error('The bank has too few facts.')
const own = first.answer.kind === 'list' ? '' : first.answer.text
const others = second.answer.kind === 'list' ? '' : second.answer.text
const bank = parseBank({
  ...plain,
  facts: plain.facts.map((fact) => (fact.id === first.id ? { ...fact, traps: [{ text: 'Port Invented', reason: 'There is none.' }] } : fact)),
})

function pairsOf(answers: readonly Partial<AnswerBody>[]) {
  const tally = confusedTally(bank, walked(walkOwners(bank.facts)))
  for (const [number, fields] of answers.entries()) {
    tally.take({ line: answerLine(1, number, { bank: bank.id, fact: first?.id ?? '', score: 0, rating: 1, ...fields }) })
  }
  return tally.result()
}

describe('who is taken for whom', () => {
  it('counts a trap, and how often the learner was sure of it', () => {
    const pairs = pairsOf([{ gave: ['port invented'], sure: 'sure' }, { gave: ['Port Invented'], sure: 'guess' }])
    expect(pairs).toEqual([{ fact: first.id, taken: 'Port Invented', other: null, times: 2, sure: 1, missed: 2 }])
  })

  it('counts every miss of the fact, as the answers behind it are listed', () => {
    const [pair] = pairsOf([{ gave: ['Port Invented'] }, { gave: [] }, { gave: ['Port Invented', others] }, { gave: ['Port Invented'], score: 1 }])
    expect(pair).toMatchObject({ times: 2, missed: 3 })
  })

  it('names the fact whose answer was given', () => {
    expect(pairsOf([{ gave: [others] }])).toEqual([{ fact: first.id, taken: others, other: second.id, times: 1, sure: 0, missed: 1 }])
  })

  it('leaves out right answers, the own answer, other banks and texts that belong to nothing', () => {
    const nothing = [{ gave: ['Port Invented'], score: 1 }, { gave: [own] }, { gave: [others], bank: 'another' }, { gave: ['whatever'] }, { gave: [] }]
    expect(pairsOf(nothing)).toEqual([])
  })

  it('puts the most frequent pair first', () => {
    expect(pairsOf([{ gave: ['Port Invented'] }, { gave: [others] }, { gave: [others] }]).map(({ times }) => times)).toEqual([2, 1])
  })
})
