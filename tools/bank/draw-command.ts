import { FORMS } from '../../src/bank/form.ts'
import { drawQuiz } from '../../src/quiz/draw/draw.ts'
import { makeQuestion } from '../../src/quiz/make.ts'
import { materialOf, type Material } from '../../src/quiz/material.ts'
import type { Question } from '../../src/quiz/question.ts'
import { MOST_QUESTIONS, type Picked } from '../../src/quiz/quiz.ts'
import { keyOf } from './draw/key.ts'
import { shownQuestion } from './draw/shown.ts'
import { bankFolders } from './load.ts'
import { readBank } from './read-bank.ts'

export interface DrawOptions {
  readonly questions: string
  /** How many questions, 1 to 100. */
  readonly count: number
  readonly seed: number
  /** Print the keys below the questions. */
  readonly keys: boolean
  readonly print: (line: string) => void
}

/**
 * Prints a quiz of each bank just as the app draws and shows it, by all forms and objectives, so that somebody can answer
 * it who has not seen the keys. Gives the exit code: 1 where there is no bank, or one with errors, or no such count.
 */
export function runDraw(options: DrawOptions): number {
  const { questions, count, seed, print } = options
  if (!isWithin(count, 1, MOST_QUESTIONS)) return refuse(print, `--count is a whole number from 1 to ${MOST_QUESTIONS}`)
  if (!isWithin(seed, 0, Number.MAX_SAFE_INTEGER)) return refuse(print, '--seed is a whole number from 0')
  const folders = bankFolders(questions)
  if (folders.length === 0) return refuse(print, `no bank under ${questions}`)
  return folders.map((folder) => drawOne(folder, options)).includes(false) ? 1 : 0
}

function drawOne(folder: string, { count, seed, keys, print }: DrawOptions): boolean {
  const { compiled, problems } = readBank(folder, process.cwd(), null)
  const { bank } = compiled
  if (bank === null || problems.some(({ level }) => level === 'error')) {
    print(`${folder} has errors: see npm run bank -- check`)
    return false
  }
  const material = materialOf(bank)
  const picked = drawQuiz({ bank, material }, { scope: { kind: 'all' }, count, forms: FORMS }, seed)
  print(`${bank.document.title}, ${picked.length} questions, seed ${seed}`)
  for (const [place, one] of picked.entries()) {
    const question = made(one, material)
    print('')
    const lines = [...shownQuestion(question), ...(keys ? keyOf(question, material) : [])]
    for (const line of numbered(place + 1, lines)) print(line)
  }
  return true
}

function made({ fact: id, form, draw }: Picked, material: Material): Question {
  const fact = material.facts.get(id)
  if (fact === undefined) throw new Error(`the drawing asks ${id}, which the bank does not have`)
  return makeQuestion(fact, form, draw, material)
}

function numbered(n: number, [first = '', ...rest]: readonly string[]): string[] {
  const head = `${n}. `
  return [head + first, ...rest.map((line) => ' '.repeat(head.length) + line)]
}

function isWithin(n: number, least: number, most: number): boolean {
  return Number.isInteger(n) && n >= least && n <= most
}

function refuse(print: DrawOptions['print'], reason: string): number {
  print(reason)
  return 1
}
