import { parseArgs } from 'node:util'
import { runCheck } from './check-command.ts'
import { runDraw } from './draw-command.ts'
import { runLock } from './lock-command.ts'
import { runOutline } from './outline-command.ts'
import { runRead } from './read-command.ts'
import { runReport } from './report-command.ts'

const USAGE = `Usage:
  npm run bank -- check [--document FILE] [--inventory FILE] [--repository]
                                                           check every bank and report on it
  npm run bank -- read [FILE]                              print every question, for reading aloud
  npm run bank -- draw [--count N] [--seed S] [--keys]     print a drawn quiz as a learner sees it: 10 questions by seed 1
                                                           where nothing else is said, and with --keys the keys
  npm run bank -- report                                   write docs/bank.md: coverage, forms, rates
  npm run bank -- lock [--typo ID]... [--new]              write lock.json; --typo takes a corrected misprint,
                                                           --new forgets what was released before
  npm run bank -- outline FILE --titles FILE               make outline.yaml of a document
The document may also be named by $BANK_DOCUMENT, the inventory by $BANK_INVENTORY: a CSV file of what the document
states, with the columns id, at, fact, terms and rank.`

const QUESTIONS = 'questions'
const PAGE = 'docs/bank.md'

/** Runs one command; gives the exit code: 0, or 1 where something is wrong. */
function main(args: readonly string[]): number {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      document: { type: 'string' },
      inventory: { type: 'string' },
      repository: { type: 'boolean', default: false },
      count: { type: 'string', default: '10' },
      seed: { type: 'string', default: '1' },
      keys: { type: 'boolean', default: false },
      titles: { type: 'string' },
      typo: { type: 'string', multiple: true, default: [] },
      new: { type: 'boolean', default: false },
    },
  })
  const [command, file] = positionals
  const print = (line: string): void => console.log(line)
  const document = values.document ?? process.env['BANK_DOCUMENT'] ?? null
  const inventory = values.inventory ?? process.env['BANK_INVENTORY'] ?? null
  if (command === 'check') return runCheck({ questions: QUESTIONS, document, inventory, repository: values.repository, print })
  if (command === 'read') return runRead({ questions: QUESTIONS, file: file ?? null, print })
  if (command === 'draw') {
    return runDraw({ questions: QUESTIONS, count: Number(values.count), seed: Number(values.seed), keys: values.keys, print })
  }
  if (command === 'report') return runReport({ questions: QUESTIONS, page: PAGE, print })
  if (command === 'lock') return runLock({ questions: QUESTIONS, typos: values.typo, fresh: values.new, print })
  if (command === 'outline' && file !== undefined && values.titles !== undefined) {
    runOutline(file, values.titles, print)
    return 0
  }
  console.error(USAGE)
  return 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
