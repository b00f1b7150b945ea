import validateStatement from '@learninglocker/xapi-validation'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, type Folded } from '../../../src/journal/fold.ts'
import type { Line } from '../../../src/journal/line.ts'
import { actorOf, isMail, pseudonymOf } from '../../../src/memory/records/actor.ts'
import { voided, type Statement, type StatementGround } from '../../../src/memory/records/statement.ts'
import { statementsText } from '../../../src/memory/records/long-texts.ts'
import { statementsFile, statementsOf } from '../../../src/memory/records/statements.ts'
import { uuidOf } from '../../../src/memory/records/uuid.ts'
import { makeReducer } from '../../../src/memory/schedule.ts'
import { anyLine } from '../../journal/arbitrary-lines.ts'
import { factsOf, harbourBank } from '../bank.ts'
import { answerLine, noonOf } from '../lines.ts'
import { examLine } from '../report/exam-line.ts'

const DAY = 20_500
const LEARNER = 'learner0000learner00'
const bank = harbourBank()
const ground: StatementGround = { learner: LEARNER, actor: actorOf(LEARNER, null), bank, facts: factsOf(bank) }

function folded(lines: readonly Line[]): Folded<unknown> {
  return fold(makeReducer({ boundary: 4 }), lines)
}

function statements(lines: readonly Line[], of: StatementGround = ground): readonly Statement[] {
  return statementsOf(folded(lines), of).map(({ make }) => make())
}

const LINES: readonly Line[] = [
  answerLine(DAY, 1, { fact: 'fact-0', form: 'choice', gave: ['Cape 0'], score: 0, sure: 'sure', ms: 5_230 }),
  answerLine(DAY, 2, { fact: 'fact-2', form: 'select', gave: ['one', 'two'], score: 0.5 }),
  answerLine(DAY, 3, { fact: 'fact-0', form: 'true-false', gave: ['true'] }),
  answerLine(DAY, 4, { fact: 'fact-1', form: 'number', gave: ['1302'] }),
  answerLine(DAY, 5, { fact: 'fact-40~reverse', form: 'card', gave: ['good'], in: 'exam:e1' }),
  answerLine(DAY, 6, { fact: 'no-such-fact', form: 'dance', gave: [] }),
  examLine(DAY, 7),
  examLine(DAY, 8, { score: 0.2 }),
  examLine(DAY, 9, { conditions: 'practice' }),
]

describe('the statements of a journal, judged by a validator that knows nothing of us', () => {
  it.each(statements(LINES).map((one) => [`${one.verb.id} ${JSON.stringify(one.object['id'])}`, one] as const))('%s is sound', (_what, one) => {
    expect(validateStatement(one)).toEqual([])
  })

  it('so is one that takes another back, and one of a named actor', () => {
    const named = actorOf(LEARNER, { name: 'Ada Quill', mail: 'ada@league.example' })
    expect(validateStatement(voided('tester-000001', ground))).toEqual([])
    expect(validateStatement(statements(LINES, { ...ground, actor: named })[0])).toEqual([])
  })

  it('the validator does complain where there is reason to', () => {
    const [one] = statements(LINES)
    expect(validateStatement({ ...one, result: { score: { scaled: 1.5 } } })).not.toEqual([])
  })

  it('they are sound whatever the journal holds', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 20 }), (lines) => {
        for (const one of statements(lines)) expect(validateStatement(one)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('they are sound after a clock, a name or a time beyond all bounds', () => {
    const odd = [
      answerLine(DAY, 1, { fact: 'a:b c', bank: 'sea/\ud800', ms: 1e200, in: '' }),
      { ...answerLine(DAY, 2), at: Number.MAX_SAFE_INTEGER },
      { ...answerLine(DAY, 3), id: 'other-000001', at: -Number.MAX_SAFE_INTEGER },
    ]
    const made = statements(odd)
    expect(made).toHaveLength(3)
    for (const one of made) expect(validateStatement(one)).toEqual([])
  })
})

describe('a statement', () => {
  const [wrong] = statements(LINES)

  it('tells who, what, how well and when', () => {
    expect(wrong).toMatchObject({
      actor: { account: { name: pseudonymOf(LEARNER) } },
      verb: { id: 'http://adlnet.gov/expapi/verbs/answered' },
      object: { id: 'urn:x-passage:bank:harbour:fact:fact-0:choice', definition: { interactionType: 'choice' } },
      result: { score: { scaled: 0 }, success: false, response: 'Cape 0', duration: 'PT5.23S' },
      context: { revision: '0a1b2c3d' },
      timestamp: new Date(noonOf(DAY) + 1).toISOString(),
    })
  })

  it('has an id that follows from the learner and the line alone', () => {
    expect(wrong?.id).toBe(uuidOf(`${LEARNER}/tester-000001`))
    expect(statements(LINES, { ...ground, actor: actorOf(LEARNER, { name: 'A', mail: 'a@b.example' }) })[0]?.id).toBe(wrong?.id)
    expect(statements(LINES, { ...ground, learner: 'another' })[0]?.id).not.toBe(wrong?.id)
  })

  it('of an answer in a class names the class', () => {
    const [one] = statements([answerLine(DAY, 1, { fact: 'fact-1', form: 'choice', in: 'class:abcdefghijkl' })])
    expect(one?.context).toMatchObject({
      contextActivities: { parent: [{ id: 'urn:x-passage:class:abcdefghijkl', definition: { type: 'http://adlnet.gov/expapi/activities/meeting' } }] },
    })
    expect(validateStatement(one)).toEqual([])
  })

  it('says passed, failed and completed of quizzes', () => {
    const verbs = statements(LINES).slice(-3).map(({ verb }) => verb.display['en'])
    expect(verbs).toEqual(['passed', 'failed', 'completed'])
  })

  it('of an answer that was taken back there is none; of a regraded one there is another', () => {
    const at = noonOf(DAY) + 50
    const undone = statements([...LINES, { id: 'tester-000050', at, tz: 0, do: 'undo', q: 'q-1' }])
    expect(undone.map(({ id }) => id)).not.toContain(wrong?.id)
    const regraded = statements([...LINES, { id: 'tester-000050', at, tz: 0, do: 'regrade', q: 'q-1', score: 1, rating: 3 }])
    expect(regraded[0]).toMatchObject({ result: { score: { scaled: 1 } } })
    expect(regraded[0]?.id).not.toBe(wrong?.id)
  })

  it('stands in a file with the others', () => {
    const journal = folded(LINES)
    const file = [...statementsText(() => journal, ground)].join('')
    expect(file).toBe(`${JSON.stringify(statements(LINES), null, 2)}\n`)
    expect(JSON.parse([...statementsFile([])].join(''))).toEqual([])
  })
})

describe('a UUID of version 5', () => {
  it('carries its version and variant, and differs from name to name', () => {
    expect(uuidOf('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(uuidOf('a')).not.toBe(uuidOf('b'))
  })
})

describe('an actor', () => {
  it('is a pseudonym that does not show the journal’s id, unless a mail address is given', () => {
    expect(JSON.stringify(actorOf(LEARNER, null))).not.toContain(LEARNER)
    expect(actorOf(LEARNER, { name: 'Ada', mail: 'no address' })).toEqual(actorOf(LEARNER, null))
    expect(actorOf(LEARNER, { name: ' ', mail: ' ada@league.example ' })).toEqual({ objectType: 'Agent', mbox: 'mailto:ada@league.example' })
  })

  it.each([
    ['ada@league.example', true],
    ['a.b+c@d-e.example', true],
    ['ada', false],
    ['ada@', false],
    ['a b@c.example', false],
    ['<a@b.example>', false],
  ])('%s as a mail address: %s', (text, is) => {
    expect(isMail(text)).toBe(is)
  })
})
