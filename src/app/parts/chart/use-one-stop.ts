import { computed, ref, type ComputedRef } from 'vue'
import type { Sounding } from './soundings.ts'

type Mark = Pick<Sounding, 'ref' | 'x' | 'y'>

/**
 * Which mark a key leads to from the one at `here`: up and down in reading order, left and right to the nearest of the next
 * section, Home and End to the ends. Undefined for other keys, and where nothing follows.
 */
export function stepFrom<T extends Mark>(marks: readonly T[], here: number, key: string): T | undefined {
  switch (key) {
    case 'ArrowDown':
      return marks[here + 1]
    case 'ArrowUp':
      return marks[here - 1]
    case 'ArrowRight':
      return nearest(marks.slice(here + 1), marks[here])
    case 'ArrowLeft':
      return nearest(marks.slice(0, Math.max(0, here)).toReversed(), marks[here])
    case 'Home':
      return marks[0]
    case 'End':
      return marks.at(-1)
    default:
      return undefined
  }
}

const sectionOf = (mark: Mark | undefined): string | undefined => mark?.ref.charAt(0)

/** Of the first section among `ahead` that is another one: the mark at the height that is left. */
function nearest<T extends Mark>(ahead: readonly T[], from: T | undefined): T | undefined {
  const others = ahead.filter((mark) => sectionOf(mark) !== sectionOf(from))
  const beside = others.filter((mark) => sectionOf(mark) === sectionOf(others[0]))
  const far = (mark: T): number => Math.abs(mark.y - (from?.y ?? 0))
  return beside.toSorted((a, b) => far(a) - far(b))[0]
}

/**
 * Makes the marks of a chart one stop for the Tab key, so that what follows it is one press away; keys move between them.
 *
 * @param links those of all marks, in their order
 * @param first the mark at which Tab arrives until another had the focus
 */
export function useOneStop(marks: ComputedRef<readonly Mark[]>, links: () => Iterable<HTMLElement> | undefined, first: () => string | null) {
  const had = ref<string | null>(null)
  const stop = computed(() => {
    const there = (one: string | null): boolean => marks.value.some((mark) => mark.ref === one)
    return [had.value, first()].find(there) ?? marks.value[0]?.ref
  })

  function step(event: KeyboardEvent): void {
    // With these they are the browser's.
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const here = marks.value.findIndex((mark) => mark.ref === had.value)
    const aim = stepFrom(marks.value, here, event.key)
    if (aim === undefined) return
    event.preventDefault()
    const to = marks.value.indexOf(aim)
    Array.from(links() ?? [])[to]?.focus()
  }

  /** What a mark needs to be the stop, or not. */
  const stopAt = (own: string) => ({ tabindex: own === stop.value ? 0 : -1, onFocus: () => (had.value = own) })
  return { stopAt, step }
}
