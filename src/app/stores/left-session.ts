import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { DEVICE, required } from '../ports.ts'
import { useBank } from './bank.ts'
import type { Draft } from './draft.ts'
import { useJournal } from './journal.ts'
import { usePlan } from './plan.ts'

/** The session that was left before its end, for Today to offer and Study to go on with. */
export const useLeftSession = defineStore('left session', () => {
  const bank = useBank()
  const journal = useJournal()
  const plan = usePlan()
  const clock = required(DEVICE)

  /** The one that can be gone on with at the same place, as last read. */
  const fresh = shallowRef<Draft | null>(null)

  /** Reads it, however long ago it was left; null where there is none. */
  async function find(): Promise<Draft | null> {
    const kept = await journal.readDraft('study')
    if (bank.bank === null || kept === null) return null
    // Mostly there is none, and then Today does not need the code that reads it.
    const { parseDraft } = await import('./draft.ts')
    return parseDraft(kept, bank.bank.id, bank.material, clock.now())
  }

  /** Reads it for Today; null where there is none, or where it was left too long ago to go on at the same place. */
  async function read(): Promise<Draft | null> {
    const draft = await find()
    fresh.value = draft?.fresh === true ? draft : null
    plan.opening = draft?.opening ?? null
    return fresh.value
  }

  return { fresh, find, read }
})
