import { standingOf } from './own-verdict.ts'
import type { PlaceInClass } from '../../stores/class-player/phase.ts'

/** How a question is drawn in the scale bar. */
export type Division = 'done' | 'missed' | 'now' | 'ahead'

/** One division a question of the class: told and right, told and missed, at hand, or still to come. */
export function divisionsOf(places: readonly PlaceInClass[], now: number | null): readonly Division[] {
  return places.map((one) => {
    if (one.told !== null) return standingOf(one) === 'right' ? 'done' : 'missed'
    if (one.place === now) return 'now'
    return one.vote.standing === 'none' ? 'ahead' : 'done'
  })
}
