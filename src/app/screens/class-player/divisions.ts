import type { PlaceInClass } from '../../stores/class-player/phase.ts'
import type { Views } from './later-views.ts'
import type { Division } from './told-division.ts'

/** One division a question of the class: right, missed, at hand, answered, or none of these. `views`: null while they have not come. */
export function divisionsOf(places: readonly PlaceInClass[], now: number | null, views: Views | null): readonly Division[] {
  return places.map((one) => {
    if (one.told !== null && views !== null) return views.toldDivision(one)
    if (one.place === now) return 'now'
    return one.vote.standing === 'none' ? 'ahead' : 'done'
  })
}
