import { describe, expect, it } from 'vitest'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf } from '../../../src/quiz/material.ts'
import type { Given, Question } from '../../../src/quiz/question.ts'
import { heldOf, type Held } from '../../../src/quiz/run/held.ts'
import { dateFact, factWith, listFact, numberFact } from '../facts.ts'

function question(fact: ReturnType<typeof factWith>, form: Question['form']): Question {
  return makeQuestion(fact, form, { seed: 1 }, materialOf({ facts: [fact], groups: [] }))
}

const short = question(factWith(), 'short')
const number = question(numberFact(), 'number')
const date = question(dateFact(), 'number')
const select = question(listFact(), 'select')
const card = question(factWith(), 'card')

describe('what stands in a question', () => {
  it.each<[string, Question, Given | null, Held]>([
    ['untouched', short, null, 'nothing'],
    ['given up', short, { kind: 'unknown' }, 'nothing'],
    ['emptied', short, { kind: 'text', text: '  ' }, 'nothing'],
    ['typed', short, { kind: 'text', text: 'Veyra' }, 'answer'],
    ['picked', short, { kind: 'option', text: 'Veyra' }, 'answer'],
    ['all unpicked', select, { kind: 'options', texts: [] }, 'nothing'],
    ['one picked', select, { kind: 'options', texts: ['Veyra'] }, 'answer'],
    ['judged', card, { kind: 'recall', grade: 1 }, 'answer'],
    ['a number', number, { kind: 'text', text: '12' }, 'answer'],
    ['no number', number, { kind: 'text', text: 'abc' }, 'unreadable'],
    ['no number yet', number, { kind: 'text', text: '' }, 'nothing'],
    ['a date', date, { kind: 'date', day: '', month: '', year: '1702' }, 'answer'],
    ['a date without its year', date, { kind: 'date', day: '4', month: '3', year: '' }, 'unreadable'],
    ['no date yet', date, { kind: 'date', day: '', month: ' ', year: '' }, 'nothing'],
    ['nothing placed', select, { kind: 'placed', places: [null, null] }, 'nothing'],
    ['partly placed', select, { kind: 'placed', places: [null, 'quay'] }, 'answer'],
    ['put in order', select, { kind: 'sequence', tiles: ['a', 'b'] }, 'answer'],
    ['a statement called false', short, { kind: 'truth', value: false }, 'answer'],
  ])('%s', (_name, asked, given, held) => {
    expect(heldOf(asked, given)).toBe(held)
  })
})
