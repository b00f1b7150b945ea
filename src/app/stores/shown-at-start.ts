import { watch } from 'vue'
import type { FirstPaint } from '../ports.ts'
import { useJournal } from './journal.ts'
import { useSettings } from './settings.ts'

/** All that the question that the next start shows follows from: what is kept for that start holds until one of these changes. */
export function useShownAtStart(): (() => unknown)[] {
  const journal = useJournal()
  const { device } = useSettings()
  return [
    () => journal.memories,
    () => journal.learner,
    () => journal.answerLines,
    () => JSON.stringify(journal.settings),
    () => [device.length, device.mode, device.noTyping, device.confidence, device.confidenceExplained, device.shortcuts].join(),
  ]
}

/**
 * From now on, once all is read, forgets what Today kept for the next start as soon as it no longer holds, whatever changed
 * it: an answer, a restored backup, another tab, a setting. An answer to a question that is not asked any more could not be
 * counted.
 */
export function forgetShownAtStart(paint: FirstPaint): void {
  const journal = useJournal()
  const settings = useSettings()
  const opened = (): boolean => journal.open && settings.ready
  watch([opened, ...useShownAtStart()], (_now, [wasOpen]) => (wasOpen ? paint.keep(null) : undefined), { flush: 'sync' })
}
