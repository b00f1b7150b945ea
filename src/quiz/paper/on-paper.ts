import type { Form } from '../../bank/form.ts'
import type { Question } from '../question.ts'

/** How a question stands on paper: what is left to write, and what is right there for the key. */
export type OnPaper =
  /** Options under the letters A, B, …; `right` are the places of the keys, one unless several may be ticked. */
  | { readonly kind: 'options'; readonly several: boolean; readonly options: readonly string[]; readonly right: readonly number[] }
  /** True or false; `correction` is what is true where the statement is not. */
  | { readonly kind: 'truth'; readonly right: boolean; readonly correction: string | null }
  /** A statement with a line in place of the gap. */
  | { readonly kind: 'gap'; readonly before: string; readonly after: string; readonly right: Written }
  | { readonly kind: 'line'; readonly right: Written }
  /** One field before its unit; answers up to `tolerance` away count. */
  | { readonly kind: 'number'; readonly unit: string | null; readonly tolerance: number; readonly right: Written }
  /** A field for each part of the date that is asked. */
  | { readonly kind: 'date'; readonly parts: readonly DatePart[]; readonly right: Written }
  /** Room for an answer in one's own words: one line for each part of the answer. */
  | { readonly kind: 'recall'; readonly right: readonly string[] }
  /** Tiles under a, b, … and entries under A, B, …; for each tile the place of its entry. */
  | { readonly kind: 'match'; readonly tiles: readonly string[]; readonly entries: readonly string[]; readonly right: readonly number[] }
  /** Tiles as they are laid out; for each its number in the right order, from 1. */
  | { readonly kind: 'order'; readonly tiles: readonly string[]; readonly right: readonly number[] }
  /** Tiles under a, b, … and bins under A, B, …; for each tile the place of its bin. */
  | { readonly kind: 'sort'; readonly tiles: readonly string[]; readonly bins: readonly string[]; readonly right: readonly number[] }

/** What should have been written, and other wordings that count. */
export interface Written {
  readonly text: string
  readonly also: readonly string[]
}

export type DatePart = 'day' | 'month' | 'year'

/** A question of one of the forms F, tied to its form so that the compiler can pair it with its layout. */
type QuestionOf<F extends Form> = { [P in F]: { readonly form: P } & Extract<Question, { readonly form: P }> }[F]

type Layouts = { readonly [F in Form]: (question: QuestionOf<F>) => OnPaper }

const LAYOUTS: Layouts = {
  choice: ({ options, key }) => ({ kind: 'options', several: false, options, right: [options.indexOf(key)] }),
  select: ({ options, keys }) => ({
    kind: 'options',
    several: true,
    options,
    right: options.flatMap((option, place) => (keys.includes(option) ? [place] : [])),
  }),
  'true-false': ({ truth, key }) => ({ kind: 'truth', right: truth, correction: truth ? null : key }),
  cloze: ({ before, after, key, accept }) => ({ kind: 'gap', before, after, right: { text: key, also: accept } }),
  short: ({ key, accept }) => ({ kind: 'line', right: { text: key, also: accept } }),
  number: ({ expects, key }) => {
    const right = { text: key, also: [] }
    if (expects.kind === 'number') return { kind: 'number', unit: expects.unit, tolerance: expects.tolerance, right }
    return { kind: 'date', parts: PARTS.filter((part) => expects.date[part] !== undefined), right }
  },
  match: ({ parts, entries }) => ({
    kind: 'match',
    tiles: parts.map(({ tile }) => tile),
    entries,
    right: parts.map(({ key }) => entries.indexOf(key)),
  }),
  order: ({ parts, laidOut }) => ({
    kind: 'order',
    tiles: laidOut,
    right: laidOut.map((tile) => parts.findIndex((part) => part.tile === tile) + 1),
  }),
  sort: ({ parts, bins }) => ({
    kind: 'sort',
    tiles: parts.map(({ tile }) => tile),
    bins: bins.map(({ title }) => title),
    right: parts.map(({ key }) => bins.findIndex(({ id }) => id === key)),
  }),
  card: ({ back }) => ({ kind: 'recall', right: back }),
}

const PARTS: readonly DatePart[] = ['day', 'month', 'year']

/** How a question stands on paper. Word tiles of a cloze are left out: on paper one writes. */
export function onPaper(question: Question): OnPaper {
  return layOut<Form>(question)
}

function layOut<F extends Form>(question: QuestionOf<F>): OnPaper {
  return LAYOUTS[question.form](question)
}
