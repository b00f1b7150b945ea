import type { Question, Verdict } from '../../quiz/question.ts'
import { isTogether } from '../../quiz/together.ts'
import type { Words } from '../words/words.ts'
import { letterIn } from './letters.ts'

/** A verdict as a heading, such as "Not B: that post came first". */
export function verdictInWords(question: Question, { reason }: Verdict, words: Words): string {
  const say = words.feedback
  switch (reason.kind) {
    case 'right':
      return say.right
    case 'spelling':
      return say.spelling(reason.expected)
    case 'trap':
      return say.trap(letterIn(question, reason.trap.text), reason.trap, `${question.stem} ${question.key}`)
    case 'year-only':
      return say.yearOnly(question.key)
    case 'picked':
      return say.picked(reason.hits, reason.hits + reason.missed, reason.traps.length)
    case 'parts':
      return (isTogether(question) && question.parts.length > reason.total ? say.factsRight : say.parts)(reason.right, reason.total)
    case 'unknown':
      if (isTogether(question)) return say.unknownParts
      return question.form === 'true-false' ? truthInWords(question.truth, words) : say.unknown(keysOf(question))
    case 'recall':
      return say.recalled[reason.grade]
    case 'wrong':
      return question.form === 'true-false' ? truthInWords(question.truth, words) : say.wrong(question.key)
  }
}

/** What is right, each member of a list by itself. */
function keysOf(question: Question): readonly string[] {
  if (question.form === 'card') return question.back
  return question.form === 'select' ? question.keys : [question.key]
}

function truthInWords(truth: boolean, words: Words): string {
  return truth ? words.feedback.falseIsTrue : words.feedback.trueIsFalse
}
