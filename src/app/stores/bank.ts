import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Bank } from '../../bank/bank.ts'
import { rosterOf, type Roster } from '../../memory/session/roster.ts'
import { materialOf, type Material } from '../../quiz/material.ts'
import { BANK_SOURCE, required } from '../ports.ts'

/** The bank that is being studied. */
export const useBank = defineStore('bank', () => {
  const source = required(BANK_SOURCE)
  const bank = shallowRef<Bank | null>(null)
  /** Why the bank could not be loaded, in the source's words. */
  const failure = ref<string | null>(null)

  const material = computed<Material>(() => materialOf(bank.value ?? { facts: [], groups: [] }))
  const roster = computed<Roster | null>(() => (bank.value === null ? null : rosterOf(bank.value, material.value)))
  const facts = computed(() => material.value.facts)

  /** Loads the first bank there is; `failure` says why it did not come. */
  async function load(): Promise<void> {
    const entry = source.entries[0]
    failure.value = null
    try {
      if (entry === undefined) throw new Error('There is no bank under questions/.')
      bank.value = await source.load(entry.id)
    } catch (error) {
      failure.value = error instanceof Error ? error.message : String(error)
    }
  }

  return { bank, material, roster, facts, failure, load }
})
