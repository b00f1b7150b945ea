// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { AnswerBody, Line } from '../../../../src/journal/line.ts'
import { happenedInWords } from '../../../../src/app/screens/facts/happened.ts'
import { en } from '../../../../src/app/words/en.ts'
import { answerLine } from '../../../memory/lines.ts'
import { portsBank } from '../../support/bank.ts'

const AT = Date.UTC(2026, 1, 16, 23, 30)
const plain = { regraded: false, repeat: false }

function said(line: Line, flags: Partial<typeof plain> = {}) {
  return happenedInWords([{ line, time: line.at, ...plain, ...flags }], portsBank(), en)[0]
}

function answered(fields: Partial<AnswerBody>, flags: Partial<typeof plain> = {}) {
  return said({ ...answerLine(20_000, 1), ...fields }, flags)
}

describe('what happened, in words', () => {
  it.each<[string, Partial<AnswerBody>, string]>([
    ['a choice', { form: 'choice', gave: ['Port Ostrel'] }, '“Port Ostrel”'],
    ['several answers', { form: 'select', gave: ['Veyra', 'Dumar'] }, '“Veyra”, “Dumar”'],
    ['true or false', { form: 'true-false', gave: ['false'] }, 'False'],
    ['a card', { form: 'card', gave: ['hard'] }, 'Hard'],
    ['a whole date', { form: 'number', gave: ['1618-10-26'] }, '26 October 1618'],
    ['a month', { form: 'number', gave: ['1618-10'] }, 'October 1618'],
    ['a number', { form: 'number', gave: ['12'] }, '“12”'],
    ['a bin', { form: 'sort', gave: ['north'] }, 'North coast'],
    ['a bin that is no more', { form: 'sort', gave: ['west'] }, 'west'],
    ['nothing', { form: 'short', gave: [] }, 'Don’t know'],
  ])('tells %s that was given', (_name, fields, gave) => {
    expect(answered(fields)?.gave).toBe(gave)
  })

  it.each<[Partial<AnswerBody>, Partial<typeof plain>, string]>([
    [{ score: 1, rating: 3, sure: 'think' }, {}, 'right · said Think so · counts as Good'],
    [{ score: 0, rating: 1, sure: 'sure' }, {}, 'not right · said Sure · counts as Again'],
    [{ score: 0.5, rating: 1 }, {}, 'score 50% · counts as Again'],
    [{ score: 1, rating: 0, sure: 'guess' }, {}, 'right · said Guess · memory left as it was'],
    [{ score: 1, rating: 2, hint: true, tiles: true }, {}, 'right · with a hint · with word tiles · counts as Hard'],
    [{ score: 1, rating: 3 }, { regraded: true }, 'right · counted as right by you · counts as Good'],
    [{ score: 1, rating: 3 }, { repeat: true }, 'right · asked again the same day'],
  ])('tells score, confidence and rating of %j', (fields, flags, details) => {
    expect(answered(fields, flags)?.details).toBe(details)
  })

  it('keeps the name of a form that it does not know', () => {
    expect(answered({ form: 'hologram' })?.what).toBe('hologram')
    expect(answered({ form: 'toString' })?.what).toBe('toString')
    expect(answered({ form: 'choice' })?.what).toBe('Choice')
  })

  it('tells pauses, seeds and notes', () => {
    const of = { id: 'tester-000001', at: AT, tz: 60, bank: 'league', fact: 'veyra' }
    expect(said({ ...of, do: 'pause' })).toMatchObject({ what: 'Paused', gave: null, details: null, when: '17 February 2026, 00:30' })
    expect(said({ ...of, do: 'resume' })?.what).toBe('Resumed')
    expect(said({ ...of, do: 'reset' })?.what).toBe('Started over')
    expect(said({ ...of, do: 'seed', stability: 8.4, difficulty: 5 })?.what).toBe('Started from a test, at a stability of 8 days')
    expect(said({ ...of, do: 'note', text: 'Mind it' })?.what).toBe('Note: Mind it')
    expect(said({ ...of, do: 'note', text: '' })?.what).toBe('Note removed')
  })

  it('has no date for a clock beyond any calendar', () => {
    const line = { id: 'tester-000001', at: Number.MAX_SAFE_INTEGER, tz: 0, do: 'pause', bank: 'league', fact: 'veyra' } as const
    expect(said(line)?.when).toBe('no date')
  })
})
