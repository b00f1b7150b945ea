import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { acceptedTexts } from '../../../src/bank/plain.ts'
import { sameWording, wordsOf } from '../../../src/bank/text/words.ts'
import type { ChoiceQuestion, Question } from '../../../src/quiz/question.ts'
import { isTogether } from '../../../src/quiz/together.ts'

/** The rates that were drawn, and the lines that are out of bounds. */
export interface Rates {
  readonly lines: readonly string[]
  readonly outside: readonly string[]
}

const MOST_TRUE_FALSE = 0.15
const LEAST_TRUE = 0.4
const MOST_TRUE = 0.6
const LEAST_ABOVE_RECALL = 0.25

/**
 * Rates over the questions drawn in many sessions. Where options betray the key is judged over distinct questions;
 * shares of forms over everything drawn.
 */
export function ratesOf(bank: Bank, drawn: readonly Question[]): Rates {
  const choices = distinctChoices(drawn)
  const checks = [
    lengthCheck(choices),
    convergenceCheck(choices),
    ...trueFalseChecks(drawn),
    aboveRecallCheck(bank, drawn),
  ]
  return {
    lines: checks.map(({ line, good }) => `  ${good ? ' ' : '!'} ${line}`),
    outside: checks.filter(({ good }) => !good).map(({ line }) => line),
  }
}

interface Check {
  readonly line: string
  readonly good: boolean
}

function distinctChoices(drawn: readonly Question[]): ChoiceQuestion[] {
  const byFact = new Map<string, ChoiceQuestion>()
  for (const question of drawn) if (question.form === 'choice') byFact.set(question.fact, question)
  return [...byFact.values()]
}

/**
 * A key that is too often the longest betrays itself, and so does one that too seldom is. Where no option is longer than
 * all others, as among years, length tells nothing: those choices are left out, for chance would not make their key longest.
 */
function lengthCheck(choices: readonly ChoiceQuestion[]): Check {
  const telling = choices.filter(hasOneLongest)
  const share = shareOf(telling, (choice) => isStrictlyLargest(choice, ({ length }) => length))
  const [low, high] = chanceBand(telling)
  const band = `${percent(low)} to ${percent(high)}`
  const of = `${telling.length} choices with one longest option, of ${choices.length}`
  return {
    line: `key strictly the longest option: ${percent(share)} of ${of} (chance band ${band})`,
    good: telling.length === 0 || (share >= low && share <= high),
  }
}

function hasOneLongest({ options }: ChoiceQuestion): boolean {
  const longest = Math.max(...options.map(({ length }) => length))
  return options.filter(({ length }) => length === longest).length === 1
}

/** Whoever picks the option that has most in common with the others must not do better than chance. */
function convergenceCheck(choices: readonly ChoiceQuestion[]): Check {
  const share = shareOf(choices, (choice) =>
    isStrictlyLargest(choice, (option) => overlapWithOthers(option, choice.options)),
  )
  const [, high] = chanceBand(choices)
  return {
    line: `key shares most words with the other options: ${percent(share)} of them (at most ${percent(high)})`,
    good: share <= high,
  }
}

function shareOf(choices: readonly ChoiceQuestion[], matches: (choice: ChoiceQuestion) => boolean): number {
  return choices.length === 0 ? 0 : choices.filter(matches).length / choices.length
}

/** The 95 % binomial band (normal approximation) round the mean chance of a blind pick, 1/options. */
function chanceBand(choices: readonly ChoiceQuestion[]): readonly [number, number] {
  const n = choices.length
  if (n === 0) return [0, 1]
  const chance = choices.reduce((sum, { options }) => sum + 1 / options.length, 0) / n
  const half = 1.96 * Math.sqrt((chance * (1 - chance)) / n)
  return [Math.max(0, chance - half), Math.min(1, chance + half)]
}

function isStrictlyLargest(choice: ChoiceQuestion, measure: (option: string) => number): boolean {
  const key = measure(choice.key)
  return choice.options.every((option) => option === choice.key || measure(option) < key)
}

function overlapWithOthers(option: string, options: readonly string[]): number {
  const words = new Set(wordsOf(option))
  const others = options.filter((other) => other !== option)
  return others.reduce((sum, other) => sum + new Set(wordsOf(other).filter((word) => words.has(word))).size, 0)
}

function trueFalseChecks(drawn: readonly Question[]): Check[] {
  const statements = drawn.filter((question) => question.form === 'true-false')
  const share = drawn.length === 0 ? 0 : statements.length / drawn.length
  const truths = statements.filter(({ truth }) => truth).length
  const balance = statements.length === 0 ? 0.5 : truths / statements.length
  return [
    {
      line: `true-false: ${percent(share)} of what is drawn (at most ${percent(MOST_TRUE_FALSE)})`,
      good: share <= MOST_TRUE_FALSE,
    },
    {
      line: `true statements: ${percent(balance)} of ${statements.length} (${percent(LEAST_TRUE)} to ${percent(MOST_TRUE)})`,
      good: balance >= LEAST_TRUE && balance <= MOST_TRUE,
    },
  ]
}

/** Sorting, ordering and matching, or telling a fact from one it is confused with by picking among both keys. */
function aboveRecallCheck(bank: Bank, drawn: readonly Question[]): Check {
  const confusable = new Set<string>(bank.facts.filter((fact) => offersOtherKey(fact, bank.facts)).map(({ id }) => id))
  const above = drawn.filter((question) => isTogether(question) || (picksAmong(question) && confusable.has(question.fact))).length
  const share = drawn.length === 0 ? 0 : above / drawn.length
  return {
    line: `above plain remembering: ${percent(share)} of what is drawn (at least ${percent(LEAST_ABOVE_RECALL)})`,
    good: share >= LEAST_ABOVE_RECALL,
  }
}

function picksAmong(question: Question): boolean {
  const { form } = question
  return form === 'choice' || form === 'select' || (form === 'cloze' && question.tiles !== null)
}

function offersOtherKey(fact: Fact, facts: readonly Fact[]): boolean {
  return fact.traps.some(({ text }) =>
    facts.some((other) => other.id !== fact.id && acceptedTexts(other.answer).some((key) => sameWording(key, text))),
  )
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
