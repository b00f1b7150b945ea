import type { Drawable } from '../../quiz/draw/draw.ts'
import type { FactId, GroupId } from '../../bank/ids.ts'
import { tryQuestion } from '../../quiz/can-make.ts'
import { optionsShown } from '../../quiz/options-shown.ts'
import type { Draw, Given, Question } from '../../quiz/question.ts'
import type { Confidence } from '../../journal/line.ts'
import { fitsQuestion } from '../fits.ts'
import { idMark, textMark, type PackedAnswer, type PackedGiven } from './packed.ts'
import type { ReadTakeHome, TakeHomeFault } from './text.ts'

/** An answer that has come home: the same question, the same answer. */
export interface HomeAnswer {
  /** Place of the question in the class, from 0. */
  readonly place: number
  readonly question: Question
  readonly given: Given
  readonly sure: Confidence | null
  /** From shown to answered, in milliseconds. */
  readonly ms: number
  /** When it was given, in milliseconds since 1970; never in the future. */
  readonly at: number
}

/** Why answers cannot be taken in. `bank`: they are to another bank; `empty`: this one knows none of their questions. */
export type HomeFault = TakeHomeFault | 'bank' | 'empty'

/** Answers of a class, to be shown before anything is taken in. */
export interface Home {
  readonly kind: 'home'
  readonly source: string
  readonly answers: readonly HomeAnswer[]
  /** How many are to questions that this bank does not know, or knows otherwise. */
  readonly skipped: number
}

/** Holds what was read against the bank: only what it makes again exactly is taken. `now`: milliseconds since 1970. */
export function homeOf(read: ReadTakeHome, { bank, material }: Drawable, now: number): Home | { readonly kind: 'fault'; readonly fault: HomeFault } {
  if (read.kind === 'fault') return read
  const { packed } = read
  if (packed.bank !== bank.id) return { kind: 'fault', fault: 'bank' }
  const facts = new Map(bank.facts.map((fact) => [idMark(fact.id), fact.id]))
  const groups = new Map(bank.groups.map((group) => [idMark(group.id), group.id]))
  const places = new Set<number>()
  const answers = packed.answers.flatMap((answer): readonly HomeAnswer[] => {
    const id = facts.get(answer.fact)
    const fact = id === undefined ? undefined : material.facts.get(id)
    const draw = drawOf(answer, facts, groups)
    if (fact === undefined || draw === null || fact.rev !== answer.rev || places.has(answer.place)) return []
    const question = tryQuestion(fact, answer.form, draw, material)
    const given = question === null ? null : givenIn(answer.given, question)
    if (question === null || given === null || !fitsQuestion(question, given)) return []
    places.add(answer.place)
    const { place, sure, ms, at } = answer
    return [{ place, question, given, sure, ms, at: Math.min(at, now) }]
  })
  if (answers.length === 0) return { kind: 'fault', fault: 'empty' }
  return { kind: 'home', source: packed.source, answers, skipped: packed.answers.length - answers.length }
}

function drawOf({ seed, gap, tiles, group }: PackedAnswer, facts: ReadonlyMap<number, FactId>, groups: ReadonlyMap<number, GroupId>): Draw | null {
  const draw = { seed, ...(gap === null ? {} : { gap }), ...(tiles ? { tiles } : {}) }
  if (group === null) return draw
  const id = groups.get(group.group)
  const others = group.others.flatMap((mark) => facts.get(mark) ?? [])
  return id === undefined || others.length < group.others.length ? null : { ...draw, group: id, others }
}

function givenIn(packed: PackedGiven, question: Question): Given | null {
  switch (packed.kind) {
    case 'option': {
      const text = textsOf([packed.mark], question)?.[0] ?? null
      return text === null ? null : { kind: 'option', text }
    }
    case 'options': {
      const texts = textsOf(packed.marks, question)
      return texts === null ? null : { kind: 'options', texts: texts.flatMap((text) => text ?? []) }
    }
    case 'sequence': {
      const tiles = textsOf(packed.marks, question)
      return tiles === null ? null : { kind: 'sequence', tiles: tiles.flatMap((text) => text ?? []) }
    }
    case 'placed': {
      const places = textsOf(packed.marks, question)
      return places === null ? null : { kind: 'placed', places }
    }
    case 'unknown':
    case 'truth':
    case 'text':
    case 'date':
      return packed
  }
}

/** The texts of the question that the marks stand for; null where one stands for none. */
function textsOf(marks: readonly number[], question: Question): readonly (string | null)[] | null {
  const texts = new Map<number, string | null>([[textMark(null), null]])
  for (const text of optionsShown(question) ?? []) texts.set(textMark(text), text)
  return marks.every((mark) => texts.has(mark)) ? marks.map((mark) => texts.get(mark) ?? null) : null
}
