import type { Given } from '../../quiz/question.ts'
import type { Picked } from '../../quiz/quiz.ts'
import { answerTo, type PlayerState } from '../player/state.ts'
import { idMark, sourceOf, textMark, type Packed, type PackedAnswer, type PackedGiven } from './packed.ts'

/**
 * A player's own answers, to be carried home: of each question that was told the first vote, which nobody had talked
 * about yet; the second where there was no first. Null where there are none.
 */
export function packAnswers(state: PlayerState): Packed | null {
  const answers = state.questions.flatMap(({ question: place, tells }) => {
    const answer = answerTo(state, place, 1) ?? answerTo(state, place, 2)
    const said = answer?.said.find(({ turn }) => turn === answer.arrived)
    if (tells === null || said === undefined) return []
    const { picked, question } = tells
    return [packed(place, picked, question.rev, said)]
  })
  if (state.room === null || answers.length === 0) return null
  answers.sort((a, b) => a.place - b.place)
  return { source: sourceOf(state.sid), bank: state.room.bank, version: state.room.version, answers }
}

function packed(place: number, { fact, form, draw }: Picked, rev: number, said: { given: Given; sure: PackedAnswer['sure']; ms: number; at: number }): PackedAnswer {
  const { group, others = [] } = draw
  return {
    place,
    fact: idMark(fact),
    group: group === undefined ? null : { group: idMark(group), others: others.map(idMark) },
    form,
    rev,
    seed: draw.seed,
    gap: draw.gap ?? null,
    tiles: draw.tiles ?? false,
    given: packGiven(said.given),
    sure: said.sure,
    ms: Math.floor(said.ms / 10) * 10,
    at: Math.floor(said.at / 1_000) * 1_000,
  }
}

function packGiven(given: Given): PackedGiven {
  switch (given.kind) {
    case 'option':
      return { kind: 'option', mark: textMark(given.text) }
    case 'options':
      return { kind: 'options', marks: given.texts.map(textMark) }
    case 'sequence':
      return { kind: 'sequence', marks: given.tiles.map(textMark) }
    case 'placed':
      return { kind: 'placed', marks: given.places.map(textMark) }
    case 'unknown':
    case 'truth':
    case 'text':
    case 'date':
      return given
    // Nobody judges a card alone in a class.
    case 'recall':
      return { kind: 'unknown' }
  }
}
