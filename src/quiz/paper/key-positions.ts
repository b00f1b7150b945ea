import type { Question } from '../question.ts'
import type { Random } from '../random.ts'

/** No more keys than this stand at the same letter one after the other. */
const LONGEST_RUN = 3

/** Where the key of a question stands: among the letters of its options, or as T or F. */
interface Position {
  /** Letters and T/F are two sequences: each is looked at by itself, whatever stands between. */
  readonly kind: 'letter' | 'truth'
  /** From 0; for true-false 1 where the statement is true. */
  readonly at: number
  readonly of: number
}

function positionOf(question: Question): Position | null {
  if (question.form === 'true-false') return { kind: 'truth', at: question.truth ? 1 : 0, of: 2 }
  if (question.form !== 'choice') return null
  return { kind: 'letter', at: question.options.indexOf(question.key), of: question.options.length }
}

/** Counts where the keys of a paper stand as it grows, so that the next may stand where few do. */
export class KeyPlaces {
  readonly #keys = new Map<string, number>()

  /** How many keys stand where this question's does; 0 for one without a position. */
  crowding(question: Question): number {
    return this.#keys.get(placeOf(question)) ?? 0
  }

  count(question: Question): void {
    if (positionOf(question) !== null) this.#keys.set(placeOf(question), this.crowding(question) + 1)
  }
}

function placeOf(question: Question): string {
  const position = positionOf(question)
  return position === null ? '' : `${position.kind} ${position.at}`
}

/**
 * In how many ways the keys of a paper show a pattern: positions that hold more or fewer keys than chance would put
 * there, by over two standard deviations (a sum of Bernoulli trials, one for each question that has the position), and
 * keys beyond the third in a run of the same letter.
 */
export function patternsIn(questions: readonly Question[]): number {
  const positions = questions.flatMap((question) => positionOf(question) ?? [])
  return (['letter', 'truth'] as const)
    .map((kind) => positions.filter((position) => position.kind === kind))
    .reduce((sum, sequence) => sum + unevenIn(sequence) + runsIn(sequence), 0)
}

function unevenIn(sequence: readonly Position[]): number {
  const widest = Math.max(0, ...sequence.map(({ of }) => of))
  return Array.from({ length: widest }, (_, at) => at).filter((at) => {
    const chances = sequence.filter(({ of }) => of > at).map(({ of }) => 1 / of)
    const expected = chances.reduce((sum, p) => sum + p, 0)
    const variance = chances.reduce((sum, p) => sum + p * (1 - p), 0)
    const count = sequence.filter((position) => position.at === at).length
    return Math.abs(count - expected) > 2 * Math.sqrt(variance)
  }).length
}

function runsIn(sequence: readonly Position[]): number {
  let run = 0
  return sequence.filter((position, index) => {
    run = sequence[index - 1]?.at === position.at ? run + 1 : 1
    return run > LONGEST_RUN
  }).length
}

/**
 * The questions in another order, in which no more than three keys at the same letter follow each other, as far as
 * their keys allow. Among those that leave the rest a way out, chance decides.
 */
export function orderWithoutRuns(questions: readonly Question[], random: Random): readonly Question[] {
  let rest: readonly Question[] = random.shuffle(questions)
  const ordered: Question[] = []
  while (rest.length > 0) {
    const next = rest.find((question) => leavesWayOut(question, ordered, rest)) ?? rest[0]
    if (next === undefined) break
    ordered.push(next)
    rest = rest.filter((question) => question !== next)
  }
  return ordered
}

/** Whether, with this question next, the others can still be ordered without a run: each letter needs others between. */
function leavesWayOut(next: Question, before: readonly Question[], rest: readonly Question[]): boolean {
  const position = positionOf(next)
  if (position === null) return true
  const sequence = [...before, next].flatMap((question) => sameKind(question, position) ?? [])
  const waiting = rest.filter((question) => question !== next).flatMap((question) => sameKind(question, position) ?? [])
  const run = sequence.length - 1 - sequence.findLastIndex(({ at }) => at !== position.at)
  if (run > LONGEST_RUN) return false
  const letters = new Set(waiting.map(({ at }) => at))
  return [...letters].every((letter) => {
    const own = waiting.filter(({ at }) => at === letter).length
    const others = waiting.length - own
    const room = letter === position.at ? LONGEST_RUN - run : LONGEST_RUN
    return own <= room + LONGEST_RUN * others
  })
}

function sameKind(question: Question, { kind }: Position): Position | null {
  const position = positionOf(question)
  return position?.kind === kind ? position : null
}
