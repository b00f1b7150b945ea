import { wordingsOf } from '../plain.ts'
import { warning, type Finding, type Rule } from './finding.ts'
import { asksForSeveral, numberOf, type GrammaticalNumber } from './grammatical-number.ts'

const IN_WORDS: Record<GrammaticalNumber, string> = { one: 'in the singular', several: 'in the plural' }

/**
 * Options agree in number with one another, and with a stem that asks for several. The members of a list are options
 * of their own, so that only one with another can disagree, and only where they themselves agree.
 */
export const agreementRule: Rule = ({ fact }) => {
  const { answer, forms, traps, ask } = fact
  if (!forms.includes('choice') && !forms.includes('select')) return []
  const key = commonNumber(wordingsOf(answer).map(({ text }) => text))
  const findings = traps.flatMap(({ text }): Finding[] => {
    const number = numberOf(text)
    if (key === null || number === null || number === key) return []
    return [warning(`trap "${text}" is ${IN_WORDS[number]} and the key ${IN_WORDS[key]}`, 'traps', text)]
  })
  if (answer.kind === 'list' || !asksForSeveral(ask)) return findings
  const alone = [answer.text, ...traps.map(({ text }) => text)].filter((text) => numberOf(text) === 'one')
  return [...findings, ...alone.map((text) => warning(`the stem asks for several and option "${text}" is one`, 'ask'))]
}

function commonNumber(options: readonly string[]): GrammaticalNumber | null {
  const [first, ...others] = options.map(numberOf)
  return first !== undefined && others.every((number) => number === first) ? first : null
}
