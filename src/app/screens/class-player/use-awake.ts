import { onBeforeUnmount, onMounted } from 'vue'

/** Calls back when the page is looked at again, comes out of the browser's cache, or the device is online again. */
export function useAwake(awake: () => void): void {
  const gone = new AbortController()
  const until = { signal: gone.signal }
  function look(): void {
    if (document.visibilityState === 'visible') awake()
  }
  onMounted(() => {
    document.addEventListener('visibilitychange', look, until)
    window.addEventListener('pageshow', look, until)
    window.addEventListener('online', awake, until)
  })
  onBeforeUnmount(() => gone.abort())
}
