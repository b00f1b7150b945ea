import { describe, expect, it } from 'vitest'
import { voteRows } from '../../../src/app/parts/class/vote-rows.ts'
import { en } from '../../../src/app/words/en.ts'
import { aLesson } from '../../classroom/host/room.ts'

const say = { truth: en.study.truth, outcomes: { right: 'Right', partly: 'Partly right', wrong: 'Wrong', unknown: 'Don’t know' } }
const tally = { options: [2, 1, 0], right: 2, partly: 0, wrong: 1, unknown: 0, phones: 3, hands: 0 }

describe('the rows of a vote', () => {
  const question = aLesson().questions[0]?.question

  it('are the options, and who did not know where somebody did not', () => {
    if (question === undefined) throw new Error('no question')
    expect(voteRows(question, [tally], say).map(({ first }) => first)).toEqual([2, 1, 0])
    const rows = voteRows(question, [{ ...tally, unknown: 1, phones: 4 }], say)
    expect(rows.map(({ first }) => first)).toEqual([2, 1, 0, 1])
    expect(rows.at(-1)).toMatchObject({ letter: null, text: 'Don’t know', right: false })
    expect(rows.reduce((sum, { first }) => sum + first, 0)).toBe(4)
  })
})
