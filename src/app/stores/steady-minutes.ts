import { shallowRef, watch, type Ref } from 'vue'
import { isOver } from '../../memory/session/run.ts'
import type { Run } from '../../memory/session/session.ts'

interface Shown {
  readonly minutes: number
  /** It has risen already, as it may once, where misses come back. */
  readonly risen: boolean
}

/** What is shown next of an estimate: lower ones at once, a higher one the first time only. */
export function steadied(shown: Shown | null, estimate: number): Shown {
  if (shown === null) return { minutes: estimate, risen: false }
  if (estimate <= shown.minutes) return { ...shown, minutes: estimate }
  return shown.risen ? shown : { minutes: estimate, risen: true }
}

/** The minutes that a session still takes, as they are shown: they fall as it goes, and rise once at most. */
export function useSteadyMinutes(run: Readonly<Ref<Run | null>>, estimate: (run: Run) => number): Readonly<Ref<number>> {
  const minutes = shallowRef(0)
  let shown: Shown | null = null
  watch(
    run,
    (now, before) => {
      // Another session, or questions that were added to one that was over.
      if (now === null || before?.id !== now.id || isOver(before)) shown = null
      if (now === null) return
      shown = steadied(shown, estimate(now))
      minutes.value = shown.minutes
    },
    { immediate: true, flush: 'sync' },
  )
  return minutes
}
