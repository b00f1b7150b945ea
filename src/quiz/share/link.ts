import * as v from 'valibot'
import { FORMS, type Form } from '../../bank/form.ts'
import { PASS_MARK, type Listed, type Scope, type Source } from '../quiz.ts'
import { SharedSchema } from './schema.ts'
import type { Shared } from './shared.ts'

/** The query of a link that holds a quiz: plain words, so that whoever looks at a link sees what is in it. */
export type QuizQuery = Readonly<Record<string, string>>

/** A link is no longer than this, so that every scanner and messenger takes it. A longer one goes as a file. */
export const LONGEST_LINK = 1_500

/** Why a link holds no quiz. */
export type LinkFault = 'broken' | 'oversized'

export type ReadLink =
  | { readonly kind: 'quiz'; readonly quiz: Shared }
  | { readonly kind: 'fault'; readonly fault: LinkFault }
  /** There is nothing of a quiz in the address. */
  | { readonly kind: 'none' }

/** One letter a form, in the order of FORMS; the letters are never given to other forms. */
const LETTERS: Record<Form, string> = {
  choice: 'c',
  select: 'm',
  'true-false': 't',
  cloze: 'g',
  short: 's',
  number: 'n',
  match: 'p',
  order: 'o',
  sort: 'b',
  card: 'k',
}

/** Writes a quiz as the query of a link. */
export function queryOf({ bank, version, source, terms, kind }: Shared): QuizQuery {
  return {
    bank: `${bank}.${version}`,
    ...queryOfSource(source),
    seed: source.seed.toString(36),
    ...(terms.conditions === 'exam' ? { as: 'exam' } : {}),
    ...(terms.minutes === null ? {} : { minutes: String(terms.minutes) }),
    ...(terms.passMark === PASS_MARK ? {} : { pass: String(terms.passMark) }),
    ...(kind === undefined ? {} : { kind }),
  }
}

/**
 * The whole link of a quiz; `page` is the address of the screen that opens it. Null where the link would be longer than
 * LONGEST_LINK: such a quiz goes as a file.
 */
export function linkOf(quiz: Shared, page: string): string | null {
  const query = Object.entries(queryOf(quiz)).map(([key, text]) => `${key}=${encodeURIComponent(text)}`)
  const link = `${page}?${query.join('&')}`
  return link.length > LONGEST_LINK ? null : link
}

function queryOfSource(source: Source): QuizQuery {
  if (source.kind === 'listed') return { ask: source.list.map(textOfListed).join('.') }
  const { scope, count, forms } = source.setup
  return {
    n: String(count),
    ...(scope.kind === 'objectives' ? { objectives: scope.ids.join('.') } : {}),
    ...(scope.kind === 'sections' ? { sections: scope.letters.join('') } : {}),
    ...(forms.length === FORMS.length ? {} : { forms: forms.map((form) => LETTERS[form]).join('') }),
  }
}

function textOfListed({ fact, form, group, others = [] }: Listed): string {
  return [fact, LETTERS[form], ...(group === undefined ? [] : [group]), ...others].join('!')
}

/** Reads the query of a link, hostile as it may be. */
export function readQuery(query: Readonly<Record<string, unknown>>): ReadLink {
  if (query['bank'] === undefined) return { kind: 'none' }
  const texts = v.safeParse(v.record(v.string(), v.string()), query)
  if (!texts.success) return { kind: 'fault', fault: 'broken' }
  const length = Object.entries(texts.output).reduce((sum, [key, text]) => sum + key.length + text.length + 2, 0)
  if (length > LONGEST_LINK) return { kind: 'fault', fault: 'oversized' }
  const quiz = v.safeParse(SharedSchema, sharedOf(texts.output))
  return quiz.success ? { kind: 'quiz', quiz: quiz.output } : { kind: 'fault', fault: 'broken' }
}

/** What the query says, to be held against the schema. */
function sharedOf(query: QuizQuery): unknown {
  const [bank, version] = (query['bank'] ?? '').split('.')
  const seed = /^[0-9a-z]{1,7}$/.test(query['seed'] ?? '') ? Number.parseInt(query['seed'] ?? '', 36) : NaN
  const terms = {
    conditions: query['as'] ?? 'practice',
    minutes: query['minutes'] === undefined ? null : Number(query['minutes']),
    passMark: query['pass'] === undefined ? PASS_MARK : Number(query['pass']),
  }
  const { kind } = query
  return { bank, version, source: { ...sourceOf(query), seed }, terms, ...(kind === undefined ? {} : { kind }) }
}

function sourceOf(query: QuizQuery): object {
  if (query['ask'] !== undefined) return { kind: 'listed', list: query['ask'].split('.').map(listedOf) }
  const forms = query['forms'] === undefined ? FORMS : [...query['forms']].map(formOf)
  return { kind: 'drawn', setup: { scope: scopeOf(query), count: Number(query['n']), forms } }
}

function scopeOf({ objectives, sections }: QuizQuery): Scope {
  if (objectives !== undefined) return { kind: 'objectives', ids: objectives.split('.') }
  return sections === undefined ? { kind: 'all' } : { kind: 'sections', letters: [...sections] }
}

function listedOf(text: string): object {
  const [fact, letter = '', group, ...others] = text.split('!')
  return { fact, form: formOf(letter), ...(group === undefined ? {} : { group }), ...(others.length === 0 ? {} : { others }) }
}

function formOf(letter: string): Form | null {
  return FORMS.find((form) => LETTERS[form] === letter) ?? null
}
