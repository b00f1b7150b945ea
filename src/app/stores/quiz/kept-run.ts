import { computed, ref, shallowRef, watch } from 'vue'
import type { Line } from '../../../journal/line.ts'
import { note, timeLeft, type QuizRun } from '../../../quiz/run/run.ts'
import { DEVICE, required } from '../../ports.ts'
import { useBank } from '../bank.ts'
import { useJournal } from '../journal.ts'
import { readDraft } from './quiz-draft.ts'

/** A half-given answer is stored so long after it was begun: well within a second. */
const TYPING_MS = 250

/** The quiz under way, kept so that a kill does not lose it, and the time that runs while it is on the screen. */
export function useKeptRun() {
  const bank = useBank()
  const journal = useJournal()
  const clock = required(DEVICE)

  const run = shallowRef<QuizRun | null>(null)
  /** A quiz that an earlier visit left, as last read. */
  const draft = shallowRef<QuizRun | null>(null)
  /** The clock as last looked at, for the time that is left. */
  const moment = ref(clock.now())
  /** It is on the screen now, so that time runs. */
  const present = ref(false)
  let pause: ReturnType<typeof setTimeout> | undefined

  function save(): Promise<void> {
    clearTimeout(pause)
    pause = undefined
    return journal.writeDraft('quiz', run.value)
  }

  /** Saves as soon as lines of the journal are stored. */
  function saveOnceStored(lines: readonly Line[]): void {
    const stop = watch(
      () => journal.unsaved,
      (unsaved) => {
        if (unsaved.some((line) => lines.includes(line))) return
        stop()
        void save()
      },
    )
  }

  /** Takes a step; a kill from now on does not lose it. */
  function step(next: QuizRun): void {
    run.value = next
    void save()
  }

  /** Takes a small step, of which others may follow at once. */
  function stepSoon(next: QuizRun): void {
    run.value = next
    pause ??= setTimeout(() => void save(), TYPING_MS)
  }

  /** The run with the time up to now. */
  function noted(now: QuizRun): QuizRun {
    return present.value ? note(now, clock.now()) : now
  }

  /** It comes on the screen. */
  function open(next: QuizRun): void {
    draft.value = null
    present.value = true
    look()
    step(next)
  }

  /** Looks at the clock, and returns it. */
  function look(): number {
    moment.value = clock.now()
    return moment.value
  }

  /** It is no longer looked at: from now on time is a gap. */
  function away(): void {
    if (run.value === null) return
    step(noted(run.value))
    present.value = false
  }

  /** There is none any more. */
  function close(): void {
    run.value = null
    draft.value = null
    present.value = false
  }

  /** Looks for a quiz that an earlier visit left; `draft` then holds it. */
  async function findLeft(): Promise<void> {
    if (run.value !== null || bank.bank === null) return
    const stored = await journal.readDraft('quiz')
    // Whether it was handed in long ago, and what was answered in it, may lie before the newest answers.
    if (stored !== null) await journal.whole().catch(() => undefined)
    draft.value = readDraft(stored, bank.bank.id, bank.material, journal.folded)
  }

  return {
    run,
    present,
    /** A quiz that can be gone on with; from an earlier visit once `findLeft` has looked. */
    left: computed(() => run.value ?? draft.value),
    /** Milliseconds that are left, null where time is not limited. */
    timeLeft: computed(() =>
      run.value === null ? null : timeLeft(present.value ? note(run.value, Math.max(moment.value, run.value.seenAt)) : run.value),
    ),
    ...{ save, saveOnceStored, step, stepSoon, noted, open, look, away, close, findLeft },
  }
}
