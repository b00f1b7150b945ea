import * as v from 'valibot'
import type { Fact } from '../bank/bank.ts'
import { FormSchema, type Form } from '../bank/form.ts'
import { historyOf, type Folded } from '../journal/fold.ts'
import type { AnswerBody, Rating } from '../journal/line.ts'
import { studyDay } from './day.ts'
import { isMiss, memoryKey, type Memory } from './memory.ts'
import type { Strength } from './fsrs.ts'
import { rungOfForm, type Rung } from './rungs.ts'
import type { Walk } from './walk.ts'

/** Something that moved a fact's memory, or would have: its first answer of a study day, or a seed. */
export type Step =
  | {
      readonly kind: 'answer'
      readonly day: number
      readonly rating: Rating
      readonly right: boolean
      /** Chance, 0..1, that whoever knows nothing is right. */
      readonly guess: number
      /** How easy the way of asking is: 1 to recognise, 0 to rebuild, -1 to produce. */
      readonly ease: number
    }
  | ({ readonly kind: 'seed'; readonly day: number } & Strength)

/** What happened to a fact from its start, or from a reset, to the next reset; the oldest first. */
export interface History {
  readonly steps: readonly Step[]
  /** It was reset afterwards: what it tells of the learner stands, the memory is gone. */
  readonly ended: boolean
}

/** Chance of being right by picking blindly, where it does not follow from the options shown. */
const BLIND: Record<Form, number> = {
  choice: 0.25,
  'true-false': 0.5,
  select: 0,
  cloze: 0,
  short: 0,
  number: 0,
  match: 0.2,
  order: 0.2,
  sort: 0.33,
  card: 0,
}

/** Forms in which one of the options shown is right. */
const ONE_OF: ReadonlySet<string> = new Set<Form>(['choice', 'cloze', 'match', 'sort'])

/** Chance, 0..1, that whoever knows nothing answers this right. */
export function blindChance({ form, opts }: Pick<AnswerBody, 'form' | 'opts'>): number {
  if (opts !== undefined && opts.length > 0 && ONE_OF.has(form)) return 1 / opts.length
  return v.is(FormSchema, form) ? BLIND[form] : 0
}

const EASE: Record<Rung, number> = { recognise: 1, rebuild: 0, produce: -1 }

/** How easy a form is: 1 to recognise, 0 to rebuild, -1 to produce. */
export function easeOf(form: Form): number {
  return EASE[rungOfForm(form)]
}

/** The chance, 0..1, that blind picking is right wherever the fact is asked; 0 for one that can be asked to be produced. */
export function recognitionGuess({ forms, traps }: Pick<Fact, 'forms' | 'traps'>): number {
  const ways = forms.map((form) => (form === 'choice' ? 1 / (1 + Math.max(1, Math.min(3, traps.length))) : BLIND[form]))
  return forms.length > 0 && forms.every(isRecognition) ? Math.min(...ways) : 0
}

function isRecognition(form: Form): boolean {
  return form === 'choice' || form === 'true-false'
}

/**
 * The histories of a fact (`<bank>/<fact>`), one for every reset and the present one: first answers of a study day, with
 * days that never fall, as the fold of its memory has them. Repeats of a day are left out.
 */
export function historiesOf(folded: Folded<Memory>, fact: string, boundary: number): readonly History[] {
  const histories: History[] = []
  let steps: Step[] = []
  let answeredDay = -Infinity
  let started = false
  for (const { line, time } of historyOf(folded, fact)) {
    const day = studyDay(time, line.tz, boundary)
    if (line.do === 'reset') {
      if (steps.length > 0) histories.push({ steps, ended: true })
      steps = []
      answeredDay = -Infinity
      started = false
    } else if (line.do === 'seed') {
      steps.push({ kind: 'seed', day, stability: line.stability, difficulty: line.difficulty })
      started = true
    } else if (line.do === 'answer' && (!started || day > answeredDay)) {
      steps.push(answerStep(line, day))
      answeredDay = day
      started ||= line.rating !== 0
    }
  }
  return steps.length > 0 ? [...histories, { steps, ended: false }] : histories
}

function answerStep(line: AnswerBody, day: number): Step {
  const ease = v.is(FormSchema, line.form) ? easeOf(line.form) : 0
  return { kind: 'answer', day, rating: line.rating, right: !isMiss(line.score), guess: blindChance(line), ease }
}


/** A fact with what happened to it. */
export interface FactHistories {
  readonly fact: string
  readonly histories: readonly History[]
}

/** The histories of these facts of a bank that have any. */
export function* walkHistories(
  folded: Folded<Memory>,
  bank: string,
  facts: Iterable<string>,
  boundary: number,
): Walk<readonly FactHistories[]> {
  const gathered: FactHistories[] = []
  for (const fact of facts) {
    const histories = historiesOf(folded, memoryKey(bank, fact), boundary)
    if (histories.length > 0) gathered.push({ fact, histories })
    yield
  }
  return gathered
}
