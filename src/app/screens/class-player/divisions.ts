import type { PlaceInClass } from '../../stores/class-player/phase.ts'
import { views } from './later-views.ts'
import type { Division } from './told-division.ts'

/** One division a question of the class: right, missed, at hand, answered, or none of these. */
export function divisionsOf(places: readonly PlaceInClass[], now: number | null): readonly Division[] {
  return places.map((one) => {
    if (one.told !== null && views.value !== null) return views.value.toldDivision(one)
    if (one.place === now) return 'now'
    return one.vote.standing === 'none' ? 'ahead' : 'done'
  })
}
