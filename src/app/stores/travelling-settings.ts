import * as v from 'valibot'
import { readExam } from '../../memory/exam-plan/exam-setting.ts'
import type { Exam } from '../../memory/exam-plan/exam.ts'
import { readModel, type OwnModel } from '../../memory/fit/model-setting.ts'
import { boundaryOf } from '../../memory/boundary.ts'
import type { SettingValue } from '../../journal/fold.ts'

/** Settings that travel with the learner, kept as `set` lines. */
export interface TravellingSettings {
  /** Retrievability at which a fact falls due, 0.8..0.95. */
  readonly target: number
  /** Hour at which a study day begins, 0..8. */
  readonly boundary: number
  /** New facts a study day, 0..60. */
  readonly newPerDay: number
  /** The exam that is prepared for. */
  readonly exam: Exam | null
  /** The learner's own memory model; null where none was fitted, or it is switched off. */
  readonly model: OwnModel | null
}

const Target = v.fallback(v.pipe(v.number(), v.minValue(0.8), v.maxValue(0.95)), 0.9)

const NewPerDay = v.fallback(v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(60)), 12)

/** Reads the settings that the journal holds; what is missing or out of range gets its default. */
export function travelling(settings: ReadonlyMap<string, SettingValue>): TravellingSettings {
  return {
    target: v.parse(Target, settings.get('target')),
    boundary: boundaryOf(settings),
    newPerDay: v.parse(NewPerDay, settings.get('newPerDay')),
    exam: readExam(settings.get('exam')),
    model: readModel(settings.get('model')),
  }
}
