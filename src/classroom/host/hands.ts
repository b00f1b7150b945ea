import type { Form } from '../../bank/form.ts'
import type { Question } from '../../quiz/question.ts'
import { changeBallot, type HostState } from './state.ts'

/** More than stand in any hall. */
const MOST_HANDS = 9_999

/** How many options a question has that hands can be raised for; 0 where it cannot be asked by hands. */
function handOptions(question: Question): number {
  switch (question.form) {
    case 'choice':
    case 'select':
      return question.options.length
    case 'true-false':
      return 2
    case 'cloze':
    case 'short':
    case 'number':
    case 'match':
    case 'order':
    case 'sort':
    case 'card':
      return 0
  }
}

/**
 * Reads what was typed for hands, such as `A 9` or `b12`; of a true-false also `T 9` and `F 3`. The option counts from 0.
 * Null where it names no option of the question or no count.
 */
export function readHands(typed: string, question: Question): { readonly option: number; readonly count: number } | null {
  const [, letter = '', number = ''] = /^\s*([a-z])\s*[:=]?\s*(\d{1,4})\s*$/i.exec(typed) ?? []
  const letters = question.form === 'true-false' ? ['ta', 'fb'] : Array.from('abcdefghijklmnopqrst')
  const option = letter === '' ? -1 : letters.findIndex((one) => one.includes(letter.toLowerCase()))
  return option < 0 || option >= handOptions(question) ? null : { option, count: Number(number) }
}

/** Whether one person raises several hands to a question: then hands tell of so many people at least. */
export function raisesSeveral({ form }: { readonly form: Form }): boolean {
  return form === 'select'
}

/** How many hands were raised; where one person raises several, the most for one option. */
export function handsRaised(question: Question, hands: readonly number[]): number {
  if (raisesSeveral(question)) return Math.max(0, ...hands)
  return hands.reduce((sum, count) => sum + count, 0)
}

/** Notes a count of hands in the vote that is open or was just closed; a later count for the same option replaces it. */
export function countHands(state: HostState, question: Question, option: number, count: number): HostState {
  const { phase } = state
  const options = handOptions(question)
  if (phase.kind !== 'open' && phase.kind !== 'closed') return state
  if (!Number.isInteger(option) || option < 0 || option >= options) return state
  if (!Number.isInteger(count) || count < 0 || count > MOST_HANDS) return state
  return changeBallot(state, phase.question, phase.round, (ballot) => ({
    ...ballot,
    hands: Array.from({ length: options }, (_, index) => (index === option ? count : (ballot.hands[index] ?? 0))),
  }))
}
