import { resolve } from 'node:path'
import type { Fact } from '../../src/bank/bank.ts'
import { plainSays } from '../../src/bank/plain.ts'
import { formatProblem } from '../../src/bank/problem.ts'
import type { Question } from '../../src/quiz/question.ts'
import { bankFolders } from './load.ts'
import { readBank } from './read-bank.ts'
import { everyQuestion } from './report/every-question.ts'

export interface ReadOptions {
  readonly questions: string
  /** A facts file to read; null for every bank. */
  readonly file: string | null
  readonly print: (line: string) => void
}

/** Prints every question that each fact makes, for reading aloud. Gives the exit code: 1 where there is none. */
export function runRead({ questions, file, print }: ReadOptions): number {
  const wanted = file === null ? null : resolve(file)
  const facts = bankFolders(questions).flatMap((folder) => {
    const { compiled, problems } = readBank(folder, process.cwd(), null)
    for (const problem of problems) if (problem.level === 'error') print(formatProblem(problem))
    return compiled.facts.filter((one) => wanted === null || resolve(folder, one.file) === wanted)
  })
  for (const { fact } of facts) for (const line of describeFact(fact)) print(line)
  if (facts.length === 0) print(file === null ? `no facts under ${questions}` : `no facts in ${file}`)
  return facts.length === 0 ? 1 : 0
}

function describeFact(fact: Fact): string[] {
  const asOf = fact.asOf === undefined ? [] : [`as of ${fact.asOf}`]
  const head = `${fact.id}  (${[fact.at.join(', '), fact.rank, fact.objective, ...asOf, ...retired(fact)].join(' · ')})`
  return [
    '',
    head,
    '-'.repeat(head.length),
    ...everyQuestion(fact).flatMap((question) => describeQuestion(question, fact)),
    `  True: ${plainSays(fact.says)}`,
    ...(fact.explanation === undefined ? [] : [`  Why: ${fact.explanation}`]),
    ...(fact.derived === undefined ? [] : [`  Derived: ${fact.derived}`]),
    ...(fact.hint === undefined ? [] : [`  Hint: ${fact.hint}`]),
  ]
}

function retired({ status }: Fact): string[] {
  return status === 'retired' ? ['retired'] : []
}

function describeQuestion(question: Question, fact: Fact): string[] {
  switch (question.form) {
    case 'choice':
      return [`  Choice. ${question.stem}`, ...question.options.map((option, at) => describeOption(option, at, question))]
    case 'true-false':
      return [
        `  True or false? ${question.stem}`,
        `     ${question.truth ? 'True.' : `False. ${plainSays(fact.says)}`}`,
      ]
    case 'cloze':
      return [`  Gap. ${question.before}____${question.after}`, keyLine(question.key, question.accept)]
    case 'short':
      return [`  Short answer. ${question.stem}`, keyLine(question.key, question.accept)]
    case 'number':
      return [`  Number or date. ${question.stem}`, keyLine(question.key, [])]
    case 'card':
      return [`  Card, front: ${question.stem}`, `        back:  ${question.back.join(' / ')}`]
  }
}

function describeOption(option: string, at: number, question: Extract<Question, { form: 'choice' }>): string {
  const letter = String.fromCharCode(65 + at)
  const trap = question.traps.find(({ text }) => text === option)
  return `     ${letter}  ${option}  ${trap === undefined ? '<- right' : `| ${trap.reason}`}`
}

function keyLine(key: string, accept: readonly string[]): string {
  const others = accept.filter((text) => text !== key)
  return `     -> ${key}${others.length === 0 ? '' : `  (also: ${others.join('; ')})`}`
}
