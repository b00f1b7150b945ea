import { answerTo, type PlayerState } from '../../../classroom/player/state.ts'
import { concealedQuestion } from '../../../classroom/player/view.ts'
import type { PlayerWords } from '../../words/player-words.ts'
import { givenInWords } from './given-words.ts'

/** Says what was answered in the first vote, before the second; null where nothing was. */
export function firstAnswer(state: PlayerState, question: number, words: PlayerWords): string | null {
  const asked = concealedQuestion(state, question)
  const before = answerTo(state, question, 1)?.said.at(-1)
  return asked === null || before === undefined ? null : words.classPlayer.vote.first(givenInWords(asked, before.given, words).join(', '))
}
