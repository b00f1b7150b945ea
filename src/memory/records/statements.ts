import { quizzesNewestFirst, type Folded } from '../../journal/fold.ts'
import { walked, type Walk } from '../walk.ts'
import { walkOldestFirst } from './oldest-first.ts'
import { answered, finished, type Statement, type StatementGround } from './statement.ts'

/** A statement with the key that its id follows from. */
export interface Keyed {
  readonly key: string
  readonly make: () => Statement
}

/**
 * All that a journal has to state, the oldest first: every answer that counts and every quiz that was finished. They are
 * made one by one, when they are asked for. An answer that was regraded has another key than before.
 */
export function statementsOf(folded: Folded<unknown>, ground: StatementGround): readonly Keyed[] {
  return walked(walkStatements(() => folded, ground))
}

/** The same of the journal as it is when asked; pauses after each answer. */
export function* walkStatements(current: () => Folded<unknown>, ground: StatementGround): Walk<readonly Keyed[]> {
  const all: (Keyed & { readonly time: number })[] = []
  const answers = yield* walkOldestFirst(current)
  const folded = current()
  for (const { line, time } of answers) {
    const regraded = folded.lines.get(line.id) !== line
    const key = regraded ? `${line.id}/regraded/${line.score}` : line.id
    all.push({ key, time, make: () => answered(line, time, key, ground) })
    yield
  }
  for (const quiz of quizzesNewestFirst(folded)) all.push({ key: quiz.id, time: quiz.at, make: () => finished(quiz, ground) })
  return all.sort((a, b) => a.time - b.time)
}

/** The statements as one file: a list, as record stores take it in. In pieces, one for each statement. */
export function* statementsFile(statements: readonly Keyed[]): Generator<string> {
  yield '['
  for (const [place, { make }] of statements.entries()) {
    yield `${place === 0 ? '' : ','}\n  ${JSON.stringify(make(), null, 2).replaceAll('\n', '\n  ')}`
  }
  yield '\n]\n'
}
