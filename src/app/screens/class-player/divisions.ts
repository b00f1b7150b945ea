import { standingOf } from './own-verdict.ts'
import type { PlaceInClass } from '../../stores/class-player/phase.ts'

/** How a question is drawn in the scale bar. */
export type Division = 'done' | 'missed' | 'now' | 'ahead'

const TOLD = { right: 'done', wrong: 'missed', unanswered: 'ahead' } as const

/** One division a question of the class: right, missed, at hand, answered, or none of these. */
export function divisionsOf(places: readonly PlaceInClass[], now: number | null): readonly Division[] {
  return places.map((one) => {
    if (one.told !== null) return TOLD[standingOf(one)]
    if (one.place === now) return 'now'
    return one.vote.standing === 'none' ? 'ahead' : 'done'
  })
}
