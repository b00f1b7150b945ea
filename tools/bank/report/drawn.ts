import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { FORMS } from '../../../src/bank/form.ts'
import type { FactId } from '../../../src/bank/ids.ts'
import type { Line } from '../../../src/journal/line.ts'
import { memoryKey, type Memory } from '../../../src/memory/memory.ts'
import { makeReducer, recall } from '../../../src/memory/schedule.ts'
import { planSession } from '../../../src/memory/session/plan.ts'
import { planAgain, type Manner } from '../../../src/memory/session/planned.ts'
import { advance, currentOf, startRun } from '../../../src/memory/session/run.ts'
import { factsOf, type Planned } from '../../../src/memory/session/session.ts'
import { drawQuiz } from '../../../src/quiz/draw/draw.ts'
import { makeQuestion } from '../../../src/quiz/make.ts'
import { materialOf, type Material } from '../../../src/quiz/material.ts'
import type { Question } from '../../../src/quiz/question.ts'
import { makeRandom, seedFrom, type Random } from '../../../src/quiz/random.ts'

const DAYS = 25
const MINUTES = 5
/** How often a simulated learner is right about what was never asked before: between guessing and knowing. */
const KNOWN_BEFORE = 0.5
const REDUCE = makeReducer({ boundary: 4 })
const HOUR_MS = 3_600_000
const NOON_MS = 12 * HOUR_MS
const DAY_MS = 24 * HOUR_MS

/** Every question shown to simulated learners who study five minutes a day for 25 days, a session a day. */
export function drawSessions(bank: Bank, sessions: number): Question[] {
  const learners = Math.ceil(sessions / DAYS)
  return Array.from({ length: learners }, (_, learner) => study(bank, learner)).flat()
}

function study(bank: Bank, learner: number): Question[] {
  const material = materialOf(bank)
  const memories = new Map<string, Memory>()
  return Array.from({ length: DAYS }, (_, today) => {
    const manner: Manner = { mode: 'mixed', noTyping: false, seed: seedFrom(`${learner}/${today}`) }
    return oneSession({ bank, material, memories, today, manner, random: makeRandom(manner.seed) })
  }).flat()
}

interface Session {
  readonly bank: Bank
  readonly material: Material
  /** The learner's memories, moved on by every answer. */
  readonly memories: Map<string, Memory>
  readonly today: number
  readonly manner: Manner
  readonly random: Random
}

function oneSession(session: Session): Question[] {
  const { bank, material, memories, today, manner } = session
  const length = { kind: 'minutes', minutes: MINUTES } as const
  const plan = planSession({ ...manner, bank, memories, today, length, pace: new Map() })
  const shown: Question[] = []
  let run = startRun(plan, { id: 'simulated', mode: manner.mode, now: 0 })
  for (let planned = currentOf(run); planned !== null; planned = currentOf(run)) {
    shown.push(makeQuestion(factOf(material, planned.fact), planned.form, planned.draw, material))
    const { form } = planned
    const parts = factsOf(planned).map((id) => ({ fact: id, score: answer(session, factOf(material, id), form) }))
    const score = parts.reduce((sum, part) => sum + part.score, 0) / parts.length
    run = advance(run, { q: 'simulated', score, parts }, (missed, id) => planAgain(factOf(material, id), missed, manner)).run
  }
  return shown
}

function factOf({ facts }: Material, id: FactId): Fact {
  const fact = facts.get(id)
  if (fact === undefined) throw new Error(`the plan asks ${id}, which the bank does not have`)
  return fact
}

/** Every question of so many quizzes of ten questions, drawn from the whole bank by all forms. */
export function drawQuizzes(bank: Bank, quizzes: number): Question[] {
  const material = materialOf(bank)
  const setup = { scope: { kind: 'all' }, count: 10, forms: FORMS } as const
  return Array.from({ length: quizzes }, (_, seed) => drawQuiz({ bank, material }, setup, seed))
    .flat()
    .map(({ fact, form, draw }) => makeQuestion(factOf(material, fact), form, draw, material))
}

/** Answers as well as the memory promises, and moves it. Gives the score. */
function answer({ bank, memories, today, random }: Session, fact: Fact, form: Planned['form']): number {
  const key = memoryKey(bank.id, fact.id)
  const memory = memories.get(key)
  const chance = memory === undefined ? KNOWN_BEFORE : recall(memory, today)
  const score = random.next() < chance ? 1 : 0
  const time = today * DAY_MS + NOON_MS
  const line: Line = {
    ...{ id: 'simulated-000001', at: time, tz: 0, do: 'answer', q: 'simulated', bank: bank.id, bankv: bank.version },
    ...{ fact: fact.id, rev: fact.rev, form, gave: [], score, rating: score === 1 ? 3 : 1 },
    ...{ ms: 10_000, in: 'study:simulated' },
  }
  const next = REDUCE(memory, { line, time })
  if (next !== undefined) memories.set(key, next)
  return score
}
