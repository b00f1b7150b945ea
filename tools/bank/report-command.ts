import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { bankFolders } from './load.ts'
import { readBank } from './read-bank.ts'
import { drawQuizzes, drawSessions } from './report/drawn.ts'
import { BY_HAND, bankPage } from './report/page.ts'

export interface ReportOptions {
  readonly questions: string
  /** The page to write. */
  readonly page: string
  readonly print: (line: string) => void
}

const DRAWN = 1000

/** Writes the page on the bank and keeps what was written on it by hand. Throws where there is not just one sound bank. */
export function runReport({ questions, page, print }: ReportOptions): number {
  const [folder, ...others] = bankFolders(questions)
  if (folder === undefined || others.length > 0) throw new Error(`the page is on one bank; ${questions} has ${others.length + 1}`)
  const { compiled, problems } = readBank(folder, process.cwd(), null)
  const { bank } = compiled
  if (bank === null || problems.some(({ level }) => level === 'error')) {
    throw new Error('the bank has errors: see npm run bank -- check')
  }
  const made = bankPage(bank, [
    { title: `${DRAWN} sessions of five minutes`, questions: drawSessions(bank, DRAWN) },
    { title: `${DRAWN} quizzes of ten questions`, questions: drawQuizzes(bank, DRAWN) },
  ])
  writeFileSync(page, `${made}\n${BY_HAND}\n${writtenByHand(page)}`)
  print(`Wrote ${page}`)
  return 0
}

function writtenByHand(page: string): string {
  if (!existsSync(page)) return ''
  const [, rest = ''] = readFileSync(page, 'utf8').split(`${BY_HAND}\n`)
  return rest
}
