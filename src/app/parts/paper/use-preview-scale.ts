import { onScopeDispose, readonly, ref, watch, type Ref } from 'vue'

/** Widths of sheets in CSS pixels, 96 to the inch. */
const SHEET_WIDTH = {
  a4: (210 / 25.4) * 96,
  letter: 8.5 * 96,
  'a4-landscape': (297 / 25.4) * 96,
  'letter-landscape': 11 * 96,
} as const

/** By how much sheets are drawn smaller than they are, 0..1, so that they fit into the element. */
export function usePreviewScale(
  element: Readonly<Ref<HTMLElement | null>>,
  paper: () => keyof typeof SHEET_WIDTH,
): Readonly<Ref<number>> {
  const width = ref<number | null>(null)
  const scale = ref(1)
  const observer = new ResizeObserver(([entry]) => {
    if (entry !== undefined) width.value = entry.contentRect.width
  })
  watch(element, (now, before) => {
    if (before) observer.unobserve(before)
    if (now) observer.observe(now)
  })
  watch([width, paper], ([wide, size]) => {
    if (wide !== null && wide > 0) scale.value = Math.min(1, wide / SHEET_WIDTH[size])
  })
  onScopeDispose(() => observer.disconnect())
  return readonly(scale)
}
