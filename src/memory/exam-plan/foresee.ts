import { makeRandom, seedFrom } from '../../quiz/random.ts'
import { drawExam, evened } from '../readiness/exam-draw.ts'
import { drawErrors, ERRORS, type Errors, type LearnerError } from '../readiness/learner-error.ts'
import { evenNormals } from '../readiness/normal.ts'
import { middle80, within } from '../readiness/range.ts'
import type { BandPoint, Foretold } from '../readiness/readiness.ts'
import { Course, type Outlook } from './course.ts'

/** How far the days to come are drawn: more facts make each course steadier, and dearer. */
const MOST_COURSES = 64
const FEWEST_COURSES = 8
const FACT_DAYS = 600_000
/** Exams that are drawn at least, over all courses. */
const LEAST_EXAMS = 400

/**
 * How far, as a standard deviation of log odds, a memory may come to lie from what its answers have shown so far: it
 * strengthens by a law of its own, of which the first answers tell little. Grows up to so many days.
 * A guess, held against invented learners (`npm run bench:learn`, seed `dev`): at 0.25 the median plan asks for 6 % more
 * and the promise is kept hardly more often.
 */
const DRIFT = 0.08
const DRIFT_DAYS = 14

/** What the days up to the exam bring, and what the exam then gives. */
export interface Foreseen {
  readonly exam: Foretold
  /** The expected score with its range on some days up to the exam, ascending. */
  readonly band: readonly BandPoint[]
}

/**
 * Draws courses of the days to come at so many questions a study day; none for "if you stop now". The same seed draws
 * the same learner and the same luck, whatever the number, so that more questions never seem to do worse by chance.
 * `bandDays`: study days on which the score is looked at as well.
 */
export function foresee(
  outlook: Outlook,
  error: LearnerError,
  perDay: number,
  seed: number,
  bandDays: readonly number[] = [],
): Foreseen {
  const courses = drawCourses(outlook, error, seed)
  const exams = Math.ceil(LEAST_EXAMS / courses.length)
  const scores: number[] = []
  const means: number[] = []
  const onDays = new Map<number, { readonly means: number[]; readonly scores: number[] }>(
    bandDays.map((day) => [day, { means: [], scores: [] }]),
  )
  for (const [place, course] of courses.entries()) {
    const random = makeRandom(seedFrom(`${seed}/exam/${place}`))
    const sit = (day: number, ofMeans: number[], ofScores: number[]): void => {
      const facts = course.knownOn(day)
      ofMeans.push(facts.reduce((sum, { share, known }) => sum + share * known, 0))
      for (let exam = 0; exam < exams; exam += 1) ofScores.push(evened(drawExam(facts, ({ known }) => known, random), random))
    }
    for (let day = outlook.today; day < outlook.exam.day; day += 1) {
      const look = onDays.get(day)
      if (look !== undefined) sit(day, look.means, look.scores)
      if (perDay > 0) course.study(day, questionsOn(outlook, day, perDay))
    }
    const last = onDays.get(outlook.exam.day)
    sit(outlook.exam.day, last?.means ?? means, last?.scores ?? scores)
    if (last !== undefined) {
      means.push(...last.means.slice(-1))
      scores.push(...last.scores.slice(-exams))
    }
  }
  return {
    exam: foretold(means, scores),
    band: [...onDays].sort(([a], [b]) => a - b).map(([day, of]) => ({ day, ...foretold(of.means, of.scores) })),
  }
}

/** What was answered today already counts. */
function questionsOn({ facts, today }: Outlook, day: number, perDay: number): number {
  if (day > today) return perDay
  return Math.max(0, perDay - facts.filter(({ memory }) => memory?.answeredDay === today).length)
}

function foretold(means: readonly number[], scores: readonly number[]): Foretold {
  const expected = means.reduce((sum, one) => sum + one, 0) / Math.max(1, means.length)
  const { low, high } = middle80(scores)
  return within(expected, low, high)
}

/** Standard deviation of the drift over so many days. */
function driftOver(days: number): number {
  return DRIFT * Math.sqrt(Math.min(1, days / DRIFT_DAYS))
}

/** The errors with that of the whole bank moved. */
function shifted([bank = 0, ...rest]: Errors, by: number): Errors {
  return [bank + by, ...rest]
}

/** Learners that err in every way as often as is likely, so that a few of them stand for many. */
function drawCourses(outlook: Outlook, error: LearnerError, seed: number): readonly Course[] {
  const days = Math.max(1, outlook.exam.day - outlook.today)
  const count = Math.min(MOST_COURSES, Math.max(FEWEST_COURSES, Math.floor(FACT_DAYS / (days * Math.max(1, outlook.facts.length)))))
  const random = makeRandom(seed)
  const spread = evenNormals(random, count)
  const columns = Array.from({ length: ERRORS + 1 }, () => random.shuffle(spread))
  const drift = driftOver(days)
  return spread.map((_, place) => {
    const [drifted = 0, ...errors] = columns.map((column) => column[place] ?? 0)
    return new Course(outlook, shifted(drawErrors(error, errors), drift * drifted), seedFrom(`${seed}/course/${place}`))
  })
}
