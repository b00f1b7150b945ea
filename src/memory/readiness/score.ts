import { retrievability } from '../fsrs.ts'
import type { ExamFact } from './exam-fact.ts'
import { corrected, type Errors, type Forecast } from './learner-error.ts'

/**
 * What the schedule foretells of a fact in an exam on a study day: its recall, less what blind picking gives where it is
 * only recognised, (R - g) / (1 - g). 0 for one that was not started.
 */
export function forecastOn({ memory, guess, ease }: ExamFact, day: number): Forecast {
  if (memory === null) return { foretold: 0, ease, young: false }
  const recall = retrievability(memory.stability, Math.max(0, day - memory.lastDay))
  return { foretold: lessGuess(recall, guess), ease, young: isYoung(memory) }
}

/** Whether a memory rests on its first answer alone. */
export function isYoung({ lastDay, firstDay }: { readonly lastDay: number; readonly firstDay: number }): boolean {
  return lastDay === firstDay
}

/** What is known of a chance of being right, 0..1, where `guess` of it comes from blind picking. */
export function lessGuess(chance: number, guess: number): number {
  return Math.max(0, (chance - guess) / (1 - guess))
}

/**
 * The expected score, 0..1, of an exam on a study day: by objective weight, the mean over its facts of the chance of
 * recall, those not started 0. With `errors` each chance is corrected by what the learner's answers have shown.
 */
export function expectedScore(facts: readonly ExamFact[], day: number, errors?: Errors): number {
  return facts.reduce((sum, fact) => {
    const forecast = forecastOn(fact, day)
    return sum + fact.share * (errors === undefined ? forecast.foretold : corrected(forecast, errors))
  }, 0)
}
