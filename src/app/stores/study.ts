import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Fact } from '../../bank/bank.ts'
import type { FactId } from '../../bank/ids.ts'
import type { Confidence } from '../../journal/line.ts'
import { memoryKey, type Memory } from '../../memory/memory.ts'
import { estimateMinutes } from '../../memory/pace.ts'
import { rate } from '../../memory/rating.ts'
import { dueDay } from '../../memory/schedule.ts'
import { advance, currentOf, extend, slip, startRun } from '../../memory/session/run.ts'
import type { Plan, Planned, Run } from '../../memory/session/session.ts'
import { grade } from '../../quiz/grade.ts'
import { makeQuestion } from '../../quiz/make.ts'
import type { Given, Question, Verdict } from '../../quiz/question.ts'
import type { Division } from '../parts/ScaleBar.vue'
import { DEVICE, required } from '../ports.ts'
import { answerBody } from './answer-body.ts'
import { useBank } from './bank.ts'
import { draftOf, parseDraft } from './draft.ts'
import { useJournal } from './journal.ts'
import { usePersistence } from './persistence.ts'
import { usePlan } from './plan.ts'
import { useSettings } from './settings.ts'

interface Shown {
  readonly planned: Planned
  readonly fact: Fact
  readonly question: Question
}

/** A question that waits for its answer. */
export interface Asking extends Shown {
  readonly kind: 'asking'
  readonly given: Given | null
  readonly hinted: boolean
  readonly shownAt: number
}

/** A question that was answered; its lines are on their way to the store. */
export interface Answered extends Shown {
  readonly kind: 'answered'
  readonly given: Given
  readonly verdict: Verdict
  readonly sure: Confidence | null
  readonly guess: 'weak' | 'strong' | null
  readonly counted: boolean
  readonly q: string
  readonly lines: readonly string[]
  readonly again: 'soon' | 'end' | null
}

export type Phase =
  | { readonly kind: 'idle' }
  | Asking
  | Answered
  | { readonly kind: 'over' }
  | { readonly kind: 'empty'; readonly nextDay: number | null }

/** A study session under way. The steps are memory's and quiz's; this store keeps the place and records what happened. */
export const useStudy = defineStore('study', () => {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const persistence = usePersistence()
  const { device } = useSettings()
  const clock = required(DEVICE)

  const run = shallowRef<Run | null>(null)
  const phase = shallowRef<Phase>({ kind: 'idle' })
  const nothingMore = ref(false)
  /** The newest answer, until the next one; it may still be taken back. */
  const lastQ = ref<string | null>(null)

  function memoryOf(fact: FactId): Memory | undefined {
    return bank.bank === null ? undefined : journal.folded.facts.get(memoryKey(bank.bank.id, fact))
  }

  /** Shows the place of the run, or its end. A question that cannot be made is reported and left out. */
  function show(given: Given | null = null, hinted = false): void {
    const planned = run.value === null ? null : currentOf(run.value)
    if (planned === null) {
      phase.value = { kind: 'over' }
      plan.renew()
      return
    }
    const fact = bank.facts.get(planned.fact)
    if (fact === undefined) throw new Error(`The plan holds a fact that the bank lacks: ${planned.fact}`)
    const question = makeQuestion(fact, planned.form, planned.draw)
    phase.value = { kind: 'asking', planned, fact, question, given, hinted, shownAt: clock.now() }
  }

  function begin(next: Plan): void {
    nothingMore.value = false
    lastQ.value = null
    if (next.queue.length === 0) {
      run.value = null
      phase.value = { kind: 'empty', nextDay: next.nextDay }
      return
    }
    run.value = startRun(next, { id: clock.id(), mode: device.mode, now: clock.now() })
    show()
  }

  async function savedDraft() {
    if (bank.bank === null) return null
    return parseDraft(await journal.readDraft(), bank.bank.id, bank.facts, clock.now())
  }

  /** Goes on where a session was left, if one was. */
  async function resume(): Promise<boolean> {
    if (run.value !== null && currentOf(run.value) !== null) {
      show(kept.value?.given ?? null, kept.value?.hinted ?? false)
      return true
    }
    const draft = await savedDraft()
    if (draft === null || !draft.fresh) return false
    run.value = draft.run
    show(draft.given, draft.hinted)
    return true
  }

  const kept = shallowRef<{ given: Given | null; hinted: boolean } | null>(null)

  function give(given: Given | null): void {
    if (phase.value.kind === 'asking') phase.value = { ...phase.value, given }
  }

  function showHint(): void {
    if (phase.value.kind === 'asking') phase.value = { ...phase.value, hinted: true }
  }

  return { run, phase, nothingMore, lastQ, begin, resume, give, showHint, memoryOf, savedDraft }
})
