import { plainSays, wordingsOf } from '../plain.ts'
import { containsWords, sameWording, wordingKey, wordsOf } from '../text/words.ts'
import { error, warning, type Finding, type Rule } from './finding.ts'

const ANSWER_WORDS = 6
const LIST_MEMBERS = 4
const EXPLANATION_WORDS = 40

/** An answer is short, a list has few members, and every member can be asked by a gap. */
export const answerRule: Rule = ({ fact }) => {
  const findings: Finding[] = []
  for (const { text } of wordingsOf(fact.answer)) {
    const words = wordsOf(text).length
    if (words > ANSWER_WORDS) {
      findings.push(warning(`the answer "${text}" has ${words} words, at most ${ANSWER_WORDS}`, 'answer'))
    }
  }
  if (fact.answer.kind !== 'list') return findings
  const { members } = fact.answer
  if (members.length > LIST_MEMBERS) {
    const reason = `the list has ${members.length} members: more than ${LIST_MEMBERS} are hard to hold`
    findings.push(warning(reason, 'answer'))
  }
  const gaps = fact.says.flatMap((segment) => (typeof segment === 'string' ? [] : [segment.gap]))
  for (const { text, accept } of gaps.length === 0 ? [] : members) {
    const asked = gaps.some((gap) => [text, ...accept].some((wording) => sameWording(wording, gap)))
    if (!asked) findings.push(warning(`"${text}" has no gap in says`, 'says'))
  }
  return findings
}

/** An explanation adds something, in at most 40 words. */
export const explanationRule: Rule = ({ fact }) => {
  const { explanation } = fact
  if (explanation === undefined) return []
  const findings: Finding[] = []
  const words = wordsOf(explanation).length
  if (words > EXPLANATION_WORDS) {
    findings.push(error(`the explanation has ${words} words, at most ${EXPLANATION_WORDS}`, 'explanation'))
  }
  if (wordingKey(explanation) === wordingKey(plainSays(fact.says))) {
    findings.push(error('the explanation only repeats says', 'explanation'))
  }
  return findings
}

/** A wrong statement differs from the true one and from the others. */
export const wrongStatementRule: Rule = ({ fact }) =>
  fact.wrong.flatMap((statement, index) => {
    if (sameWording(statement, plainSays(fact.says))) return [error('this statement is the true one', 'false', index)]
    const twice = fact.wrong.slice(0, index).some((other) => sameWording(other, statement))
    return twice ? [error('this statement stands there twice', 'false', index)] : []
  })

const PRODUCING = ['short', 'cloze', 'number', 'card']

/** A core fact can be asked in a form in which the learner produces the answer. */
export const producingRule: Rule = ({ fact }) =>
  fact.rank === 'core' && !fact.forms.some((form) => PRODUCING.includes(form))
    ? [error('a core fact needs a form that produces the answer: short, cloze, number or card')]
    : []

/** What was true only when the document was written says so over every form. */
export const datedRule: Rule = ({ fact, source }, { source: bank }) => {
  if (fact.asOf !== undefined) return []
  const texts = [fact.ask, plainSays(fact.says), ...source.terms]
  const dated = (bank.dated ?? []).find((term) => texts.some((text) => containsWords(text, term)))
  return dated === undefined ? [] : [error(`"${dated}" is listed as dated: the fact needs as_of`, 'says')]
}
