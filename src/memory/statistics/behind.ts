import type { Form } from '../../bank/form.ts'
import { answersNewestFirst, type EffectiveAnswer, type Folded } from '../../journal/fold.ts'
import type { Confidence } from '../../journal/line.ts'
import { studyDay } from '../day.ts'
import { isMiss, memoryKey, type Memory } from '../memory.ts'
import type { ScheduleSettings } from '../schedule.ts'
import { toldOf } from './told.ts'

/** Which answers stand behind a figure. What is left out narrows nothing. */
export interface Behind {
  /** Only those that show whether a fact was kept: the first of a later study day. */
  readonly reviews?: boolean
  /** Only those at which the learner said how sure they were; one level of it. */
  readonly sure?: Confidence | 'any'
  readonly form?: Form
  readonly missed?: boolean
  /** Only those that a memory still rests on: none from before its fact was started over. */
  readonly standing?: boolean
  /** Study days, both included. */
  readonly from?: number
  readonly to?: number
  /** `<bank>/<fact>`. */
  readonly facts?: ReadonlySet<string>
}

/** The answers behind a figure, the newest first; made on demand, so stop when there are enough. */
export function* answersBehind(folded: Folded<Memory>, schedule: ScheduleSettings, behind: Behind): Generator<EffectiveAnswer> {
  const reviews = new Map<string, ReadonlySet<string>>()

  /** Ids of the answers to a fact that are reviews. */
  function reviewsOf(fact: string): ReadonlySet<string> {
    const known = reviews.get(fact)
    if (known !== undefined) return known
    const own = [...toldOf(folded, fact, schedule)].filter(({ turn }) => turn === 'review')
    const ids = new Set(own.map(({ line }) => line.id))
    reviews.set(fact, ids)
    return ids
  }

  const standing = new Map<string, number>()

  /** Whether the memory of the fact still rests on its next older answer: it counts how many it rests on. */
  function stands(fact: string): boolean {
    const left = standing.get(fact) ?? folded.facts.get(fact)?.answers ?? 0
    standing.set(fact, left - 1)
    return left > 0
  }

  for (const answer of answersNewestFirst(folded)) {
    const { line } = answer
    const fact = memoryKey(line.bank, line.fact)
    if (behind.standing === true && !stands(fact)) continue
    if (!passes(answer, fact, behind, schedule.boundary)) continue
    if (behind.reviews !== true || reviewsOf(fact).has(line.id)) yield answer
  }
}

function passes({ line, time }: EffectiveAnswer, fact: string, behind: Behind, boundary: number): boolean {
  const { sure, form, missed, from = -Infinity, to = Infinity, facts } = behind
  if (sure !== undefined && (line.sure === undefined || (sure !== 'any' && line.sure !== sure))) return false
  if (form !== undefined && line.form !== form) return false
  if (missed === true && !isMiss(line.score)) return false
  if (facts !== undefined && !facts.has(fact)) return false
  const day = studyDay(time, line.tz, boundary)
  return from <= day && day <= to
}
