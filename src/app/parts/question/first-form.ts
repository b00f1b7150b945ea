import type { ClozeQuestion, NumberQuestion, Question } from '../../../quiz/question.ts'
import type { FirstAnswer, FirstField, FirstForm } from '../../first-page.ts'
import { gapWidth } from '../../forms/gap-width.ts'
import { letterOf } from '../../forms/letters.ts'
import type { Words } from '../../words/words.ts'

type StudyWords = Words['study']
type Asked<F extends FirstForm['kind']> = Extract<FirstForm, { kind: F }>

/** How the page takes the answer to a question; null where tiles are placed, which waits for the app. */
export function firstForm(question: Question, words: StudyWords): FirstForm | null {
  const ask = words.confidence.ask([])
  switch (question.form) {
    case 'choice':
      return { kind: 'pick', answers: optionsOf(question.options, words), halves: false }
    case 'true-false':
      return { kind: 'pick', answers: truthsOf(words), halves: true }
    case 'select':
      return { kind: 'several', answers: question.options.map((text, place) => ({ letter: letterOf(place), text })), how: words.select.how, ask }
    case 'short':
      return { kind: 'type', legend: null, fields: [{ part: 'text', label: words.short.label, inputmode: 'text', needed: true }], ask }
    case 'number':
      return { kind: 'type', ...fieldsOf(question, words), ask }
    case 'cloze':
      return gapOf(question, words)
    case 'card':
      return cardOf(question.back, words)
    default:
      return null
  }
}

function optionsOf(options: readonly string[], { confidence }: StudyWords): FirstAnswer[] {
  return options.map((text, place) => {
    const letter = letterOf(place)
    return { letter, text, given: { kind: 'option', text }, ask: confidence.ask([letter]) }
  })
}

function truthsOf({ truth, confidence }: StudyWords): FirstAnswer[] {
  return [true, false].map((value) => {
    const text = value ? truth.true : truth.false
    return { letter: text.charAt(0), text, given: { kind: 'truth', value }, ask: confidence.ask([]) }
  })
}

function gapOf(question: ClozeQuestion, words: StudyWords): Asked<'gap'> {
  const { before, after, tiles } = question
  const { cloze, confidence } = words
  if (tiles !== null) return { kind: 'gap', before, after, label: cloze.gap, tiles: optionsOf(tiles, words), group: cloze.tiles }
  return { kind: 'gap', before, after, label: cloze.label(1, 1), width: gapWidth(question.key), ask: confidence.ask([]), tiles: null }
}

function fieldsOf({ expects }: NumberQuestion, { number }: StudyWords): Pick<Asked<'type'>, 'legend' | 'fields'> {
  if (expects.kind === 'number') {
    const label = number.label(expects.unit)
    return { legend: null, fields: [{ part: 'text', label, inputmode: 'decimal', needed: true }] }
  }
  const { day, month } = expects.date
  const fields: FirstField[] = []
  if (day !== undefined) fields.push({ part: 'day', label: number.day, inputmode: 'numeric', needed: false })
  if (month !== undefined) fields.push({ part: 'month', label: number.month, inputmode: 'text', needed: false })
  fields.push({ part: 'year', label: number.year, inputmode: 'numeric', needed: true })
  return { legend: month === undefined ? number.label(null) : number.partial, fields }
}

function cardOf(back: readonly string[], { card }: StudyWords): Asked<'card'> {
  const { front, show, ask } = card
  const grades = ([1, 2, 3, 4] as const).map((grade) => ({ grade, text: card.grades[grade] }))
  return { kind: 'card', front, show, label: card.back, back, ask, grades }
}
