import type { Ref } from 'vue'
import { useMediaQuery } from '../parts/use-media-query.ts'

const SLIDE_MS = 200

/** The rows of a list glide from where they stood to where they stand; at once where less motion is wished for. */
export function useSlide(list: Readonly<Ref<HTMLElement | null>>) {
  const still = useMediaQuery('(prefers-reduced-motion: reduce)')

  /** Where each row stands, in pixels from the top of the window. */
  function places(): ReadonlyMap<Element, number> {
    return new Map([...(list.value?.children ?? [])].map((row) => [row, row.getBoundingClientRect().top]))
  }

  /** Lets the rows glide from these places, which were taken before they moved; all but one. */
  function from(before: ReadonlyMap<Element, number>, except?: Element): void {
    if (still.value) return
    for (const [row, top] of places()) {
      const by = (before.get(row) ?? top) - top
      if (by !== 0 && row !== except) row.animate({ transform: [`translateY(${by}px)`, 'none'] }, { duration: SLIDE_MS, easing: 'ease-out' })
    }
  }

  return { places, from }
}
