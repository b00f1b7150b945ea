import type { Form } from '../bank/form.ts'
import type { Confidence, Rating } from '../journal/line.ts'
import type { Verdict } from '../quiz/question.ts'
import { hasStarted, isMiss, type Memory } from './memory.ts'
import { WEAK_BELOW } from './rungs.ts'

/** An answer, and the memory that the fact had before it. */
export interface Rated {
  readonly verdict: Verdict
  readonly form: Form
  /** Word tiles were picked in place of typing. */
  readonly tiles: boolean
  /** Undefined or null where confidence is not asked for. */
  readonly sure?: Confidence | null | undefined
  /** The hint was opened. */
  readonly hint: boolean
  readonly memory: Memory | undefined
  /** Time from shown to answered, in milliseconds. */
  readonly ms: number
  /** The learner's own median for the form, in milliseconds; null while it is not known. */
  readonly medianMs: number | null
  /** The study day. */
  readonly day: number
}

export interface RatedAs {
  readonly rating: Rating
  /** A right answer by picking that was only guessed, of a weak or of a strong memory; null otherwise. */
  readonly guess: 'weak' | 'strong' | null
  /** It is the fact's first answer of the study day, so it moves its memory. */
  readonly counted: boolean
}

/** Picking an answer, bringing one, or judging oneself by a card. */
type Way = 'pick' | 'produce' | 'card'

const WAY: Record<Form, Way> = {
  choice: 'pick',
  select: 'pick',
  'true-false': 'pick',
  match: 'pick',
  order: 'pick',
  sort: 'pick',
  cloze: 'produce',
  short: 'produce',
  number: 'produce',
  card: 'card',
}

/**
 * What memory makes of an answer: by its verdict, by how it was given and how sure the learner was. Hard is a pass, so
 * it never means "nearly forgotten"; a right guess is never a miss, whatever the schedule makes of it.
 */
export function rate(answer: Rated): RatedAs {
  const { memory, day } = answer
  const guess = luckyGuess(answer)
  const counted = !hasStarted(memory) || memory.answeredDay === null || day > memory.answeredDay
  return { rating: ratingOf(answer, guess), guess, counted }
}

function ratingOf(answer: Rated, guess: RatedAs['guess']): Rating {
  const { score, reason } = answer.verdict
  if (reason.kind === 'recall') return reason.grade
  if (reason.kind === 'unknown' || isMiss(score)) return 1
  if (guess !== null) return guess === 'weak' ? 1 : 0
  if (score < 1 || answer.hint || answer.sure === 'guess') return 2
  return isEasy(answer) ? 4 : 3
}

function luckyGuess({ verdict, form, tiles, sure, memory }: Rated): RatedAs['guess'] {
  const picked = tiles || WAY[form] === 'pick'
  if (!picked || sure !== 'guess' || verdict.reason.kind === 'unknown' || isMiss(verdict.score)) return null
  return hasStarted(memory) && memory.stability >= WEAK_BELOW ? 'strong' : 'weak'
}

function isEasy({ form, tiles, sure, ms, medianMs }: Rated): boolean {
  return WAY[form] === 'produce' && !tiles && sure === 'sure' && medianMs !== null && ms < medianMs
}
