import { onBeforeUnmount, onMounted } from 'vue'

const BEAT_MS = 250

/** Calls back four times a second while the screen is there: for clocks that are shown. */
export function useBeat(beat: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined
  onMounted(() => (timer = setInterval(beat, BEAT_MS)))
  onBeforeUnmount(() => clearInterval(timer))
}
