import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** How long the tint flows, in milliseconds. */
const FLOW_MS = 900

/**
 * A value that flows from 0 to the target, and on to each new one; with less motion wished for it jumps. 0 is before,
 * 1 is after.
 */
export function useFlow(target: Readonly<Ref<0 | 1>>): Readonly<Ref<number>> {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const at = ref<number>(still ? target.value : 0)
  let frame = 0

  function flowTo(aim: number): void {
    cancelAnimationFrame(frame)
    const from = at.value
    let began: number | null = null
    const step = (now: number): void => {
      began ??= now
      const part = Math.min(1, (now - began) / FLOW_MS)
      at.value = part === 1 ? aim : from + (aim - from) * eased(part)
      if (part < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
  }

  watch(
    target,
    (aim) => {
      if (still) at.value = aim
      else flowTo(aim)
    },
    { immediate: true },
  )
  onScopeDispose(() => cancelAnimationFrame(frame))
  return readonly(at)
}

/** Slow at both ends. */
function eased(part: number): number {
  return part * part * (3 - 2 * part)
}
