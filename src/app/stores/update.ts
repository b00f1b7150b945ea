import { defineStore } from 'pinia'
import { ref } from 'vue'
import { required, UPDATES } from '../ports.ts'

/** New versions of the app, and whether it is ready to work offline. */
export const useUpdate = defineStore('update', () => {
  const updates = required(UPDATES)
  const ready = ref(false)
  const offlineReady = ref(false)

  function start(): Promise<void> {
    return updates.watch({
      onReady: () => (ready.value = true),
      onOffline: () => (offlineReady.value = true),
    })
  }

  return {
    ready,
    offlineReady,
    start,
    apply: () => updates.apply(),
    postpone: () => (ready.value = false),
  }
})
