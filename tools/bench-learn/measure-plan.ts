import type { Bank } from '../../src/bank/bank.ts'
import type { Exam } from '../../src/memory/exam-plan/exam.ts'
import { habitsOf } from '../../src/memory/exam-plan/habits.ts'
import { planFacts } from '../../src/memory/exam-plan/plan-facts.ts'
import { planFor, type ExamPlan } from '../../src/memory/exam-plan/plan.ts'
import { PUBLISHED } from '../../src/memory/fsrs.ts'
import { learnError } from '../../src/memory/readiness/learner-error.ts'
import { trialsOf } from '../../src/memory/replay.ts'
import { DEFAULT_TARGET } from '../../src/memory/schedule.ts'
import { makeRandom, seedFrom } from '../../src/quiz/random.ts'
import { median, type LearnFigure } from './figures.ts'
import { studentFor, type Student } from './student.ts'

const ANSWERS_BEFORE = 60
const CAPACITY = 12
/** The plan is worked out anew so often, in days, and after a missed day. */
const EVERY = 7
/** Futures that the all-knowing planner looks at, exams in each, and the number at which it gives up. */
const FUTURES = 5
const EXAMS = 40
const MOST = 90

/** How often a goal is met by whoever follows the plan, and what the plan asks against an all-knowing planner. */
export function measurePlan(bank: Bank, learners: number, seed: string): readonly LearnFigure[] {
  const ratios: number[] = []
  let [promised, kept] = [0, 0]
  for (let index = 0; index < learners; index += 1) {
    const random = makeRandom(seedFrom(`${seed}/goal/${index}`))
    const student = studentFor(bank, `${seed}/plan/${index}`)
    let day = 100
    for (; student.answers < ANSWERS_BEFORE; day += 1) if (!student.misses()) student.studyFreely(day, CAPACITY)
    const exam: Exam = { day: day + 14 + random.int(27), goal: 0.5 + 0.35 * random.next(), since: day, without: new Set(), perDay: null }
    const plan = planOf(bank, student, exam, day)
    if (plan.kind === 'impossible') continue
    promised += 1
    ratios.push(plan.perDay / leastOf(student, exam, day, `${seed}/future/${index}`))
    follow(bank, student, exam, day, plan.perDay)
    if (student.sit(exam.day, makeRandom(seedFrom(`${seed}/exam/${index}`))) >= exam.goal) kept += 1
  }
  return [
    { name: 'promises given (the others are called impossible)', value: promised, unit: '', bound: null },
    { name: 'promise kept', value: (100 * kept) / Math.max(1, promised), unit: '%', bound: { least: 80 } },
    { name: 'median plan against an all-knowing planner’s', value: median(ratios), unit: '×', bound: { most: 1.3 } },
  ]
}

function planOf(bank: Bank, student: Student, exam: Exam, today: number): ExamPlan {
  const { histories } = student
  const error = learnError(histories.flatMap((history) => trialsOf(history, PUBLISHED)))
  const outlook = { facts: planFacts(bank, student.memories), exam, today, target: DEFAULT_TARGET, first: PUBLISHED, habits: habitsOf(histories) }
  return planFor({ outlook, error, goal: exam.goal, seed: today })
}

/** Studies up to the exam by the plan, missed days and all. */
function follow(bank: Bank, student: Student, exam: Exam, from: number, atFirst: number): void {
  let perDay = atFirst
  let missed = false
  for (let day = from; day < exam.day; day += 1) {
    if (day > from && (missed || (day - from) % EVERY === 0)) perDay = planOf(bank, student, exam, day).perDay
    missed = student.misses()
    if (!missed) student.studyFor(exam, perDay, day)
  }
}

/** The smallest number that meets the goal in nine of ten exams, for one who knows the memory's law and not the dice. */
function leastOf(student: Student, exam: Exam, from: number, seed: string): number {
  const enough = (perDay: number): boolean => {
    const scores: number[] = []
    for (let future = 0; future < FUTURES; future += 1) {
      const twin = student.twin(makeRandom(seedFrom(`${seed}/${future}`)))
      for (let day = from; day < exam.day; day += 1) twin.studyFor(exam, perDay, day)
      for (let sitting = 0; sitting < EXAMS; sitting += 1) scores.push(twin.sit(exam.day, makeRandom(sitting)))
    }
    scores.sort((a, b) => a - b)
    return (scores[Math.floor(scores.length / 10)] ?? 0) >= exam.goal
  }
  let [tooFew, number] = [0, 8]
  while (!enough(number) && number < MOST) [tooFew, number] = [number, Math.ceil(number * 1.5)]
  while (number - tooFew > 1) {
    const middle = Math.floor((tooFew + number) / 2)
    if (enough(middle)) number = middle
    else tooFew = middle
  }
  return number
}
