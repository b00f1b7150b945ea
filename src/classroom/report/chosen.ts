import { gaveAsText } from '../../quiz/gave.ts'
import { gradeFacts } from '../../quiz/grade.ts'
import { normalise } from '../../quiz/normalise.ts'
import { optionsShown } from '../../quiz/options-shown.ts'
import type { Question } from '../../quiz/question.ts'
import { isTogether } from '../../quiz/together.ts'
import type { Graded, Item, Sheet } from './sheet.ts'

/** Typed answers that are listed at most; the rest are rarer. */
const MOST_TYPED = 10

/** One answer that could be given, or was. */
export interface Chosen {
  /** Null for "Don't know". */
  readonly text: string | null
  /** Of a question that asks several facts, each tile's right place is right. */
  readonly right: boolean
  /** Why it is wrong, where that was written down. */
  readonly reason: string | null
  /** How often in the first vote and in the second, hands included; the second is null where there was none. */
  readonly first: number
  readonly second: number | null
}

/**
 * What was chosen at the item with that index in the sheet: every option that was offered, in the order shown; typed
 * answers by frequency; of facts asked together each tile, and how often it was put right. Who did not know comes last,
 * where there was one.
 */
export function chosenAt(sheet: Sheet, index: number): readonly Chosen[] {
  const item = sheet.items[index]
  if (item === undefined) return []
  const firsts = sheet.rows.flatMap(({ cells }) => cells[index]?.first ?? [])
  const seconds = sheet.rows.flatMap(({ cells }) => cells[index]?.second ?? [])
  const both = { firsts, seconds: item.hands[1] === null ? null : seconds }
  return [...known(item, both), ...unknown(both)]
}

function known(item: Item, both: Votes): readonly Chosen[] {
  if (isTogether(item.question)) return tilesPlaced(item.question, both)
  const options = item.question.form === 'true-false' ? ['true', 'false'] : optionsShown(item.question)
  return options === null ? typed(both) : offered(item, options, both)
}

function unknown({ firsts, seconds }: Votes): readonly Chosen[] {
  const count = (votes: readonly Graded[]): number => votes.filter(({ outcome }) => outcome === 'unknown').length
  const row = { text: null, right: false, reason: null, first: count(firsts), second: seconds === null ? null : count(seconds) }
  return row.first + (row.second ?? 0) > 0 ? [row] : []
}

interface Votes {
  readonly firsts: readonly Graded[]
  readonly seconds: readonly Graded[] | null
}

function offered({ question, hands }: Item, options: readonly string[], { firsts, seconds }: Votes): readonly Chosen[] {
  return options.map((text, option) => {
    const count = (votes: readonly Graded[], raised: readonly number[] | null): number =>
      votes.filter(({ given }) => gaveAsText(given).includes(text)).length + (raised?.[option] ?? 0)
    return {
      text,
      right: keysOf(question).includes(text),
      reason: reasonIn(question, text),
      first: count(firsts, hands[0]),
      second: seconds === null ? null : count(seconds, hands[1]),
    }
  })
}

function keysOf(question: Question): readonly string[] {
  if (question.form === 'true-false') return [String(question.truth)]
  return question.form === 'select' ? question.keys : [question.key]
}

function reasonIn(question: Question, text: string): string | null {
  return 'traps' in question ? (question.traps.find((trap) => trap.text === text)?.reason ?? null) : null
}

function typed({ firsts, seconds }: Votes): readonly Chosen[] {
  const groups = new Map<string, Chosen>()
  const add = (vote: Graded, which: 'first' | 'second'): void => {
    const [text] = gaveAsText(vote.given)
    if (text === undefined) return
    const { reason } = vote.verdict
    const told = reason.kind === 'trap' ? reason.trap.reason : null
    const key = normalise(text)
    const known = groups.get(key) ?? { text, right: vote.outcome === 'right', reason: told, first: 0, second: seconds === null ? null : 0 }
    groups.set(key, { ...known, [which]: (known[which] ?? 0) + 1 })
  }
  for (const vote of firsts) add(vote, 'first')
  for (const vote of seconds ?? []) add(vote, 'second')
  return [...groups.values()].sort((a, b) => b.first - a.first || (b.second ?? 0) - (a.second ?? 0)).slice(0, MOST_TYPED)
}

function tilesPlaced(question: Extract<Question, { readonly parts: unknown }>, { firsts, seconds }: Votes): readonly Chosen[] {
  return [...new Set(question.parts.map(({ fact }) => fact))].map((fact) => {
    const count = (votes: readonly Graded[]): number =>
      votes.filter(({ given }) => gradeFacts(question, given).some((one) => one.fact === fact && one.verdict.score === 1)).length
    return {
      text: question.parts.flatMap((part) => (part.fact === fact ? [part.tile] : [])).join('; '),
      right: true,
      reason: null,
      first: count(firsts),
      second: seconds === null ? null : count(seconds),
    }
  })
}
