import { watch } from 'vue'
import { useJournal } from './journal.ts'
import { useOpenDamage } from './open-damage.ts'
import { useSettings } from './settings.ts'

/** By then the screen that is being opened is drawn. */
const DRAWN_AFTER_MS = 1_000

/** Whenever damage is found, what was in it is brought back from the second copy a moment later, not when there is time. */
export function mendSoon(): void {
  const journal = useJournal()
  const settings = useSettings()
  const { list } = useOpenDamage()

  /** What cannot be done now is done when both copies are compared anyway. */
  async function mend(): Promise<void> {
    const { useSecondCopy } = await import('./second-copy.ts')
    if (list.value.length > 0) await useSecondCopy().mend()
  }

  watch(
    () => (journal.durably && settings.ready ? list.value.length : 0),
    (now, before = 0) => (now > before ? void setTimeout(() => void mend().catch(() => undefined), DRAWN_AFTER_MS) : undefined),
    { immediate: true },
  )
}
