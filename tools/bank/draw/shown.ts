import { places } from '../../../src/app/words/en/places.ts'
import { study } from '../../../src/app/words/en/study.ts'
import { time } from '../../../src/app/words/en/time.ts'
import type { Form } from '../../../src/bank/form.ts'
import { onPaper } from '../../../src/quiz/paper/on-paper.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { letterOf } from '../letter.ts'

const GAP = '____'

/** What the app says above or below the question, where the question alone does not tell what to do. */
const HOW: Record<Form, string | null> = {
  choice: null,
  select: study.select.how,
  'true-false': study.truth.lead,
  cloze: study.cloze.lead,
  short: null,
  number: null,
  match: study.match.how,
  order: study.order.how,
  sort: study.sort.how,
  card: study.card.front,
}

/** The lines of a question as a learner sees it before answering: no key, and what can be picked in the order shown. */
export function shownQuestion(question: Question): string[] {
  const how = HOW[question.form]
  const asOf = question.asOf === null ? [] : [`${places.asOf(time.month(question.asOf))}:`]
  return [[...asOf, stemOf(question)].join(' '), ...(how === null ? [] : [`(${how})`]), ...below(question)]
}

function stemOf(question: Question): string {
  return question.form === 'cloze' ? question.before + GAP + question.after : question.stem
}

function below(question: Question): string[] {
  const body = onPaper(question)
  switch (body.kind) {
    case 'options':
      return lettered(body.options)
    case 'match':
      return [...tiles(body.tiles), `  ${study.match.entries}:`, ...lettered(body.entries)]
    case 'sort':
      return [...tiles(body.tiles), `  ${study.sort.bins}:`, ...lettered(body.bins)]
    case 'order':
      return tiles(body.tiles)
    case 'date':
      return [`  ${body.parts.map((part) => `${study.number[part]}: ${GAP}`).join('  ')}`]
    case 'number':
      return [`  ${[GAP, ...(body.unit === null ? [] : [body.unit])].join(' ')}`]
    case 'line':
    case 'recall':
      return [`  ${GAP}`]
    case 'truth':
    case 'gap':
      return []
  }
}

function lettered(texts: readonly string[]): string[] {
  return texts.map((text, place) => `  ${letterOf(place)}  ${text}`)
}

function tiles(texts: readonly string[]): string[] {
  return texts.map((text, place) => `  ${letterOf(place).toLowerCase()}  ${text}`)
}
