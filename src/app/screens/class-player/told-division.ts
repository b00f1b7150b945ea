import type { PlaceInClass } from '../../stores/class-player/phase.ts'
import { standingOf } from './own-verdict.ts'

/** How a question is drawn in the scale bar. */
export type Division = 'done' | 'missed' | 'now' | 'ahead'

const TOLD = { right: 'done', wrong: 'missed', unanswered: 'ahead' } as const

/** How a question that was told is drawn in the scale bar. */
export function toldDivision(one: PlaceInClass): Division {
  return TOLD[standingOf(one)]
}
