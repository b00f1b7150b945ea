import { defineStore } from 'pinia'
import { ref } from 'vue'
import { useJournal } from './journal.ts'

/** Reading what lies before the newest answers, for a screen that shows it. */
export const useLookBack = defineStore('look back', () => {
  const journal = useJournal()
  /** It could not be read when it was last asked for: new answers are another matter, which `journal.fault` tells. */
  const unread = ref(false)

  /** Resolves once all that can be read is in memory, or is known not to come. Never rejects: a screen shows what there is. */
  async function read(): Promise<void> {
    unread.value = !(await journal.whole().then(() => true, () => false))
  }

  return { unread, read }
})
