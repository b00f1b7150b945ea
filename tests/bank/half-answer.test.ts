import { describe, expect, it } from 'vitest'
import { problemsAfter, type Edit } from './edited-bank.ts'

const C = 'facts/c-charters.yaml'

describe('half an answer', () => {
  const guilds = [
    { file: C, from: 'rank: core', to: 'rank: core\n  rev: 2\n  change: meaning' },
    { file: C, from: 'answer: the fishing guild', to: 'answer: fishing and shipping guilds' },
    { file: C, from: 'the [[fishing guild]]', to: 'the [[fishing and shipping guilds]]' },
    { file: C, from: 'the coast guard:', to: 'the coast and customs guards:' },
    { file: C, from: 'the pilot station:', to: 'the pilot and signal stations:' },
  ]
  const accepting = (wording: string): Edit => ({ file: C, from: '[the fishers]', to: `[fishing & shipping, "${wording}"]` })
  const asking = { file: C, from: 'With whom does', to: 'With which two bodies does' }

  it('is refused where the stem asks for two things', () => {
    expect(problemsAfter([...guilds, asking, accepting('the fishing guild')])).toEqual([
      'lindmoor/facts/c-charters.yaml:10: charter-partner: "the fishing guild" is a part of the answer, and the stem asks for all of it',
    ])
    expect(problemsAfter([...guilds, asking, accepting('shipping, fishing')])).toEqual([])
  })

  it('may be enough where the stem does not count', () => {
    expect(problemsAfter([...guilds, accepting('the fishing guild')])).toEqual([])
  })
})
