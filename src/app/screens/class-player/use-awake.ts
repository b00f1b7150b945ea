import { onBeforeUnmount, onMounted } from 'vue'

/** Calls back when the page is looked at again, comes out of the browser's cache, or the device is online again. */
export function useAwake(awake: () => void): void {
  function look(): void {
    if (document.visibilityState === 'visible') awake()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', look)
    window.addEventListener('online', awake)
  })
  onBeforeUnmount(() => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pageshow', look)
    window.removeEventListener('online', awake)
  })
}
