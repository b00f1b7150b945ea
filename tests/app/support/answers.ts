import type { Given, Question } from '../../../src/quiz/question.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import type { Answered, Asking } from '../../../src/app/stores/study-phase.ts'

/** The right answer to a question. */
export function rightAnswer(question: Question): Given {
  switch (question.form) {
    case 'choice':
      return { kind: 'option', text: question.key }
    case 'select':
      return { kind: 'options', texts: question.keys }
    case 'match':
    case 'sort':
      return { kind: 'placed', places: question.parts.map(({ key }) => key) }
    case 'order':
      return { kind: 'sequence', tiles: question.parts.map(({ tile }) => tile) }
    case 'true-false':
      return { kind: 'truth', value: question.truth }
    case 'cloze':
      return question.tiles === null ? { kind: 'text', text: question.key } : { kind: 'option', text: question.key }
    case 'short':
      return { kind: 'text', text: question.key }
    case 'number':
      return rightNumber(question)
    case 'card':
      return { kind: 'recall', grade: 3 }
  }
}

function rightNumber({ expects }: Extract<Question, { form: 'number' }>): Given {
  if (expects.kind === 'number') return { kind: 'text', text: String(expects.value) }
  const part = (value: number | undefined): string => (value === undefined ? '' : String(value))
  return { kind: 'date', day: part(expects.date.day), month: part(expects.date.month), year: part(expects.date.year) }
}

/** The question that is open. Throws where none is. */
export function asking(): Asking {
  const { phase } = useStudy()
  if (phase.kind !== 'asking') throw new Error(`The session is ${phase.kind}, not asking.`)
  return phase
}

/** The question that was just answered. Throws where feedback is not shown. */
export function answered(): Answered {
  const { phase } = useStudy()
  if (phase.kind !== 'answered') throw new Error(`The session is ${phase.kind}, not answered.`)
  return phase
}

/** Answers the open question rightly, thinking so. */
export function answerRight(): void {
  useStudy().answer(rightAnswer(asking().question), 'think')
}

/** Gives the open question up. */
export function giveUp(): void {
  useStudy().answer({ kind: 'unknown' }, null)
}

/** Answers every question rightly until the session is over. Returns the facts in the order asked. */
export function finish(): readonly string[] {
  const study = useStudy()
  const facts: string[] = []
  while (study.phase.kind !== 'over') {
    if (study.phase.kind === 'asking') {
      facts.push(study.phase.fact.id)
      answerRight()
    }
    study.next()
    if (facts.length > 200) throw new Error('The session does not end.')
  }
  return facts
}
