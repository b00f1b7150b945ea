import type { Bank, Fact } from '../../bank/bank.ts'
import type { EffectiveAnswer } from '../../journal/ledger/ledger.ts'
import type { AnswerLine } from '../../journal/line.ts'
import { localMoment } from '../../journal/local-date.ts'
import type { Cell } from './csv.ts'
import { keyText } from './key-text.ts'

/** The columns of the table of answers, in their order. */
export const ANSWER_COLUMNS = [
  'when',
  'document',
  'version',
  'fact',
  'objective',
  'passage',
  'question',
  'form',
  'given',
  'key',
  'score',
  'confidence',
  'seconds',
  'where',
] as const
export type AnswerColumn = (typeof ANSWER_COLUMNS)[number]

/** What the table calls its columns, the forms, the confidences and the places. */
export interface TableWords {
  readonly columns: Readonly<Record<AnswerColumn, string>>
  readonly form: (form: string) => string
  readonly confidence: (sure: string) => string
  readonly place: (place: string) => string
  /** One part of what was given, as the journal keeps it: the id of a bin, `true`, the text that was typed. */
  readonly part: (form: string, part: string, bank: Bank) => string
}

/** Answers under a row of headings. What the bank does not know stays empty. Rows are made one by one, when they are asked for. */
export function* answersTable(answers: Iterable<EffectiveAnswer>, bank: Bank, words: TableWords): Generator<readonly Cell[]> {
  const facts = new Map<string, Fact>(bank.facts.map((fact) => [fact.id, fact]))
  const objectives = new Map<string, string>(bank.objectives.map(({ id, title }) => [id, title]))
  yield ANSWER_COLUMNS.map((column) => words.columns[column])
  for (const { line, time } of answers) {
    const fact = line.bank === bank.id ? facts.get(line.fact) : undefined
    const cells = cellsOf(line, time, fact, bank, words)
    const objective = fact === undefined ? null : (objectives.get(fact.objective) ?? null)
    const document = fact === undefined ? line.bank : bank.document.title
    const row = { ...cells, objective, document }
    yield ANSWER_COLUMNS.map((column) => row[column])
  }
}

function cellsOf(line: AnswerLine, time: number, fact: Fact | undefined, bank: Bank, words: TableWords) {
  const inWords = (parts: readonly string[]): string => parts.map((part) => words.part(line.form, part, bank)).join('; ')
  return {
    when: localMoment(time, line.tz),
    version: line.bankv,
    fact: line.fact,
    passage: fact?.at.join(' ') ?? null,
    question: fact?.ask ?? null,
    form: words.form(line.form),
    given: inWords(line.gave),
    key: fact === undefined ? null : inWords(keyParts(line, fact, bank)),
    score: Math.round(line.score * 1_000) / 1_000,
    confidence: line.sure === undefined ? null : words.confidence(line.sure),
    seconds: Math.round(line.ms / 100) / 10,
    where: words.place(line.in.split(':')[0] ?? ''),
  }
}

/** What would have been right, written as what was given is. Of a statement nobody judged it is not known. */
function keyParts({ form, gave, score }: AnswerLine, fact: Fact, bank: Bank): readonly string[] {
  if (form === 'true-false') return gave.map((judged) => String((judged === 'true') === (score === 1)))
  const bins = form === 'sort' ? bank.groups.flatMap((group) => (group.form === 'sort' ? group.tiles : [])).filter((tile) => tile.fact === fact.id) : []
  return bins.length > 0 ? bins.map(({ bin }) => bin) : [keyText(fact)]
}
