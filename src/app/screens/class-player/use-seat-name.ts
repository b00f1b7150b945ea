import { computed, type ComputedRef } from 'vue'
import { generatedName } from '../../../classroom/generated-name.ts'
import type { PlayerState } from '../../../classroom/player/state.ts'
import { usePlayerWords } from '../../words/player-words.ts'

/** What a seat is called on this phone: by its number, with the made-up name that it has, or with one's own. */
export function useSeatName(state: () => PlayerState | null): {
  nameOf(seat: number): string
  /** Of one's own seat; null without one. */
  readonly own: ComputedRef<string | null>
} {
  const words = usePlayerWords()
  const { firsts, seconds } = words.classNames
  const say = words.classPlayer.seat

  function nameOf(seat: number): string {
    const now = state()
    const naming = now?.room?.manner.naming
    if (now !== null && naming === 'generated') return say(seat, generatedName(now.sid, seat, firsts, seconds))
    const mine = naming === 'free' && now?.door.kind === 'seat' && now.door.seat === seat
    return say(seat, mine ? (now.wish?.name ?? null) : null)
  }
  const own = computed(() => {
    const door = state()?.door
    return door?.kind === 'seat' ? nameOf(door.seat) : null
  })
  return { nameOf, own }
}
