import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Bank } from '../../bank/bank.ts'
import type { Confidence } from '../../journal/line.ts'
import { formsFor } from '../../memory/quiz/forms-for.ts'
import { furtherRun } from '../../memory/quiz/further-run.ts'
import { drawSource } from '../../quiz/draw/draw-source.ts'
import type { Given } from '../../quiz/question.ts'
import type { QuizKind, Source, Terms } from '../../quiz/quiz.ts'
import {
  changePlace,
  comeBack,
  goTo,
  nextOpen,
  startQuiz,
  takeBack,
  timeLeft,
  type QuizRun,
  type TimeFactor,
} from '../../quiz/run/run.ts'
import { DEVICE, required } from '../ports.ts'
import { askToKeepAfterFirstAnswer } from './ask-to-keep.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'
import { useGrader } from './quiz/grader.ts'
import { useKeptRun } from './quiz/kept-run.ts'
import { quizBody } from './quiz/quiz-body.ts'
import type { Graded, QuizOver, QuizPhase } from './quiz/quiz-phase.ts'
import type { ComesAgain } from './study-phase.ts'
import { useQuizView } from './quiz/quiz-view.ts'
import { useShownQuestions } from './quiz/shown-questions.ts'
import { useSettings } from './settings.ts'

/** What a quiz is begun with. */
export interface QuizWish {
  readonly source: Source
  readonly terms: Terms
  readonly kind: QuizKind
  readonly factor: TimeFactor
}

/** What counting an answer as right makes of its rating: Good, as for an answer that was right at once. */
const COUNTED = { score: 1, rating: 3 } as const
/** While it is on the screen a quiz is noted so often, in milliseconds. */
const NOTE_MS = 10_000

/** A quiz under way. The steps are quiz's and memory's; this store keeps the place and records what happens. */
export const useQuiz = defineStore('quiz', () => {
  const bank = useBank()
  const journal = useJournal()
  const grader = useGrader()
  const { device } = useSettings()
  const clock = required(DEVICE)

  const kept = useKeptRun()
  const { run, step, noted } = kept
  /** What came of the answer whose feedback is shown. */
  const graded = shallowRef<Graded | null>(null)
  const over = shallowRef<QuizOver | null>(null)

  /** When the question of an answer that was taken back comes again, until the next answer; null where none was. */
  const takenBack = ref<ComesAgain | null>(null)

  /** An answer is on its way to the store, and its feedback to the screen: a second tap is not a second answer. */
  let judging = false

  const isExam = computed(() => run.value?.terms.conditions === 'exam')
  const questions = useShownQuestions(run)
  const phase = computed<QuizPhase>(() => {
    const place = run.value?.at ?? 0
    const here = run.value?.places[place]
    const shown = questions.value[place]
    if (over.value !== null) return over.value
    if (here === undefined || shown === undefined) return { kind: 'idle' }
    if (graded.value !== null) return { kind: 'answered', place, ...shown, ...graded.value }
    return { kind: 'asking', place, ...shown, given: here.given, hinted: here.hinted, flagged: here.flagged }
  })

  const { shown, ...view } = useQuizView(run, phase, questions, grader)

  /** Begins a quiz. False, and nothing changes, where the bank can make none of its questions. */
  function begin({ source, terms, kind, factor }: QuizWish): boolean {
    if (bank.bank === null) return false
    const drawn = drawSource({ bank: bank.bank, material: bank.material }, source)
    if (drawn.picked.length === 0) return false
    const { id, version } = bank.bank
    open(
      startQuiz({
        ...{ id: clock.id(), kind, bank: id, version, source: drawn.source, terms, factor },
        ...{ questions: drawn.picked, startedAt: clock.now() },
      }),
    )
    return true
  }

  function open(next: QuizRun): void {
    graded.value = null
    takenBack.value = null
    over.value = null
    kept.open(next)
  }

  /** Goes on with a quiz where it was left. False where there is none. */
  async function resume(): Promise<boolean> {
    await kept.findLeft()
    const left = kept.left.value
    if (left === null || kept.present.value) return left !== null
    const feedback = graded.value
    open(comeBack(left, clock.now()))
    graded.value = feedback
    // The answer reached the journal, and its feedback was read or lost.
    if (feedback === null && left.places[left.at]?.answered !== null) next()
    return true
  }

  /** The learner leaves it. Whoever does so from the last question's feedback has finished. */
  function leave(): void {
    if (graded.value !== null && run.value !== null && nextOpen(run.value) === null) next()
    kept.away()
  }

  /** It is on the screen: called every second, this keeps the time, and ends the quiz when the time is up. */
  function tick(): void {
    if (run.value === null || !kept.present.value || judging) return
    const moment = kept.look()
    const now = noted(run.value)
    if (timeLeft(now) === 0) return end(now, true)
    if (moment - run.value.seenAt >= NOTE_MS) step(now)
  }

  /** Changes what stands in the question shown. */
  function give(given: Given | null): void {
    if (run.value === null || phase.value.kind !== 'asking') return
    kept.stepSoon(changePlace(run.value, { given }))
  }

  function change(part: { readonly flagged: boolean } | { readonly hinted: boolean }): void {
    if (run.value !== null && phase.value.kind === 'asking') step(changePlace(run.value, part))
  }

  /** Shows another question; under exam conditions only. */
  function show(place: number): void {
    if (run.value !== null && isExam.value) step(goTo(noted(run.value), place))
  }

  /** Grades and records an answer under practice conditions; its feedback is drawn once it is stored, or at once where that takes longer. */
  function answer(given: Given, sure: Confidence | null): void {
    const asking = phase.value
    if (judging || asking.kind !== 'asking' || run.value === null || isExam.value) return
    const now = noted(run.value)
    const { question, place } = asking
    const { q, verdict, verdicts, guess, bodies } = grader.gradeAt(now, { question, given, sure, place })
    const lines = journal.record(bodies).map(({ id }) => id)
    judging = true
    journal.afterWrite(() => {
      judging = false
      if (run.value === null) return
      takenBack.value = null
      step(changePlace(now, { given, answered: { q, score: verdict.score } }))
      if (now.kind === 'diagnostic') return next()
      graded.value = { given, verdict, verdicts, sure, guess, counted: false, q, lines }
    })
  }

  function ground(here: Bank) {
    const drawable = { bank: here, material: bank.material }
    return { drawable, memories: journal.memories, forms: formsFor(device.noTyping) }
  }

  /** On to the next open question, or to the end. */
  function next(): void {
    graded.value = null
    if (run.value === null) return
    const longer = bank.bank === null ? run.value : furtherRun(noted(run.value), ground(bank.bank))
    const open = nextOpen(longer)
    if (open === null) end(longer, false)
    else step(goTo(longer, open))
  }

  /** "I slipped": the answer is taken back, and its question comes again after the others. */
  function slipped(): void {
    if (run.value === null || graded.value === null) return
    journal.record([{ do: 'undo', q: graded.value.q }])
    const { at } = run.value
    run.value = takeBack(run.value)
    next()
    takenBack.value = run.value.at === at ? 'now' : 'end'
  }

  /** "Count it as right". */
  function countAsRight(): void {
    if (run.value === null || graded.value === null) return
    const { q } = graded.value
    journal.record([{ do: 'regrade', q, ...COUNTED }])
    step(changePlace(run.value, { answered: { q, score: COUNTED.score } }))
    graded.value = { ...graded.value, counted: true }
  }

  /** Ends the quiz: what an exam still holds is graded, all is recorded at once, or nothing. */
  function end(now: QuizRun, timeUp: boolean): void {
    const exam = isExam.value
    const { done, bodies } = exam ? grader.gradeAll(now, questions.value) : { done: now, bodies: [] }
    const lines = journal.record([...bodies, quizBody(done)])
    close()
    over.value = { kind: 'over', quiz: now.id, exam, timeUp }
    // Until its answers are stored the draft is all that a kill would leave of them.
    kept.saveOnceStored(lines)
  }

  /** Gives up the quiz under way, or the one that was left. What was answered under practice conditions stays answered. */
  function abandon(): Promise<void> {
    close()
    return kept.save()
  }

  function close(): void {
    graded.value = null
    kept.close()
  }

  function report(text: string): void {
    if (shown.value === null || bank.bank === null) return
    const { fact, question } = shown.value
    const { id, version } = bank.bank
    journal.record([{ do: 'report', bank: id, bankv: version, fact: fact.id, form: question.form, note: text }])
  }

  askToKeepAfterFirstAnswer()

  return {
    run,
    phase,
    isExam,
    left: kept.left,
    timeLeft: kept.timeLeft,
    ...view,
    begin,
    findLeft: kept.findLeft,
    resume,
    away: kept.away,
    leave,
    tick,
    give,
    flag: () => change({ flagged: phase.value.kind === 'asking' && !phase.value.flagged }),
    showHint: () => change({ hinted: true }),
    goTo: show,
    answer,
    next,
    slipped,
    takenBack,
    countAsRight,
    handIn: () => (run.value === null || !isExam.value ? undefined : end(noted(run.value), false)),
    abandon,
    report,
  }
})
