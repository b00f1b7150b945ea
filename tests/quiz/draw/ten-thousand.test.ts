import { beforeAll, describe, expect, it } from 'vitest'
import { FORMS } from '../../../src/bank/form.ts'
import { drawQuiz } from '../../../src/quiz/draw/draw.ts'
import { guardKeys } from '../../../src/quiz/giveaway.ts'
import type { Question } from '../../../src/quiz/question.ts'
import type { DrawSetup } from '../../../src/quiz/quiz.ts'
import { siblingGroups } from '../../../src/quiz/siblings.ts'
import { factsAsked } from '../../../src/quiz/together.ts'
import { questionOf, shippedBank } from './shipped.ts'

const QUIZZES = 10_000
const WHOLE = 7_000

const drawable = shippedBank()
const { bank } = drawable
const siblings = siblingGroups(bank.facts)
const guard = guardKeys(bank)

const usual: DrawSetup = { scope: { kind: 'all' }, count: 10, forms: FORMS }
const narrow: readonly DrawSetup[] = [
  ...bank.objectives.map(({ id }): DrawSetup => ({ ...usual, scope: { kind: 'objectives', ids: [id] } })),
  ...bank.outline.map(({ letter }): DrawSetup => ({ ...usual, scope: { kind: 'sections', letters: [letter] } })),
  { ...usual, forms: ['choice'] },
  { ...usual, forms: ['select', 'true-false'] },
  { ...usual, forms: ['cloze', 'short', 'number'] },
  { ...usual, forms: ['match', 'order', 'sort'] },
  { ...usual, count: 30 },
]

/** Most quizzes are drawn from the whole bank as a preset draws them; the others by every narrower choice in turn. */
function setupOf(seed: number): DrawSetup {
  return (seed < WHOLE ? undefined : narrow[seed % narrow.length]) ?? usual
}

/** What is wrong with a quiz, in words; empty where nothing is. */
function faultsIn(questions: readonly Question[]): readonly string[] {
  const asked = questions.flatMap(factsAsked)
  const repeated = asked.filter((id, index) => asked.indexOf(id) !== index).map((id) => `${id} twice`)
  const groups = asked.map(siblings)
  const related = asked.filter((id, index) => groups.indexOf(siblings(id)) !== index).map((id) => `${id} beside a sibling`)
  const facts = asked.flatMap((id) => drawable.material.facts.get(id) ?? [])
  const told = questions.flatMap((question) =>
    facts.filter((fact) => guard.givesAway(question, fact)).map(({ id }) => `${question.fact} as ${question.form} gives ${id} away`),
  )
  return [...repeated, ...related, ...told]
}

/** How often the key of a choice, or the truth of a statement, stood where. */
class Positions {
  readonly #counts = new Map<string, Map<number, number>>()

  add(question: Question): void {
    if (question.form === 'choice') this.#count(`choice of ${question.options.length}`, question.options.indexOf(question.key))
    if (question.form === 'true-false') this.#count('true-false', Number(question.truth))
  }

  /** By kind of question the largest distance from an even spread, in standard deviations. */
  get deviations(): ReadonlyMap<string, number> {
    return new Map([...this.#counts].map(([kind, counts]) => [kind, deviationOf(kind, [...counts.values()])]))
  }

  #count(kind: string, position: number): void {
    const counts = this.#counts.get(kind) ?? new Map<number, number>()
    counts.set(position, (counts.get(position) ?? 0) + 1)
    this.#counts.set(kind, counts)
  }
}

function deviationOf(kind: string, counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const chance = 1 / (kind === 'true-false' ? 2 : Number(kind.slice('choice of '.length)))
  const spread = Math.sqrt(total * chance * (1 - chance))
  return Math.max(...counts.map((count) => Math.abs(count - total * chance) / spread))
}

const faults: string[] = []
const positions = new Positions()
let empty = 0

beforeAll(() => {
  for (let seed = 0; seed < QUIZZES; seed += 1) {
    const questions = drawQuiz(drawable, setupOf(seed), seed).map((picked) => questionOf(picked, drawable))
    if (questions.length === 0) empty += 1
    faults.push(...faultsIn(questions).map((fault) => `seed ${seed}: ${fault}`))
    if (seed < WHOLE) questions.forEach((question) => positions.add(question))
  }
}, 180_000)

describe('ten thousand quizzes of the shipped bank', () => {
  it('repeat no fact, ask no siblings and give nothing away', () => {
    expect(faults.slice(0, 5)).toEqual([])
  })

  it('put the key in every position as often as chance would', () => {
    expect([...positions.deviations.keys()]).toContain('choice of 3')
    for (const [kind, deviation] of positions.deviations) expect(deviation, kind).toBeLessThan(4)
  })

  it('are empty where a narrow choice makes no question, and nowhere else', () => {
    expect(empty).toBeLessThan(QUIZZES * 0.05)
  })
})
