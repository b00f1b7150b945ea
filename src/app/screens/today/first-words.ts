import type { Bank, Fact } from '../../../bank/bank.ts'
import type { PassageRef } from '../../../bank/ids.ts'
import type { Plan, Planned } from '../../../memory/session/session.ts'
import type { Question } from '../../../quiz/question.ts'
import type { FirstWords } from '../../first-page.ts'
import { firstQuestion, type Manners } from '../../parts/question/first-question.ts'
import type { CoreWords, Words } from '../../words/words.ts'

/** The question that a session opens with, and the passage it is about. */
interface First {
  readonly planned: Planned
  readonly fact: Fact
  readonly question: Question
  readonly passage: PassageRef
}

/** What Today shows. */
interface Shown {
  readonly bank: Bank
  readonly heading: string
  readonly plan: Plan
  readonly first: First | null
  /** Nothing was ever answered. */
  readonly firstEver: boolean
}

/**
 * What Today says of a plan, and what Start opens; null where the plan holds no question.
 *
 * @param whole all words, null while those of a session have not come
 */
export function firstWords(shown: Shown, manners: Manners, words: CoreWords, whole: Words | null): FirstWords | null {
  const { bank, heading, plan, first, firstEver } = shown
  if (first === null) return null
  const { planned, question, fact } = first
  const count = plan.queue.length
  return {
    heading,
    count: String(count),
    line: words.today.questions(count, words.time.minutes(plan.minutes)),
    mix: words.today.mix(plan.due, plan.fresh, plan.waiting),
    up: words.today.firstUp(first.passage),
    stem: question.stem,
    start: firstEver ? words.today.tryFirst(count) : words.today.start,
    question: whole === null ? null : firstQuestion({ bank, plan, planned, objective: fact.objective, question }, manners, whole),
  }
}
