import { watch, type Ref } from 'vue'
import type { Run } from '../../memory/session/session.ts'
import type { Phase } from './study-phase.ts'

/** A half-typed answer is stored this long after the first key that is not: well within a second, however fast it is typed. */
const TYPING_MS = 250

/** After a step of the session first comes the frame that shows it, and the news that its answer is stored. */
const DRAWN_MS = 40

/**
 * Calls `save` whenever a kill would lose something: right after a step of the session, while typing now and then.
 *
 * @returns saves at once, in place of what was still to be saved: written after the session was left it would seem to be fresh
 */
export function keepDraft(run: Readonly<Ref<Run | null>>, phase: Readonly<Ref<Phase>>, save: () => Promise<void>): () => Promise<void> {
  let pause: ReturnType<typeof setTimeout> | undefined
  watch([run, phase], ([nowRun], [beforeRun]) => {
    const isStep = nowRun !== beforeRun
    if (isStep) stop()
    pause ??= setTimeout(() => void saveNow(), isStep ? DRAWN_MS : TYPING_MS)
  })
  function stop(): void {
    clearTimeout(pause)
    pause = undefined
  }
  function saveNow(): Promise<void> {
    stop()
    return save()
  }
  return saveNow
}
