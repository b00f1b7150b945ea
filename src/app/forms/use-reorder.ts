import { computed, nextTick, ref, type ComputedRef, type ShallowRef } from 'vue'
import { useDrag, type Held } from './use-drag.ts'
import type { useSlide } from './use-slide.ts'

interface ReorderOptions {
  readonly list: Readonly<ShallowRef<HTMLElement | null>>
  readonly slide: ReturnType<typeof useSlide>
  /** The rows as they lie, by name. */
  readonly order: () => readonly string[]
  /** Lays a row at a place, from 0; the others make room. */
  readonly lay: (row: string, to: number) => void
  /** A row was let go where it now lies. */
  readonly laid: (row: string, at: number) => void
}

interface Reorder {
  readonly grab: (row: string, event: PointerEvent) => void
  /** The row that is dragged, and how far from its place it is drawn, in pixels. */
  readonly lifted: ComputedRef<{ readonly row: string; readonly by: number } | null>
}

/** Rows that are dragged to another place: the dragged one follows the pointer, the others glide out of its way. */
export function useReorder({ list, slide, order, lay, laid }: ReorderOptions): Reorder {
  const by = ref(0)
  /** Where the dragged row began, and how far below its upper edge the pointer holds it. */
  let start: { readonly place: number; readonly grip: number } | null = null

  const { held, grab } = useDrag<string>({
    within: list,
    move: (now) => void follow(now),
    drop: ({ what }) => void settle(what),
    cancel: ({ what }) => {
      if (start !== null && start.place !== order().indexOf(what)) lay(what, start.place)
      void settle(null)
    },
  })
  const lifted = computed(() => (held.value === null ? null : { row: held.value.what, by: by.value }))

  /** The upper edge of a row as it is laid out, whatever it is drawn at meanwhile. */
  function topOf(row: HTMLElement | undefined): number {
    return (list.value?.getBoundingClientRect().top ?? 0) + (row?.offsetTop ?? 0)
  }

  function rows(): readonly HTMLElement[] {
    return [...(list.value?.children ?? [])].filter((row) => row instanceof HTMLElement)
  }

  /** The place of the pointer: behind every other row whose middle lies above it. */
  function placeAt(y: number, from: number): number {
    return rows().filter((row, place) => place !== from && topOf(row) + row.offsetHeight / 2 < y).length
  }

  async function follow({ what, from, at }: Held<string>): Promise<void> {
    const place = order().indexOf(what)
    start ??= { place, grip: from.y - topOf(rows()[place]) }
    const { grip } = start
    const to = placeAt(at.y, place)
    const before = slide.places()
    if (to !== place) {
      lay(what, to)
      await nextTick()
    }
    const row = rows()[to]
    by.value = at.y - grip - topOf(row)
    if (to !== place) slide.from(before, row)
  }

  /** Lets the row glide from where it was held to its place. */
  async function settle(row: string | null): Promise<void> {
    start = null
    const before = slide.places()
    if (row !== null) laid(row, order().indexOf(row))
    await nextTick()
    slide.from(before)
  }

  return { grab, lifted }
}
