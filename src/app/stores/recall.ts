import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { PassageRef } from '../../bank/ids.ts'
import { recallByPassage, weakestPassage } from '../../memory/passages.ts'
import { useBank } from './bank.ts'
import { useJournal } from './journal.ts'

/** How well the document is known today, passage by passage. */
export const useRecall = defineStore('recall', () => {
  const bank = useBank()
  const journal = useJournal()

  const byPassage = computed(() =>
    bank.bank === null || bank.roster === null ? new Map() : recallByPassage(bank.bank, journal.memories, journal.today(), bank.roster),
  )
  const weakest = computed(() => weakestPassage(byPassage.value))

  /** Counts it now, so that who draws it later finds it done. */
  const count = (): PassageRef | null => weakest.value

  return { byPassage, weakest, count }
})
