import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FORMS, type Form, isGroupForm } from '../../src/bank/form.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf } from '../../src/quiz/material.ts'
import type { Draw, Question } from '../../src/quiz/question.ts'
import { runDraw } from '../../tools/bank/draw-command.ts'
import { keyOf } from '../../tools/bank/draw/key.ts'
import { shownQuestion } from '../../tools/bank/draw/shown.ts'
import { FIXTURE, readEdited, withEditedBank } from './edited-bank.ts'

interface Wanted {
  readonly questions?: string
  readonly count?: number
  readonly seed?: number
  readonly keys?: boolean
}

function draw({ questions = FIXTURE, count = 5, seed = 1, keys = false }: Wanted): { code: number; lines: readonly string[] } {
  const lines: string[] = []
  const code = runDraw({ questions, count, seed, keys, print: (line) => lines.push(line) })
  return { code, lines }
}

describe('draw', () => {
  it('prints as many questions as are wanted and go together, numbered, and the same by the same seed', () => {
    const { code, lines } = draw({ count: 4 })
    expect(code).toBe(0)
    expect(lines.filter((line) => /^\d+\. /.test(line)).map((line) => Number.parseInt(line, 10))).toEqual([1, 2, 3, 4])
    expect(draw({ count: 4 }).lines).toEqual(lines)
    expect(draw({ count: 4, seed: 2 }).lines).not.toEqual(lines)
  })

  it('prints the same questions with keys as without', () => {
    const { lines } = draw({ count: 4 })
    const withKeys = draw({ count: 4, keys: true }).lines
    expect(withKeys.filter((line) => lines.includes(line))).toEqual(expect.arrayContaining([...lines]))
    expect(withKeys.filter((line) => line.trim().startsWith('Key: '))).toHaveLength(4)
    expect(lines.join('\n')).not.toContain('Key: ')
  })

  it('refuses a number of questions that no quiz has, and a seed that is none', () => {
    expect(draw({ count: 101 })).toEqual({ code: 1, lines: ['--count is a whole number from 1 to 100'] })
    expect(draw({ count: Number('ten') }).code).toBe(1)
    expect(draw({ seed: 1.5 })).toEqual({ code: 1, lines: ['--seed is a whole number from 0'] })
  })

  it('fails where there is no bank, or one with errors', () => {
    expect(draw({ questions: '/nowhere' })).toEqual({ code: 1, lines: ['no bank under /nowhere'] })
    withEditedBank([{ file: 'facts/c-charters.yaml', from: 'at: C1.1', to: 'at: C9.1' }], (questions) => {
      expect(draw({ questions })).toEqual({ code: 1, lines: [`${join(questions, 'lindmoor')} has errors: see npm run bank -- check`] })
    })
  })
})

describe('a question as a learner sees it', () => {
  const { bank } = readEdited([]).compiled
  if (bank === null) throw new Error('the invented bank does not compile')
  const material = materialOf(bank)

  function first(form: Form): Question {
    const group = bank?.groups.find((one) => one.form === form)
    const [lead, ...others] = [...new Set(group?.tiles.map(({ fact }) => fact))]
    const fact = bank?.facts.find(({ id, forms }) => forms.includes(form) && (lead === undefined || id === lead))
    const company: Partial<Draw> = group !== undefined && isGroupForm(form) ? { group: group.id, others } : {}
    if (fact === undefined) throw new Error(`the invented bank has no ${form}`)
    return makeQuestion(fact, form, { seed: 1, ...company }, material)
  }

  it.each(FORMS)('holds stem and all that can be picked, and has a key: %s', (form) => {
    const question = first(form)
    const shown = shownQuestion(question).join('\n')
    expect(shown).toContain(question.form === 'cloze' ? `${question.before}____${question.after}` : question.stem)
    if ('options' in question) expect(question.options.filter((option) => !shown.includes(option))).toEqual([])
    if ('parts' in question) expect(question.parts.filter(({ tile }) => !shown.includes(tile))).toEqual([])
    expect(keyOf(question, material)[0]).toMatch(/^Key: ./)
  })

  it.each(['cloze', 'short', 'number', 'card'] as const)('holds no key where the answer is produced: %s', (form) => {
    const question = first(form)
    expect(shownQuestion(question).join('\n')).not.toContain(question.key)
    expect(keyOf(question, material)[0]).toContain(question.form === 'card' ? question.back.join('; ') : question.key)
  })

  it('names the parts of a date, and the date to which a question is tied', () => {
    const question = first('number')
    const date = { kind: 'date', date: { year: 1934, month: 3 } } as const
    if (question.form !== 'number') throw new Error('not a number')
    const lines = shownQuestion({ ...question, expects: date, asOf: '2019-02' })
    expect(lines).toEqual([`As of February 2019: ${question.stem}`, '  Month: ____  Year: ____'])
  })

  it('gives the reason of each wrong option shown, and where each fact stands', () => {
    const question = first('choice')
    const lines = keyOf(question, material)
    if (question.form !== 'choice') throw new Error('not a choice')
    const wrong = question.options.filter((option) => option !== question.key)
    expect(lines.filter((line) => line.startsWith('  Not '))).toHaveLength(wrong.length)
    expect(lines.at(-1)).toMatch(new RegExp(`^ {2}\\[${question.fact}, [A-Z]\\d`))
  })
})
