import { factsAsked } from '../../quiz/together.ts'
import { isMiss } from '../memory.ts'
import type { ResultQuestion } from './result.ts'

/** What became of one fact in a quiz. */
export interface FactScore {
  readonly fact: string
  /** 0..1. */
  readonly score: number
}

/** The score of every fact that a question asked, 0 where it was not answered; none where the answer is lost. */
export function factScores({ state, fact, question, answers }: ResultQuestion): readonly FactScore[] {
  if (state === 'answered') return answers.map((line) => ({ fact: line.fact, score: line.score }))
  if (state === 'lost') return []
  const asked = question === null ? [fact].filter((one) => one !== null) : factsAsked(question)
  return asked.map((one) => ({ fact: one, score: 0 }))
}

/** The facts that a quiz asked and the learner missed, each once, in the order of the questions. */
export function missedIn(questions: readonly ResultQuestion[]): readonly string[] {
  const missed = questions.flatMap(factScores).filter(({ score }) => isMiss(score))
  return [...new Set(missed.map(({ fact }) => fact))]
}

/** Whether a question counts as right: answered, and none of its facts missed. */
export function isRight(question: ResultQuestion): boolean {
  return question.state === 'answered' && question.answers.every(({ score }) => !isMiss(score))
}
