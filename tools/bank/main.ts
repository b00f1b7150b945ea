import { parseArgs } from 'node:util'
import { runCheck } from './check-command.ts'
import { runDraw } from './draw-command.ts'
import { runLock } from './lock-command.ts'
import { runOutline } from './outline-command.ts'
import { runRead } from './read-command.ts'
import { runReport } from './report-command.ts'
import { USAGE, usageFault } from './usage.ts'

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
  console.error(`${usageFault(positionals, values.titles)}\n\n${USAGE}`)
  return 1
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
