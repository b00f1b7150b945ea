import type { Bank, Fact } from '../../bank/bank.ts'
import type { Form } from '../../bank/form.ts'
import { groundOf, type Drawable } from '../../quiz/draw/draw.ts'
import { Drawing } from '../../quiz/draw/drawing.ts'
import { DIAGNOSTIC_FORMS, type Picked } from '../../quiz/quiz.ts'
import { makeRandom, seedFrom } from '../../quiz/random.ts'
import { scoreRange } from '../../quiz/score-range.ts'
import { hasStarted, memoryKey, type Memory } from '../memory.ts'
import { rate, type Rated, type RatedAs } from '../rating.ts'

/** A diagnostic asks so many facts of each objective, and then so many more where it knows least. */
const OF_EACH = 2
const FURTHER = 6

/** A question of a diagnostic that was answered; its score, 0..1. */
export interface Diagnosed {
  readonly picked: Picked
  readonly score: number
}

/** What a diagnostic is drawn from; the same always gives the same one. */
export interface DiagnosticGround {
  readonly drawable: Drawable
  readonly memories: ReadonlyMap<string, Memory>
  readonly seed: number
  /** Forms that are asked for; those that a diagnostic cannot use do not count. */
  readonly forms: readonly Form[]
}

/** Two questions of each objective, or as many as there are, in mixed order. Facts that were not started come first. */
export function diagnosticQuestions(ground: DiagnosticGround): readonly Picked[] {
  const drawing = drawingOf(ground)
  for (const { id } of ground.drawable.bank.objectives) {
    let taken = 0
    for (const fact of candidates(ground, id)) if (taken < OF_EACH && drawing.take(fact)) taken += 1
  }
  return makeRandom(seedFrom(`${ground.seed}/order`)).shuffle(drawing.picked)
}

/**
 * Up to six more questions, each of the objective whose score is least certain by then: where its range is widest,
 * among equals where it weighs most.
 */
export function furtherQuestions(ground: DiagnosticGround, asked: readonly Diagnosed[]): readonly Picked[] {
  const drawing = drawingOf(ground)
  for (const { picked } of asked) drawing.put(picked)
  const doubts = doubtsOf(ground.drawable, asked)
  while (drawing.picked.length < asked.length + FURTHER && doubts.length > 0) {
    doubts.sort((a, b) => widthOf(b) - widthOf(a) || b.weight - a.weight)
    const [doubt] = doubts
    if (doubt === undefined) break
    doubt.asked += 1
    if (!candidates(ground, doubt.objective).some((fact) => drawing.take(fact))) doubts.shift()
  }
  return drawing.picked.slice(asked.length)
}

/**
 * What memory makes of an answer in a diagnostic. A fact that was not started begins as Easy where the answer was right
 * and sure, as Good where it was right and thought so; all else leaves it new. Others are rated as in a session.
 */
export function rateDiagnostic(answer: Rated): RatedAs {
  if (hasStarted(answer.memory)) return rate(answer)
  return { ...rate(answer), rating: seedOf(answer), guess: null }
}

function seedOf({ verdict, hint, sure }: Rated): RatedAs['rating'] {
  if (verdict.score < 1 || hint) return 0
  if (sure === 'sure') return 4
  return sure === 'think' ? 3 : 0
}

function drawingOf({ drawable, seed, forms }: DiagnosticGround): Drawing {
  const usable = DIAGNOSTIC_FORMS.filter((form) => forms.includes(form))
  return new Drawing({ ...groundOf(drawable, { scope: { kind: 'all' }, forms: usable }, seed), asListed: true })
}

const RANKS: Record<Fact['rank'], number> = { core: 0, supporting: 1, detail: 2 }

/** The facts of an objective: those not started, the core ones first, by chance among equals; then those that were. */
function candidates({ drawable: { bank }, memories, seed }: DiagnosticGround, objective: string): readonly Fact[] {
  const facts = bank.facts.filter(
    (fact) => fact.objective === objective && fact.status === 'active' && memoryOf(bank, memories, fact)?.paused !== true,
  )
  const started = (fact: Fact): number => Number(hasStarted(memoryOf(bank, memories, fact)))
  return makeRandom(seedFrom(`${seed}/${objective}`))
    .shuffle(facts)
    .sort((a, b) => started(a) - started(b) || RANKS[a.rank] - RANKS[b.rank])
}

function memoryOf(bank: Bank, memories: ReadonlyMap<string, Memory>, fact: Fact): Memory | undefined {
  return memories.get(memoryKey(bank.id, fact.id))
}

/** What is known of an objective so far. */
interface Doubt {
  readonly objective: string
  readonly weight: number
  readonly mean: number
  asked: number
}

function doubtsOf({ bank, material }: Drawable, asked: readonly Diagnosed[]): Doubt[] {
  return bank.objectives.map(({ id, weight }) => {
    const scores = asked.flatMap(({ picked, score }) => (material.facts.get(picked.fact)?.objective === id ? [score] : []))
    const mean = scores.length === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / scores.length
    return { objective: id, weight, mean, asked: scores.length }
  })
}

function widthOf({ mean, asked }: Doubt): number {
  const { low, high } = scoreRange(mean, asked)
  return high - low
}
