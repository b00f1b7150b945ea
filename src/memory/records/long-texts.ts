import type { Bank } from '../../bank/bank.ts'
import type { Folded } from '../../journal/fold.ts'
import type { Walk } from '../walk.ts'
import { answersTable, type TableWords } from './answers-table.ts'
import { csvPieces } from './csv.ts'
import { walkOldestFirst } from './oldest-first.ts'
import type { StatementGround } from './statement.ts'
import { statementsFile, walkStatements } from './statements.ts'

/** All answers as a table in CSV, in pieces, none of which takes long to make; some are empty. */
export function* answersText(current: () => Folded<unknown>, bank: Bank, words: TableWords): Generator<string> {
  yield* csvPieces(answersTable(yield* silently(walkOldestFirst(current)), bank, words))
}

/** All statements as a file, in the same way. */
export function* statementsText(current: () => Folded<unknown>, ground: StatementGround): Generator<string> {
  yield* statementsFile(yield* silently(walkStatements(current, ground)))
}

/** Goes on with work that pauses, and has nothing to hand over meanwhile. */
function* silently<T>(walk: Walk<T>): Generator<string, T> {
  for (;;) {
    const step = walk.next()
    if (step.done === true) return step.value
    yield ''
  }
}
