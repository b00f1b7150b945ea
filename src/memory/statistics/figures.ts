import type { Bank } from '../../bank/bank.ts'
import { factsTold, type Folded } from '../../journal/fold.ts'
import type { Memory } from '../memory.ts'
import type { ScheduleSettings } from '../schedule.ts'
import type { Walk } from '../walk.ts'
import { byFormTally, type KeptForm } from './by-form.ts'
import { calendarTally, type PracticeDay } from './calendar.ts'
import { calibrationTally, type LevelCalibration } from './calibration.ts'
import { confusedTally, walkOwners, type ConfusedPair } from './confused.ts'
import { hardToKeepTally, type HardFact } from './hard-to-keep.ts'
import { retentionTally, type KeptWeek } from './retention.ts'
import { toldOf } from './told.ts'

/** Everything that is counted from the answers of the whole journal. */
export interface Figures {
  /** Answers that count. */
  readonly answers: number
  readonly days: readonly PracticeDay[]
  readonly weeks: readonly KeptWeek[]
  readonly forms: readonly KeptForm[]
  readonly hard: readonly HardFact[]
  readonly levels: readonly LevelCalibration[]
  /** Of the bank alone. */
  readonly pairs: readonly ConfusedPair[]
}

/**
 * Counts all figures in one walk over the journal, fact by fact. `schedule`: what the memories were folded with.
 */
export function* countFigures(bank: Bank, folded: Folded<Memory>, schedule: ScheduleSettings): Walk<Figures> {
  const days = calendarTally()
  const weeks = retentionTally()
  const forms = byFormTally()
  const hard = hardToKeepTally()
  const levels = calibrationTally()
  const pairs = confusedTally(bank, yield* walkOwners(bank.facts))
  const tallies = [days, weeks, forms, hard, levels, pairs]
  let answers = 0
  yield
  for (const fact of factsTold(folded)) {
    for (const answer of toldOf(folded, fact, schedule)) {
      answers += 1
      for (const tally of tallies) tally.take(answer)
    }
    yield
  }
  return {
    ...{ answers, days: days.result(), weeks: weeks.result(), forms: forms.result() },
    ...{ hard: hard.result(), levels: levels.result(), pairs: pairs.result() },
  }
}
