import { answersNewestFirst, quizzesNewestFirst, type Folded } from '../../journal/fold.ts'
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
  const answers = [...answersNewestFirst(folded)].map(({ line, time }) => {
    const regraded = folded.lines.get(line.id) !== line
    const key = regraded ? `${line.id}/regraded/${line.score}` : line.id
    return { key, time, make: () => answered(line, time, key, ground) }
  })
  const quizzes = quizzesNewestFirst(folded).map((quiz) => ({ key: quiz.id, time: quiz.at, make: () => finished(quiz, ground) }))
  return [...answers, ...quizzes].sort((a, b) => a.time - b.time).map(({ key, make }) => ({ key, make }))
}

/** The statements as one file: a list, as record stores take it in. */
export function statementsFile(statements: readonly Keyed[]): string {
  return `${JSON.stringify(statements.map(({ make }) => make()), null, 2)}\n`
}
