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
 * @returns saves at once, in place of what was still to be saved: written after the session was left it would seem to be fresh
 */
export function keepDraft(run: Readonly<Ref<Run | null>>, phase: Readonly<Ref<Phase>>, save: () => Promise<void>): () => Promise<void> {
  let pause: ReturnType<typeof setTimeout> | undefined
  watch([run, phase], ([nowRun], [beforeRun]) => {
    clearTimeout(pause)
    pause = setTimeout(() => void save(), nowRun === beforeRun ? TYPING_MS : DRAWN_MS)
  })
  return () => {
    clearTimeout(pause)
    return save()
  }
}
