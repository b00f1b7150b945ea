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
    const made = now?.room?.manner.naming === 'generated' ? generatedName(now.sid, seat, firsts, seconds) : null
    const mine = now?.door.kind === 'seat' && now.door.seat === seat && now.room?.manner.naming === 'free' ? now.wish?.name : null
    return say(seat, made ?? mine ?? null)
  }
  const own = computed(() => {
    const door = state()?.door
    return door?.kind === 'seat' ? nameOf(door.seat) : null
  })
  return { nameOf, own }
}
