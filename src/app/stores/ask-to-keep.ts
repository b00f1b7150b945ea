import { watch } from 'vue'
import { useJournal } from './journal.ts'
import { usePersistence } from './persistence.ts'

/** The first answer that is saved is the moment to ask the browser to keep it. */
export function askToKeepAfterFirstAnswer(): void {
  const journal = useJournal()
  const persistence = usePersistence()
  watch(
    () => (journal.saving || journal.fault !== null ? 0 : journal.answers),
    (saved) => {
      if (saved > 0) void persistence.askOnce()
    },
  )
}
