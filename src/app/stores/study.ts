import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { FactId } from '../../bank/ids.ts'
import type { Confidence } from '../../journal/line.ts'
import { memoryKey, type Memory } from '../../memory/memory.ts'
import { estimateMinutes } from '../../memory/pace.ts'
import { planAgain } from '../../memory/session/planned.ts'
import { openWith } from '../../memory/session/open-with.ts'
import { advance, currentOf, extend, passOver, rescore, slip, startRun } from '../../memory/session/run.ts'
import { withoutTyping } from '../../memory/session/without-typing.ts'
import { factsOf, type Plan, type Planned, type Run } from '../../memory/session/session.ts'
import { tryQuestion } from '../../quiz/can-make.ts'
import { faultOf } from '../../quiz/fault.ts'
import type { Given } from '../../quiz/question.ts'
import { fits, questionId } from '../first-answer.ts'
import type { Early } from '../first-page.ts'
import { DEVICE, required } from '../ports.ts'
import { askToKeepAfterFirstAnswer } from './ask-to-keep.ts'
import { useBank } from './bank.ts'
import { caughtUp } from './caught-up.ts'
import { answeredBefore } from './answered-before.ts'
import { draftOf, parseDraft, SAME_PLACE_MS, waitingIn, type Draft } from './draft.ts'
import { useJournal } from './journal.ts'
import { judge } from './judge.ts'
import { outcomeOf } from './study-outcome.ts'
import { keepDraft } from './keep-draft.ts'
import { useLeftSession } from './left-session.ts'
import { usePlan } from './plan.ts'
import { useSteadyMinutes } from './steady-minutes.ts'
import { useUnmade } from './report-unmade.ts'
import { returnDayOf } from './return-day.ts'
import { useSettings } from './settings.ts'
import type { Asking, Phase } from './study-phase.ts'
import { comesAgain, divisionsOf, lastOf, tallyOf } from './study-progress.ts'

/** What counting an answer as right makes of its rating: Good, as for an answer that was right at once. */
const COUNTED = { score: 1, rating: 3 } as const
const EXTRA = 5

/** A study session under way. The steps are memory's and quiz's; this store keeps the place and records what happens. */
export const useStudy = defineStore('study', () => {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const left = useLeftSession()
  const { device } = useSettings()
  const reportUnmade = useUnmade()
  const clock = required(DEVICE)

  const run = shallowRef<Run | null>(null)
  const phase = shallowRef<Phase>({ kind: 'idle' })
  const shown = computed(() => (phase.value.kind === 'asking' || phase.value.kind === 'answered' ? phase.value : null))
  const nothingMore = ref(false)

  /** When the session was left with this page still open; null while it is on the screen. */
  let leftAt: number | null = null
  /** The draft of the session that waits until the practice under way is over; null where none does. */
  let waiting: unknown = null

  function memoryOf(fact: string): Memory | undefined {
    return bank.bank === null ? undefined : journal.memories.get(memoryKey(bank.bank.id, fact))
  }

  /** Shows the run's place, or its end. What cannot be made is reported and passed over. */
  function show(given: Given | null = null, hinted = false): void {
    const planned = run.value === null ? null : currentOf(run.value)
    const fact = planned === null ? undefined : bank.facts.get(planned.fact)
    if (run.value === null || planned === null) {
      phase.value = { kind: 'over' }
      return
    }
    const question = fact === undefined ? null : tryQuestion(fact, planned.form, planned.draw, bank.material)
    if (fact === undefined || question === null) {
      reportUnmade([planned])
      run.value = passOver(run.value)
      show()
      return
    }
    phase.value = { kind: 'asking', planned, fact, question, given, hinted, turned: false, faulty: false, shownAt: clock.now() }
  }

  function begin(next: Plan, after: unknown = null): void {
    nothingMore.value = false
    leftAt = null
    waiting = after
    reportUnmade(next.unmade)
    if (next.queue.length === 0) {
      run.value = null
      phase.value = { kind: 'empty', nextDay: next.nextDay }
      return
    }
    run.value = startRun(next, { id: clock.id(), mode: device.mode, now: clock.now() })
    show()
  }

  /**
   * Goes on where a session was left: at the same place within half an hour, later with a new queue that opens with the
   * question whose answer was begun. False where there is nothing to go on with.
   */
  async function resume(): Promise<boolean> {
    left.fresh = null
    plan.opening = null
    const leftFor = leftAt === null ? 0 : clock.now() - leftAt
    leftAt = null
    if (shown.value !== null && leftFor < SAME_PLACE_MS) return true
    return goOn(await left.find())
  }

  /** Goes on with a session that was left; with the one that waits for it where it turns out to be over. */
  function goOn(draft: Draft | null): boolean {
    if (draft === null || bank.bank === null) return false
    const known = caughtUp(draft.run, journal.folded, bank.facts, easier)
    const begun = currentOf(known)
    if (begun === null) return goOn(parseDraft(draft.waiting, bank.bank.id, bank.material, clock.now()))
    const given = known === draft.run ? draft.given : null
    if (!draft.fresh && given === null) return false
    if (draft.fresh) {
      run.value = known
      waiting = draft.waiting
    } else begin(openWith(plan.today, begun))
    const feedback = run.value === draft.run ? answeredBefore(draft, bank.facts, bank.material) : null
    if (feedback === null) show(given, known === draft.run && draft.hinted)
    else phase.value = feedback
    return true
  }

  /** Asks some facts alone. A session that was left waits meanwhile, and is offered again when they are through. */
  async function practise(only: ReadonlySet<FactId>): Promise<void> {
    const kept = run.value === null ? await journal.readDraft('study') : draft()
    begin(plan.planFor({ length: '5', only }), waitingIn(kept))
  }

  /** An easier question of a missed fact, as `advance` asks for it. */
  function easier(missed: Planned, id: FactId): Planned | null {
    const fact = bank.facts.get(id)
    return fact === undefined ? null : planAgain(fact, missed, plan.manner)
  }

  /** An answer is on its way to the store, and its feedback to the screen: a second tap is not a second answer. */
  let judging = false

  /** Grades and records an answer given at a moment; its feedback is drawn once it is stored, or at once where that takes longer. */
  function answer(given: Given, sure: Confidence | null, at = clock.now()): void {
    const asking = phase.value
    if (judging || asking.kind !== 'asking' || run.value === null || bank.bank === null) return
    const { fact, question, planned } = asking
    const { id: session, at: place } = run.value
    const q = `${session}-${place}`
    const { verdict, verdicts, guess, bodies } = judge({
      ...{ question, given, sure, hinted: asking.hinted, q, where: `study:${session}`, bank: bank.bank, memoryOf },
      ...{ pace: plan.pace, day: journal.today(), ms: Math.max(0, at - asking.shownAt) },
    })
    const lines = journal.record(bodies)
    const step = advance(run.value, outcomeOf(q, verdict, verdicts), easier)
    judging = true
    journal.afterWrite(() => {
      judging = false
      run.value = step.run
      phase.value = {
        ...{ kind: 'answered', planned, fact, question, given, verdict, verdicts, sure, q },
        ...{ again: step.again, guess, counted: false, lines: lines.map((line) => line.id) },
      }
    })
  }

  /**
   * Goes on with what was done on the page before the app was there: what was given stands in the form, an answer is recorded.
   * Nothing happens where that was another question than the one that is asked now. Resolves once it is drawn: false where an
   * answer was submitted and does not count.
   */
  async function takeOver(early: Early): Promise<boolean> {
    const { id, given, hinted, turned, shownAt, submitted } = early
    const before = phase.value
    // Whoever did something there has left the feedback that stands before that question.
    if (before.kind === 'answered' && (given ?? submitted) !== null) show()
    const asking = phase.value
    if (asking.kind !== 'asking' || questionId(asking.question) !== id) {
      phase.value = before
      return submitted === null
    }
    if (given !== null && !fits(asking.question, given)) return submitted === null
    const faulty = submitted !== null && given !== null && faultOf(asking.question, given) !== null
    phase.value = { ...asking, given: given ?? asking.given, hinted: hinted || asking.hinted, turned, faulty, shownAt }
    if (submitted === null || faulty) return true
    if (submitted.sure !== null) device.confidenceExplained = true
    answer(given ?? { kind: 'unknown' }, submitted.sure, submitted.at)
    await new Promise<void>(journal.afterWrite)
    return true
  }

  /** Takes the newest answer back; its question returns at the session's end. */
  function takeBack(): void {
    const q = lastOf(run.value)
    if (run.value === null || q === null) return
    journal.record([{ do: 'undo', q }])
    run.value = slip(run.value)
  }

  /** "I slipped". */
  function slipped(): void {
    takeBack()
    show()
  }

  /** "Count it as right". */
  function countAsRight(): void {
    const answered = phase.value
    if (answered.kind !== 'answered' || run.value === null) return
    journal.record([{ do: 'regrade', q: answered.q, ...COUNTED }])
    run.value = rescore(run.value, COUNTED.score)
    phase.value = { ...answered, counted: true, again: null }
  }

  /** Adds five questions at the end of a session: what is due or new, else whatever was met longest ago. */
  function more(): void {
    const asked = new Set(run.value?.queue.flatMap(factsOf))
    const extra = plan.planFor({ length: device.length, extra: EXTRA, asked })
    if (run.value === null) return begin(extra)
    const longer = extend(run.value, extra)
    nothingMore.value = longer.queue.length === run.value.queue.length
    run.value = longer
    if (!nothingMore.value) show()
  }

  function report(note: string): void {
    if ((phase.value.kind !== 'asking' && phase.value.kind !== 'answered') || bank.bank === null) return
    const { fact, question } = phase.value
    const { id, version } = bank.bank
    journal.record([{ do: 'report', bank: id, bankv: version, fact: fact.id, form: question.form, note }])
  }

  function change(part: Partial<Pick<Asking, 'given' | 'hinted' | 'faulty'>>): void {
    if (phase.value.kind === 'asking') phase.value = { ...phase.value, ...part }
  }

  function draft(): unknown {
    if (run.value === null || bank.bank === null || currentOf(run.value) === null) return waiting
    return draftOf({ bank: bank.bank.id, run: run.value, phase: phase.value, leftAt, now: clock.now(), waiting })
  }

  const keepNow = keepDraft(run, phase, () => journal.writeDraft('study', draft()))

  /** "No typing now" holds from the question on the screen. */
  watch(
    () => device.noTyping,
    (noTyping) => {
      if (!noTyping || run.value === null) return
      const before = currentOf(run.value)
      run.value = withoutTyping(run.value, bank.facts)
      // What is answered without typing stays, with what was given.
      if (phase.value.kind === 'asking' && currentOf(run.value) !== before) show()
    },
  )

  askToKeepAfterFirstAnswer()

  const minutesLeft = useSteadyMinutes(run, ({ queue, at }) => estimateMinutes(queue.slice(at), plan.pace))
  const divisions = computed(() => divisionsOf(run.value, phase.value.kind))
  const returnDay = computed(() => returnDayOf(shown.value?.question ?? null, memoryOf, { ...journal.settings, today: journal.today() }))

  return {
    phase,
    nothingMore,
    takenBack: computed(() => comesAgain(run.value)),
    divisions,
    returnDay,
    canChangeLast: computed(() => lastOf(run.value) !== null),
    /** Number of the question shown, from 1. */
    place: computed(() => (run.value === null ? 0 : run.value.at + (phase.value.kind === 'answered' ? 0 : 1))),
    minutesLeft,
    isLast: computed(() => run.value !== null && currentOf(run.value) === null),
    objective: computed(() => bank.bank?.objectives.find((one) => one.id === shown.value?.fact.objective)?.title ?? ''),
    tally: computed(() => tallyOf(run.value)),
    start: () => begin(plan.today),
    startExtra: () => begin(plan.planFor({ length: device.length, extra: EXTRA })),
    practise,
    resume,
    takeOver,
    give: (given: Given | null) => change({ given, faulty: false }),
    showHint: () => change({ hinted: true }),
    answer: (given: Given, sure: Confidence | null) => answer(given, sure),
    slipped,
    changeLast: () => (phase.value.kind === 'answered' ? slipped() : takeBack()),
    countAsRight,
    next: () => show(),
    more,
    report,
    leave: () => {
      leftAt = clock.now()
      // Whoever leaves from the last question's feedback has finished.
      if (run.value !== null && currentOf(run.value) === null) phase.value = { kind: 'idle' }
      return keepNow()
    },
  }
})
