import type { Bank, Fact, Group } from '../../../src/bank/bank.ts'
import { coverageOf } from '../../../src/bank/check/coverage.ts'
import { FORMS, type Form } from '../../../src/bank/form.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { countQuestions } from './every-question.ts'
import { ratesOf } from './rates.ts'

/** From this line on the page is written by hand: it is kept when the rest is made anew. */
export const BY_HAND = '<!-- From here on written by hand. -->'

export interface Drawn {
  readonly title: string
  readonly questions: readonly Question[]
}

/** The page on a bank in Markdown: what it holds, what it covers, what is drawn from it. */
export function bankPage(bank: Bank, drawn: readonly Drawn[]): string {
  const active = bank.facts.filter(({ status }) => status === 'active')
  return [
    `# ${bank.document.title}`,
    '',
    `Made by \`npm run bank -- report\` from the bank \`${bank.id}\`.`,
    '',
    ...holds(bank, active),
    '## Coverage',
    '',
    ...coverage(bank),
    '## Forms',
    '',
    ...forms(active),
    '## Objectives',
    '',
    ...objectives(bank, active, drawn),
    '## Questions of several facts',
    '',
    ...bank.groups.map(groupLine),
    '',
    '## What is drawn',
    '',
    ...drawn.flatMap(({ title, questions }) => [`${title}, ${questions.length} questions:`, '', ...rateRows(bank, questions), '']),
  ].join('\n')
}

function holds(bank: Bank, active: readonly Fact[]): string[] {
  const ofRank = (rank: Fact['rank']): number => active.filter((fact) => fact.rank === rank).length
  const reverses = active.filter(({ reverseOf }) => reverseOf !== undefined).length
  return [
    `${active.length} facts (${ofRank('core')} core, ${ofRank('supporting')} supporting, ${ofRank('detail')} detail), ` +
      `${reverses} of them reverses. They make ${countQuestions(bank)} distinct questions, counted by fact, form, gap and ` +
      'statement; each question of several facts counts once for each fact that it can be drawn for.',
    '',
  ]
}

function coverage(bank: Bank): string[] {
  const { sections } = coverageOf(bank.outline, bank.facts)
  return [
    '| section | sentences with a fact | of | without |',
    '|---|---:|---:|---|',
    ...sections.map(
      ({ letter, title, places, open }) => `| ${letter} ${title} | ${places - open.length} | ${places} | ${open.join(', ')} |`,
    ),
    '',
    'A title, a caption and a heading without text count as one sentence each.',
    ...(bank.note === undefined ? [] : ['', bank.note]),
    '',
  ]
}

/** Forms in which the learner brings the answer. */
const PRODUCING: readonly Form[] = ['short', 'cloze', 'number', 'card']

function forms(active: readonly Fact[]): string[] {
  const withForm = (form: Form): number => active.filter((fact) => fact.forms.includes(form)).length
  const weak = active.filter((fact) => fact.rank === 'core' && !isCovered(fact)).map(({ id }) => id)
  return [
    '| form | facts that make it |',
    '|---|---:|',
    ...FORMS.map((form) => `| ${form} | ${withForm(form)} |`),
    '',
    `Core facts without two forms, one of which makes the learner produce the answer: ${weak.join(', ') || 'none'}.`,
    '',
  ]
}

function isCovered({ forms: made }: Fact): boolean {
  return made.length >= 2 && made.some((form) => PRODUCING.includes(form))
}

function objectives(bank: Bank, active: readonly Fact[], drawn: readonly Drawn[]): string[] {
  const total = bank.objectives.reduce((sum, { weight }) => sum + weight, 0)
  const objectiveOf = new Map(active.map((fact) => [fact.id, fact.objective]))
  const shares = (id: string): string[] =>
    drawn.map(({ questions }) => percent(questions.filter(({ fact }) => objectiveOf.get(fact) === id).length / questions.length))
  return [
    `| objective | facts | weight | ${drawn.map(({ title }) => title).join(' | ')} |`,
    `|---|---:|---:|${drawn.map(() => '---:|').join('')}`,
    ...bank.objectives.map(({ id, title, weight }) => {
      const count = active.filter(({ objective }) => objective === id).length
      return `| ${title} | ${count} | ${percent(weight / total)} | ${shares(id).join(' | ')} |`
    }),
    '',
  ]
}

function groupLine({ id, form, ask, tiles }: Group): string {
  const facts = new Set(tiles.map(({ fact }) => fact)).size
  return `- **${id}** (${form}, ${tiles.length} tiles of ${facts} facts): ${ask}`
}

function rateRows(bank: Bank, questions: readonly Question[]): string[] {
  const rates = ratesOf(bank, questions)
  return rates.lines.map((line) => `- ${line.trim().replace(/^! (.*)$/, '**out of bounds:** $1')}`)
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
