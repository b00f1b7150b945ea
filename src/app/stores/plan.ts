import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import type { Fact } from '../../bank/bank.ts'
import { passageOf, type FactId, type PassageRef } from '../../bank/ids.ts'
import { unchanged } from '../../journal/unchanged.ts'
import { paceOf, type Pace } from '../../memory/pace.ts'
import type { Manner } from '../../memory/session/planned.ts'
import { planSession, walkPlan, type PlanInput } from '../../memory/session/plan.ts'
import type { AgendaFor } from '../../memory/session/pool.ts'
import { sessionSeed } from '../../memory/session/seed.ts'
import type { Length, Plan, Planned } from '../../memory/session/session.ts'
import { makeQuestion } from '../../quiz/make.ts'
import type { Question } from '../../quiz/question.ts'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import type { Opening } from './draft.ts'
import { inSlices } from './in-slices.ts'
import { useJournal } from './journal.ts'
import { useSettings } from './settings.ts'

export type LengthName = '2' | '5' | 'all'

const LENGTHS: Record<LengthName, Length> = {
  2: { kind: 'minutes', minutes: 2 },
  5: { kind: 'minutes', minutes: 5 },
  all: { kind: 'all' },
}

/** What a session is wanted to be: its length, perhaps only some facts, or a number more than is due. */
export interface Wish {
  readonly length: LengthName
  readonly only?: ReadonlySet<FactId>
  readonly extra?: number
  /** Facts that the session had already. */
  readonly asked?: ReadonlySet<FactId>
}

/** The question that a session opens with, and the passage it is about. */
export interface First {
  readonly planned: Planned
  readonly fact: Fact
  readonly question: Question
  readonly passage: PassageRef
}

const NOTHING: Plan = { queue: [], due: 0, fresh: 0, minutes: 0, waiting: 0, gentle: false, unmade: [], nextDay: null }

/** What a session would ask now. Same journal, same bank, same day: same session, so Today shows what Start opens. */
export const usePlan = defineStore('plan', () => {
  const bank = useBank()
  const journal = useJournal()
  const { device } = useSettings()
  const clock = required(DEVICE)

  /** What an exam means for a day. Its code comes only where an exam is set: most learners begin without. */
  const agenda = shallowRef<AgendaFor | null>(null)
  async function readAgenda(): Promise<void> {
    const { exam } = journal.settings
    agenda.value = exam === null ? null : (await import('../../memory/exam-plan/agenda.ts')).agendaFor(exam)
  }
  watch(() => journal.folded.settings.get('exam'), () => void readAgenda().catch(() => undefined))

  const pace = computed((before: Pace | undefined) => {
    const now = paceOf(journal.folded)
    return before === undefined ? now : unchanged(before, now, Object.is)
  })

  /** How the learner wants to be asked. */
  function mannerOn(day: number): Manner {
    return { mode: device.mode, noTyping: device.noTyping, seed: sessionSeed(journal.learner, day, journal.answerLines) }
  }
  const manner = computed(() => mannerOn(journal.today()))

  /** What a session is planned by, today's unless another study day is named; null where the bank is not there yet. */
  function inputFor({ length, ...parts }: Wish, day = journal.today()): PlanInput | null {
    if (bank.bank === null || bank.roster === null) return null
    return {
      bank: bank.bank,
      roster: bank.roster,
      memories: journal.memories,
      today: day,
      target: journal.settings.target,
      allowance: journal.settings.newPerDay,
      agenda: agenda.value,
      length: LENGTHS[length],
      ...mannerOn(day),
      pace: pace.value,
      ...parts,
    }
  }

  /** A session that was planned in slices, and all that it was planned by, in the order in which `inputFor` puts it together. */
  let sliced: { readonly by: readonly unknown[]; readonly plan: Plan } | null = null

  /** Plans today's session; empty where the bank is not there yet. */
  function planFor(wish: Wish): Plan {
    const input = inputFor(wish)
    if (input === null) return NOTHING
    const by = Object.values(input)
    return sliced !== null && by.every((part, index) => part === sliced?.by[index]) ? sliced.plan : planSession(input)
  }

  /** Plans today's session in slices: among thousands of facts it would hold the thread up. Who asks for it then has it at once. */
  async function planToday(): Promise<void> {
    const input = inputFor({ length: device.length })
    if (input !== null) sliced = { by: Object.values(input), plan: await inSlices(walkPlan(input), () => clock.now()) }
  }

  /** What a question whose answer was begun long ago makes of today's session; null where there is none. */
  const opening = shallowRef<Opening | null>(null)
  const planned = computed(() => planFor({ length: device.length }))
  const today = computed(() => opening.value?.(planned.value, journal.folded) ?? planned.value)

  /** The first question of a queue, as Start will show it. */
  function firstOf([planned]: readonly Planned[]): First | null {
    const fact = planned === undefined ? undefined : bank.facts.get(planned.fact)
    const place = fact?.at[0]
    if (planned === undefined || fact === undefined || place === undefined) return null
    return { planned, fact, question: makeQuestion(fact, planned.form, planned.draw, bank.material), passage: passageOf(place) }
  }
  const first = computed(() => firstOf(today.value.queue))

  return { readAgenda, pace, manner, planToday, opening, today, first, firstOf, inputFor, planFor }
})
