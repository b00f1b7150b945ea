import type { Plan } from '../../../memory/session/session.ts'
import type { FirstWords } from '../../ports.ts'
import type { First } from '../../stores/plan.ts'
import type { CoreWords } from '../../words/words.ts'

/** What Today says of a plan; null where it holds no question. */
export function firstWords(heading: string, plan: Plan, first: First | null, words: CoreWords): FirstWords | null {
  if (first === null) return null
  return {
    heading,
    count: String(plan.queue.length),
    line: words.today.questions(plan.queue.length, words.time.minutes(plan.minutes)),
    mix: words.today.mix(plan.due, plan.fresh, plan.waiting),
    up: words.today.firstUp(first.passage),
    stem: first.question.stem,
  }
}
