import { resolve } from 'node:path'
import type { Fact } from '../../src/bank/bank.ts'
import { plainSays } from '../../src/bank/plain.ts'
import { formatProblem } from '../../src/bank/problem.ts'
import { letterOf } from './letter.ts'
import { bankFolders } from './load.ts'
import { readBank, type BankReading } from './read-bank.ts'
import { describeGroup } from './read-group.ts'
import { everyQuestion, type SingleQuestion } from './report/every-question.ts'

export interface ReadOptions {
  readonly questions: string
  /** A facts file to read; null for every bank. */
  readonly file: string | null
  readonly print: (line: string) => void
}

/** Prints every question that each fact makes, and the tiles of every group, for reading aloud. Gives the exit code: 1 where there is none. */
export function runRead({ questions, file, print }: ReadOptions): number {
  const wanted = file === null ? null : resolve(file)
  let read = 0
  for (const folder of bankFolders(questions)) {
    const { compiled, problems } = readBank(folder, process.cwd(), null)
    for (const problem of problems) if (problem.level === 'error') print(formatProblem(problem))
    const facts = compiled.facts.filter((one) => wanted === null || resolve(folder, one.file) === wanted)
    for (const { fact } of facts) for (const line of describeFact(fact)) print(line)
    for (const line of describeGroups(compiled, new Set(facts.map(({ fact }) => fact.id)))) print(line)
    read += facts.length
  }
  if (read === 0) print(file === null ? `no facts under ${questions}` : `no facts in ${file}`)
  return read === 0 ? 1 : 0
}

/** The groups in which one of these facts stands, whole. */
function describeGroups({ bank }: BankReading['compiled'], facts: ReadonlySet<string>): string[] {
  const byId = new Map(bank?.facts.map((fact) => [fact.id, fact]))
  const groups = bank?.groups.filter(({ tiles }) => tiles.some(({ fact }) => facts.has(fact))) ?? []
  return groups.flatMap((group) => describeGroup(group, byId))
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

function describeQuestion(question: SingleQuestion, fact: Fact): string[] {
  switch (question.form) {
    case 'choice':
      return [`  Choice. ${question.stem}`, ...question.options.map((option, at) => describeOption(option, at, question))]
    case 'select':
      return [`  Select. ${question.stem}`, ...question.options.map((option, at) => describeOption(option, at, question))]
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

function describeOption(option: string, at: number, question: Extract<SingleQuestion, { form: 'choice' | 'select' }>): string {
  const trap = question.traps.find(({ text }) => text === option)
  return `     ${letterOf(at)}  ${option}  ${trap === undefined ? '<- right' : `| ${trap.reason}`}`
}

function keyLine(key: string, accept: readonly string[]): string {
  const others = accept.filter((text) => text !== key)
  return `     -> ${key}${others.length === 0 ? '' : `  (also: ${others.join('; ')})`}`
}
