import * as v from 'valibot'
import type { SettingValue } from '../journal/fold.ts'

const Boundary = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(8)), 4)

/** The hour, 0..8, at which a study day begins, as the journal's settings have it; 4 where they say nothing sound. */
export function boundaryOf(settings: ReadonlyMap<string, SettingValue>): number {
  return v.parse(Boundary, settings.get('boundary'))
}
