import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** The width of an element in CSS pixels, followed as it changes; `otherwise` until it is known. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>, otherwise: number): Readonly<Ref<number>> {
  const width = ref(otherwise)
  const observer = new ResizeObserver(([entry]) => {
    const measured = Math.floor(entry?.contentRect.width ?? 0)
    if (measured > 0) width.value = measured
  })
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  onScopeDispose(() => observer.disconnect())
  return readonly(width)
}
