import { computed, ref, type ComputedRef, type Ref } from 'vue'
import type { Given } from '../../quiz/question.ts'

/** Where each tile was put; null for nowhere. */
type Places = readonly (string | null)[]

interface PlacingOptions {
  /** How many tiles there are, and where they may be put. */
  readonly count: () => number
  readonly targets: () => readonly string[]
  readonly given: () => Given | null
  readonly give: (given: Given | null) => void
  /** A target takes one tile: putting another there sets the first one free. */
  readonly exclusive: boolean
  /** What is said where eyes do not see it: a tile was put somewhere, a tile was set free. */
  readonly sayPut: (tile: number, target: string) => string
  readonly sayFreed: (tile: number) => string
}

/** Tiles that are put where they belong, by pointer (tile, then target) or by a control of each tile. */
interface Placing {
  readonly places: ComputedRef<Places>
  /** The tile that is put somewhere by the next target; null once every one has its place. */
  readonly chosen: ComputedRef<number | null>
  readonly status: Readonly<Ref<string>>
  /** The next tile behind this one that has no place, from the first one on behind the last; null for none. */
  readonly openAfter: (tile: number) => number | null
  readonly choose: (tile: number) => void
  /** Puts the chosen tile; on a target that one tile holds and none is chosen, chooses that tile. */
  readonly put: (target: string) => void
  /** What a tile's own control says. Until `settle` each change replaces the one before, and frees what that took. */
  readonly set: (tile: number, target: string | null) => void
  readonly settle: () => void
}

/** Where each tile lies in what was given; a place that the question does not offer is none. */
export function placesIn(given: Given | null, count: number, targets: readonly string[]): Places {
  const places = given?.kind === 'placed' ? given.places : []
  return Array.from({ length: count }, (_, tile) => places[tile] ?? null).map((place) =>
    place !== null && targets.includes(place) ? place : null,
  )
}

export function usePlacing(options: PlacingOptions): Placing {
  const places = computed(() => placesIn(options.given(), options.count(), options.targets()))
  const picked = ref<number | null>(null)
  const chosen = computed(() => picked.value ?? openAfter(-1))
  const status = ref('')
  /** The tile whose control is being stepped through, and how all lay before. */
  let stepping: { readonly tile: number; readonly from: Places } | null = null

  function openAfter(tile: number): number | null {
    const open = places.value.flatMap((place, index) => (place === null && index !== tile ? [index] : []))
    return open.find((index) => index > tile) ?? open[0] ?? null
  }

  /** Puts a tile; what is said of it, or null where the control says it itself. */
  function lay(from: Places, tile: number, target: string | null): number | null {
    const held = options.exclusive && target !== null ? from.findIndex((place, index) => place === target && index !== tile) : -1
    const next = from.map((place, index) => (index === tile ? target : index === held ? null : place))
    options.give(next.every((place) => place === null) ? null : { kind: 'placed', places: next })
    return held < 0 ? null : held
  }

  function put(target: string): void {
    const tile = chosen.value
    if (tile === null) {
      const holder = places.value.indexOf(target)
      if (options.exclusive && holder >= 0) picked.value = holder
      return
    }
    const next = openAfter(tile)
    const freed = lay(places.value, tile, target)
    picked.value = next ?? freed
    const said = options.sayPut(tile, target)
    status.value = freed === null ? said : `${said}. ${options.sayFreed(freed)}`
  }

  function set(tile: number, target: string | null): void {
    if (stepping?.tile !== tile) stepping = { tile, from: places.value }
    const freed = lay(stepping.from, tile, target)
    status.value = freed === null ? '' : options.sayFreed(freed)
  }

  return {
    places,
    chosen,
    status,
    openAfter,
    choose: (tile) => (picked.value = tile),
    put,
    set,
    settle: () => (stepping = null),
  }
}
