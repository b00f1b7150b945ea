import { error, type Rule } from './finding.ts'
import { asksByCount } from './grammatical-number.ts'

/**
 * Where a stem asks for two things and one text answers it, "X and Y", a wording that names fewer is not the answer: X
 * alone would be wholly right. Elsewhere a shorter name of one thing may do.
 */
export const halfAnswerRule: Rule = ({ fact }) => {
  const { answer, ask } = fact
  if (answer.kind !== 'text' || !asksByCount(ask)) return []
  const parts = partsOf(answer.text)
  return answer.accept.flatMap((text, index) =>
    partsOf(text) < parts ? [error(`"${text}" is a part of the answer, and the stem asks for all of it`, 'accept', index)] : [],
  )
}

function partsOf(text: string): number {
  return text.split(/,|;|&|\/|\+|\band\b/i).length
}
