import type { Answer, Wording } from '../bank.ts'
import type { FactSource, ReverseSource } from '../schema.ts'
import { sameWording } from '../text/words.ts'
import { readDate } from './date.ts'

/** What an answer is made of. A reverse has the same fields but no list. */
export type AnswerSource =
  | Pick<FactSource, 'answer' | 'list' | 'accept' | 'kind' | 'tolerance' | 'unit'>
  | ReverseSource

/** Makes the answer. Throws an `AnswerError` that names the field where the fields do not fit each other. */
export function compileAnswer(source: AnswerSource): Answer {
  const list = 'list' in source ? source.list : undefined
  if (typeof source.answer !== 'string') return compileList(source, source.answer, list)
  if (list !== undefined) throw new AnswerError('list', 'needs an answer of several members')
  const wording = { text: source.answer, accept: acceptOf(source) }
  if (source.kind === 'number') return compileNumber(source, wording)
  if (source.tolerance !== undefined) throw new AnswerError('tolerance', 'needs kind: number')
  if (source.unit !== undefined) throw new AnswerError('unit', 'needs kind: number')
  return source.kind === undefined ? { kind: 'text', ...wording } : compileDate(source.kind, wording)
}

/** A field of a fact that cannot be what it says. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError'
  readonly field: string

  constructor(field: string, reason: string) {
    super(reason)
    this.field = field
  }
}

function acceptOf(source: AnswerSource): string[] {
  const accept = source.accept ?? []
  if (!Array.isArray(accept)) throw new AnswerError('accept', 'must be a list of texts, for the answer is not a list')
  return accept
}

function compileList(source: AnswerSource, members: readonly string[], mode: FactSource['list']): Answer {
  if (mode === undefined) throw new AnswerError('answer', 'several members need list: all, named or steps')
  if (members.length < 2) throw new AnswerError('answer', 'a list needs two members or more')
  if (source.kind !== undefined) throw new AnswerError('kind', 'a list has none')
  if (source.tolerance !== undefined) throw new AnswerError('tolerance', 'needs kind: number')
  if (source.unit !== undefined) throw new AnswerError('unit', 'needs kind: number')
  const accept = source.accept ?? {}
  if (Array.isArray(accept)) throw new AnswerError('accept', 'must map members of the list to their other wordings')
  for (const member of Object.keys(accept)) {
    if (!members.includes(member)) throw new AnswerError('accept', `"${member}" is no member of the list`)
  }
  const twice = members.find((member, index) => members.findIndex((other) => sameWording(other, member)) < index)
  if (twice !== undefined) throw new AnswerError('answer', `"${twice}" stands twice in the list`)
  return {
    kind: 'list',
    mode,
    members: members.map((text) => ({ text, accept: Object.hasOwn(accept, text) ? (accept[text] ?? []) : [] })),
  }
}

function compileNumber(source: AnswerSource, wording: Wording): Answer {
  if (!/^-?\d+(?:\.\d+)?$/.test(wording.text)) {
    throw new AnswerError('answer', 'kind: number needs digits, such as 15 or 0.5')
  }
  return {
    kind: 'number',
    ...wording,
    value: Number(wording.text),
    tolerance: source.tolerance ?? 0,
    ...(source.unit === undefined ? {} : { unit: source.unit }),
  }
}

function compileDate(kind: 'year' | 'date', wording: Wording): Answer {
  const date = readDate(wording.text)
  if (date === null) throw new AnswerError('answer', `"${wording.text}" is not a date such as 26 October 2018`)
  if (kind === 'year' && date.month !== undefined) {
    throw new AnswerError('answer', `"${wording.text}" is not a year alone`)
  }
  return { kind: 'date', ...wording, date }
}
