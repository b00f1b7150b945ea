import type { SettingValue } from '../../journal/fold.ts'
import { boundaryOf } from '../boundary.ts'
import { readModel } from '../fit/model-setting.ts'
import type { ScheduleSettings } from '../schedule.ts'

/** Settings of the journal on which every memory depends. */
export const FIXED_SETTINGS: ReadonlySet<string> = new Set(['boundary', 'model'])

/** What every memory depends on beside its lines, as the journal's settings have it. */
export function scheduleOf(settings: ReadonlyMap<string, SettingValue>): ScheduleSettings {
  return { boundary: boundaryOf(settings), first: readModel(settings.get('model'))?.first ?? null }
}
