import { watch, type Ref } from 'vue'
import type { Run } from '../../memory/session/session.ts'
import type { Phase } from './study-phase.ts'

/** A half-typed answer is stored this long after the last key: well within a second. */
const TYPING_MS = 250

/** After a step of the session first comes the frame that shows it, and the news that its answer is stored. */
const DRAWN_MS = 40

/**
 * Calls `save` whenever a kill would lose something: right after a step of the session, while typing in its pauses.
 *
 * @returns ends a pause that is still on, for whoever leaves and writes the draft at once: later it would seem to be fresh
 */
export function keepDraft(run: Readonly<Ref<Run | null>>, phase: Readonly<Ref<Phase>>, save: () => void): () => void {
  let pause: ReturnType<typeof setTimeout> | undefined
  watch([run, phase], ([nowRun], [beforeRun]) => {
    clearTimeout(pause)
    pause = setTimeout(save, nowRun === beforeRun ? TYPING_MS : DRAWN_MS)
  })
  return () => clearTimeout(pause)
}
