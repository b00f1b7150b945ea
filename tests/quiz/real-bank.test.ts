import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { compileBank } from '../../src/bank/compile/compile.ts'
import { canTile, gapsOf } from '../../src/quiz/forms/cloze/gaps.ts'
import { inputFault } from '../../src/quiz/forms/number/read.ts'
import { grade } from '../../src/quiz/grade.ts'
import { materialOf } from '../../src/quiz/material.ts'
import { bankFolders, loadBank } from '../../tools/bank/load.ts'
import { answersTo, questionsOf, stemShowsKey } from './expectations.ts'

const SEEDS = [1, 2, 3, 4, 5]
const root = fileURLToPath(new URL('../..', import.meta.url))

const banks = bankFolders(`${root}/questions`).flatMap((folder) => {
  const { input, locate } = loadBank(folder, root)
  return compileBank(input, locate).bank ?? []
})
const facts = banks.flatMap((bank) => bank.facts)

/** Every question that every shipped fact makes, by the name of fact and form. */
const made = banks.flatMap((bank) => {
  const material = materialOf(bank)
  return bank.facts.flatMap((fact) =>
    SEEDS.flatMap((seed) =>
      fact.forms.flatMap((form) =>
        questionsOf(fact, form, seed, material).map((question) => ({ name: `${fact.id} as ${form}`, question })),
      ),
    ),
  )
})

describe('the shipped banks', () => {
  it('hold facts, and compile', () => {
    expect(facts.length).toBeGreaterThan(0)
    expect(banks).toHaveLength(bankFolders(`${root}/questions`).length)
  })

  it('take every key and accepted wording as right', () => {
    const wrong = made.flatMap(({ name, question }) =>
      answersTo(question).right.flatMap((given) => (grade(question, given).score === 1 ? [] : [{ name, given }])),
    )
    expect(wrong).toEqual([])
  })

  it('take every trap as that trap', () => {
    const untrapped = made.flatMap(({ name, question }) =>
      answersTo(question).trapped.flatMap((given) => {
        if (question.form === 'number' && given.kind !== 'unknown' && inputFault(question, given) !== null) return []
        const { score, reason } = grade(question, given)
        return score === 0 && reason.kind === 'trap' ? [] : [{ name, given }]
      }),
    )
    expect(untrapped).toEqual([])
  })

  it('show no key in a stem', () => {
    expect([...new Set(made.filter(({ question }) => stemShowsKey(question)).map(({ name }) => name))]).toEqual([])
  })

  it('ask every gap of a fact with traps by tiles as well', () => {
    const untiled = facts.flatMap((fact) =>
      fact.traps.length === 0 ? [] : gapsOf(fact).flatMap((_, gap) => (canTile(fact, gap) ? [] : [`${fact.id} gap ${gap}`])),
    )
    expect(untiled).toEqual([])
  })
})
