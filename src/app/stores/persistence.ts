import { defineStore } from 'pinia'
import { ref } from 'vue'
import { PERSISTENCE, required } from '../ports.ts'
import { useSettings } from './settings.ts'

/** The browser's promise to keep the answers; asked for once, after the first answer that was saved. */
export const usePersistence = defineStore('persistence', () => {
  const persistence = required(PERSISTENCE)
  const { device } = useSettings()
  const state = ref<'unasked' | 'granted' | 'denied' | 'unsupported'>('unasked')
  const used = ref<number | null>(null)

  async function askOnce(): Promise<void> {
    if (device.persistenceAsked) return
    device.persistenceAsked = true
    state.value = await persistence.ask()
  }

  /** Reads what the browser says now, without asking for anything. */
  async function look(asked: boolean): Promise<void> {
    const now = await persistence.state()
    state.value = now === 'denied' && !asked ? 'unasked' : now
    used.value = await persistence.used()
  }

  return { state, used, askOnce, look }
})
