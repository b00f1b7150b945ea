// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { sharesRight, voteRows } from '../../../src/app/parts/class/vote-rows.ts'
import { en } from '../../../src/app/words/en.ts'
import { aLesson } from '../../classroom/host/room.ts'

const say = { truth: en.study.truth, outcomes: { right: 'Right', partly: 'Partly right', wrong: 'Wrong', unknown: 'Don’t know' } }
const tally = { options: [2, 1, 0], right: 2, partly: 0, wrong: 1, unknown: 0, phones: 3, hands: 0 }

const nobody = { options: [0, 0, 0], right: 0, partly: 0, wrong: 0, unknown: 0, phones: 0, hands: 0 }
/** Hands on several right answers: nobody knows who is right. */
const unjudged = { ...nobody, options: [4, 0, 0], hands: 4 }

describe('the share of right answers', () => {
  it.each([
    ['of one vote', [tally], { which: 'one', first: 67, second: null }],
    ['of two', [tally, { ...tally, right: 3, wrong: 0 }], { which: 'two', first: 67, second: 100 }],
    ['of the first, where nobody voted again', [tally, nobody], { which: 'nobody', first: 67, second: null }],
    ['of the second, where nobody voted before (none was stated)', [nobody, tally], { which: 'again', first: 67, second: null }],
    ['of the one that can be judged', [tally, unjudged], { which: 'one', first: 67, second: null }],
    ['of the second alone, where the first cannot be judged', [unjudged, tally], { which: 'again', first: 67, second: null }],
    ['none, where nobody voted', [nobody, nobody], null],
    ['none without a vote', [], null],
  ] as const)('is that %s', (_what, votes, share) => {
    expect(sharesRight(votes)).toEqual(share)
  })
})

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
