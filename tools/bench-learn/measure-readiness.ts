import type { Bank } from '../../src/bank/bank.ts'
import { PUBLISHED } from '../../src/memory/fsrs.ts'
import { examFacts } from '../../src/memory/readiness/exam-fact.ts'
import { learnError } from '../../src/memory/readiness/learner-error.ts'
import { foretellScore } from '../../src/memory/readiness/range.ts'
import { trialsOf } from '../../src/memory/replay.ts'
import { makeRandom, seedFrom } from '../../src/quiz/random.ts'
import { mean, median, type LearnFigure } from './figures.ts'
import { studentFor } from './student.ts'

/** Questions of a study day without an exam, and the answers after which the range is judged. */
const CAPACITY = 12
const ANSWERS = [60, 200, 600] as const
const JUDGED = 200

/** How often the range of 80 % holds the score of an exam that is really taken, and how wide it is. */
export function measureReadiness(bank: Bank, learners: number, seed: string): readonly LearnFigure[] {
  const inside = new Map<number, number[]>(ANSWERS.map((count) => [count, []]))
  const widths = new Map<number, number[]>(ANSWERS.map((count) => [count, []]))
  const errors = new Map<number, number[]>(ANSWERS.map((count) => [count, []]))
  for (let index = 0; index < learners; index += 1) {
    const student = studentFor(bank, `${seed}/readiness/${index}`)
    let day = 100
    for (const count of ANSWERS) {
      for (; student.answers < count; day += 1) if (!student.misses()) student.studyFreely(day, CAPACITY)
      const error = learnError(student.histories.flatMap((history) => trialsOf(history, PUBLISHED)))
      const range = foretellScore(examFacts(bank, student.memories), error, day, seedFrom(`${seed}/${index}`))
      const score = student.sit(day, makeRandom(seedFrom(`${seed}/exam/${index}/${count}`)))
      inside.get(count)?.push(score >= range.low && score <= range.high ? 100 : 0)
      widths.get(count)?.push((range.high - range.low) * 100)
      errors.get(count)?.push((score - range.expected) * 100)
    }
  }
  return ANSWERS.flatMap((count): LearnFigure[] => {
    const judged = count === JUDGED
    return [
      { name: `range of 80 % holds the score, after ${count} answers`, value: mean(inside.get(count) ?? []), unit: '%', bound: judged ? { least: 77, most: 83 } : null },
      { name: `median width, after ${count} answers`, value: median(widths.get(count) ?? []), unit: 'points', bound: judged ? { most: 16 } : null },
      { name: `score less what was expected, mean, after ${count} answers`, value: mean(errors.get(count) ?? []), unit: 'points', bound: null },
    ]
  })
}
