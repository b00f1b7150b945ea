import { onBeforeUnmount, onMounted } from 'vue'

const SECOND_MS = 1_000

export interface Presence {
  /** Every second while the page is looked at. */
  tick(): void
  /** The page is hidden or closed; something may never come back from there. */
  away(): void
  /** The page is looked at again. */
  back(): void
}

/** Follows whether the page is looked at, while the component lives. */
export function usePresence({ tick, away, back }: Presence): void {
  let timer: ReturnType<typeof setInterval> | undefined

  function onVisibility(): void {
    if (document.visibilityState === 'visible') back()
    else away()
  }

  function onSecond(): void {
    if (document.visibilityState === 'visible') tick()
  }

  onMounted(() => {
    timer = setInterval(onSecond, SECOND_MS)
    document.addEventListener('visibilitychange', onVisibility)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisibility)
  })
}
