import type { Bank, Fact } from '../../../bank/bank.ts'
import { GROUP_FORMS } from '../../../bank/form.ts'
import type { AnswerLine, Confidence } from '../../../journal/line.ts'
import { isRight } from '../../../memory/quiz/fact-scores.ts'
import type { ResultQuestion } from '../../../memory/quiz/result.ts'
import { answerParts } from '../../../quiz/asked.ts'
import { givenOf } from '../../../quiz/given-of.ts'
import { gradeFacts, overall } from '../../../quiz/grade.ts'
import type { FactVerdict, Given, Question, Verdict } from '../../../quiz/question.ts'
import { letterIn } from '../../forms/letters.ts'
import { verdictInWords } from '../../forms/verdict-words.ts'
import { gaveInWords } from '../../gave-words.ts'
import { isGood, tell, tellAfter, type Told, type ToldAfter } from '../../told.ts'
import type { Words } from '../../words/words.ts'

/** A question as it was asked and answered, for a form that shows more than one answer and one key. */
export interface Solved {
  readonly question: Question
  readonly given: Given
  readonly verdict: Verdict
}

/** One question of a result, in words. */
export interface Entry extends ToldAfter {
  /** Its place in the quiz, from 0. */
  readonly place: number
  readonly fact: Fact
  readonly form: string
  readonly right: boolean
  readonly flagged: boolean
  readonly stem: string
  readonly asOf: string | null
  /** How it looks solved, where the bank makes it still and it has more than one answer. */
  readonly solved: Solved | null
  /** What the learner said, and what is right; null where it was said of several facts and cannot be taken apart. */
  readonly pair: { readonly yours: string; readonly key: string } | null
  /** Why not this, where the bank says so. */
  readonly why: string | null
  readonly sure: Confidence | null
  readonly hint: boolean
  /** The learner overruled the verdict. */
  readonly counted: boolean
}

const MANY_PARTS: ReadonlySet<string> = new Set(['select', 'match', 'order', 'sort'])

/** Puts a question into words; null where its answer is lost or its fact is not in the bank. */
export function entryOf(one: ResultQuestion, facts: ReadonlyMap<string, Fact>, bank: Bank, words: Words): Entry | null {
  const fact = one.fact === null ? undefined : facts.get(one.fact)
  if (fact === undefined || one.state === 'lost') return null
  const [line = null] = one.answers
  const graded = one.question === null ? null : gradedOf(one.question, one.answers)
  return {
    ...{ place: one.place, fact, form: line?.form ?? one.question?.form ?? '', right: isRight(one), flagged: one.flagged },
    ...{ stem: one.question?.stem ?? fact.ask, asOf: (one.question ?? fact).asOf ?? null },
    solved: graded !== null && MANY_PARTS.has(graded.question.form) ? graded : null,
    pair: isApart(line, graded) ? { yours: yoursOf(line, graded, bank, words), key: keyOf(one.question, fact, words) } : null,
    why: graded === null ? trapOf(line, fact, words) : whyOf(graded, words),
    ...{ sure: line?.sure ?? null, hint: line?.hint === true },
    counted: isRight(one) && graded !== null && !isGood(graded),
    ...toldOf(one, graded, fact, facts, bank, words),
  }
}

interface Graded extends Solved {
  readonly verdicts: readonly FactVerdict[]
}

/** The verdict on what the journal says was given; null where that is no answer to the question. */
function gradedOf(question: Question, answers: readonly AnswerLine[]): Graded | null {
  const given = givenOf(question, (fact) => answers.find((line) => line.fact === fact)?.gave)
  if (given === null) return null
  try {
    const verdicts = gradeFacts(question, given)
    return { question, given, verdict: overall(verdicts), verdicts }
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) return null
    throw error
  }
}

function yoursOf(line: AnswerLine | null, graded: Graded | null, bank: Bank, words: Words): string {
  if (line === null) return words.results.entry.open
  return gaveInWords(line, bank, words, (text) => lettered(graded?.question ?? null, text, words))
}

function keyOf(question: Question | null, fact: Fact, words: Words): string {
  if (question?.form === 'true-false') return question.truth ? words.facts.happened.truth.true : words.facts.happened.truth.false
  return lettered(question, question?.key ?? answerParts(fact).join(', '), words)
}

function lettered(question: Question | null, text: string, words: Words): string {
  const letter = question === null ? null : letterIn(question, text)
  return letter === null ? text : words.results.entry.option(letter, text)
}

/** What the key alone does not say. */
function whyOf({ question, verdict }: Graded, words: Words): string | null {
  const telling = ['trap', 'year-only', 'picked', 'parts', 'spelling'].includes(verdict.reason.kind)
  return telling ? verdictInWords(question, verdict, words) : null
}

/** A trap that was given, where the question itself is not made so any more. */
function trapOf(line: AnswerLine | null, { ask, traps }: Fact, words: Words): string | null {
  const trap = traps.find(({ text }) => line?.gave.length === 1 && line.gave[0] === text)
  return trap === undefined ? null : words.feedback.trap(null, trap, ask)
}

/** Whether an answer can stand beside the key of its fact. */
function isApart(line: AnswerLine | null, graded: Graded | null): boolean {
  return line === null || graded !== null || !GROUP_FORMS.some((form) => form === line.form)
}

function toldOf(
  one: ResultQuestion,
  graded: Graded | null,
  fact: Fact,
  facts: ReadonlyMap<string, Fact>,
  bank: Bank,
  words: Words,
): ToldAfter {
  if (graded !== null) return tellAfter(graded.question, graded.verdicts, fact, bank, words)
  const others = one.answers.slice(1).flatMap((line): readonly Told[] => {
    const other = facts.get(line.fact)
    return other === undefined ? [] : [tell(other, bank, words)]
  })
  return { told: [tell(fact, bank, words), ...others], brief: false }
}
