import { describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { diagnosticQuestions } from '../../../src/memory/quiz/diagnostic.ts'
import { furtherRun } from '../../../src/memory/quiz/further-run.ts'
import { listOf } from '../../../src/quiz/draw/draw.ts'
import { drawSource } from '../../../src/quiz/draw/draw-source.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import { startQuiz, type QuizRun } from '../../../src/quiz/run/run.ts'
import { harbourBank } from '../bank.ts'

const bank = harbourBank()
const drawable = { bank, material: materialOf(bank) }
const ground = { drawable, memories: new Map(), forms: FORMS }

function diagnostic(kind: QuizRun['kind'] = 'diagnostic'): QuizRun {
  const list = listOf(diagnosticQuestions({ ...ground, seed: 3 }))
  const { picked, source } = drawSource(drawable, { kind: 'listed', list, seed: 3 })
  const terms = { conditions: 'practice' as const, minutes: null, passMark: 0.8 }
  return startQuiz({ id: 'd', kind, bank: bank.id, version: bank.version, source, terms, factor: 1, questions: picked, startedAt: 0 })
}

function answered(run: QuizRun): QuizRun {
  return { ...run, places: run.places.map((place, n) => ({ ...place, answered: { q: `d-${n}`, score: n % 2 } })) }
}

describe('a diagnostic under way', () => {
  it('asks more once, when all is answered, and keeps what it began with as its source', () => {
    const run = diagnostic()
    expect(run.questions).toHaveLength(8)
    expect(furtherRun(run, ground)).toBe(run)
    const longer = furtherRun(answered(run), ground)
    expect(longer.questions).toHaveLength(14)
    expect(longer.questions.slice(0, 8)).toEqual(run.questions)
    expect(longer.source).toEqual(run.source)
    expect(furtherRun(answered(longer), ground)).toEqual(answered(longer))
  })

  it('is the only quiz that does so', () => {
    const run = answered(diagnostic('quiz'))
    expect(furtherRun(run, ground)).toBe(run)
  })
})
