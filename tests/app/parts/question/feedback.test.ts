// @vitest-environment node
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FactSchema, type Fact } from '../../../../src/bank/bank.ts'
import type { Form, GroupForm } from '../../../../src/bank/form.ts'
import { gradeFacts, overall } from '../../../../src/quiz/grade.ts'
import type { FactVerdict, Given, GroupQuestion, Reason, Verdict } from '../../../../src/quiz/question.ts'
import { feedbackOf, type Answered, type Feedback, type Return } from '../../../../src/app/parts/question/feedback.ts'
import { en } from '../../../../src/app/words/en.ts'
import { dateFact, factWith, listFact } from '../../../quiz/facts.ts'
import { leagueBank, portsBank } from '../../support/bank.ts'
import { portsQuestion, questionOf } from '../../support/form.ts'

const bank = leagueBank()
const text = factWith()
const date = dateFact()
const list = listFact({ forms: ['select'] })
const FACT_OF: Record<SingleForm, Fact> = {
  choice: text,
  select: list,
  'true-false': text,
  cloze: text,
  short: text,
  number: date,
  card: text,
}
const TODAY = 20_500

type SingleForm = Exclude<Form, GroupForm>

interface Case extends Partial<Pick<Answered, 'sure' | 'guess' | 'counted'>> {
  readonly form?: SingleForm
  readonly fact?: Fact
  readonly reason: Reason
  readonly score?: number
  readonly again?: Return['again']
  readonly inDays?: number
}

const SCORES: Record<Reason['kind'], number> = {
  right: 1,
  spelling: 1,
  wrong: 0,
  trap: 0,
  'year-only': 0.5,
  picked: 0.5,
  parts: 0.5,
  unknown: 0,
  recall: 1,
}

function on(fact: Fact, verdict: Verdict): FactVerdict {
  return { fact: fact.id, rev: fact.rev, verdict, gave: [] }
}

function feedback(one: Case): Feedback {
  const form = one.form ?? 'short'
  const fact = one.fact ?? FACT_OF[form]
  const verdict: Verdict = { score: one.score ?? SCORES[one.reason.kind], reason: one.reason }
  const answered = {
    ...{ question: questionOf(fact, form), verdict, verdicts: [on(fact, verdict)] },
    ...{ sure: one.sure ?? null, guess: one.guess ?? null, counted: one.counted ?? false },
  }
  const returns = { again: one.again ?? null, day: TODAY + (one.inDays ?? 1), today: TODAY }
  return feedbackOf(answered, fact, bank, returns, en)
}

describe('the heading of a verdict', () => {
  it.each(['choice', 'select', 'true-false', 'cloze', 'short', 'number'] as const)('is Right for a right %s', (form) => {
    expect(feedback({ form, reason: { kind: 'right' } })).toMatchObject({ good: true, heading: 'Right' })
  })

  it.each([
    ['weak', 'Right. You said guess, so one more look tomorrow.'],
    ['strong', 'Right. You said guess, so it is asked again tomorrow in a harder way.'],
  ] as const)('says what a right guess of a %s memory comes to', (guess, heading) => {
    const shown = feedback({ form: 'choice', reason: { kind: 'right' }, sure: 'guess', guess })
    expect(shown).toMatchObject({ good: true, heading })
  })

  it.each(['cloze', 'short'] as const)('shows the spelling of a %s', (form) => {
    expect(feedback({ form, reason: { kind: 'spelling', expected: 'Port Veyra' } })).toMatchObject({
      good: true,
      heading: 'Right. It is spelt Port Veyra.',
    })
  })

  it.each([
    ['choice', 'Not quite: Port Veyra'],
    ['cloze', 'Not quite: Port Veyra'],
    ['short', 'Not quite: Port Veyra'],
    ['number', 'Not quite: 26 October 1618'],
  ] as const)('names the key after a wrong %s', (form, heading) => {
    expect(feedback({ form, reason: { kind: 'wrong' } })).toMatchObject({ good: false, heading })
  })

  it.each([
    ['choice', 'The answer: Port Veyra'],
    ['cloze', 'The answer: Port Veyra'],
    ['short', 'The answer: Port Veyra'],
    ['number', 'The answer: 26 October 1618'],
    ['card', 'The answer: Port Veyra'],
  ] as const)('names the key after Don’t know (%s)', (form, heading) => {
    expect(feedback({ form, reason: { kind: 'unknown' } })).toMatchObject({ good: false, heading })
  })

  it.each([
    [1, 0, false, 'Forgotten'],
    [2, 1, true, 'Known, with effort'],
    [3, 1, true, 'Known'],
    [4, 1, true, 'Known at once'],
  ] as const)('puts grade %s of a card into words', (grade, score, good, heading) => {
    expect(feedback({ form: 'card', reason: { kind: 'recall', grade }, score })).toMatchObject({ good, heading })
  })

  it('credits the year of a fuller date, and gives the date in full', () => {
    expect(feedback({ form: 'number', reason: { kind: 'year-only' } })).toMatchObject({
      good: false,
      heading: 'The year is right, not the whole date: 26 October 1618',
    })
  })

  it('says that the learner overruled the verdict, whatever it was', () => {
    for (const reason of [{ kind: 'wrong' }, { kind: 'year-only' }] as const) {
      expect(feedback({ reason, form: 'number', counted: true })).toMatchObject({ good: true, heading: 'Counted as right' })
    }
  })
})

describe('the heading of a statement', () => {
  const heading = (reason: Reason, truth: boolean): string => {
    const question = { ...questionOf(text, 'true-false'), truth }
    const verdict = { score: 0, reason }
    const answered = { question, verdict, verdicts: [on(text, verdict)], sure: null, guess: null, counted: false }
    return feedbackOf(answered, text, bank, { again: null, day: TODAY, today: TODAY }, en).heading
  }

  it.each([{ kind: 'wrong' }, { kind: 'unknown' }] as const)('says whether it was true ($kind)', (reason) => {
    expect(heading(reason, true)).toBe('That statement is true')
    expect(heading(reason, false)).toBe('That statement is false')
  })
})

describe('the reason for a trap', () => {
  const question = { ...questionOf(text, 'choice'), options: ['Port Veyra', 'Port Ostrel', 'Port Dumar'] }
  const said = (reason: string, form: SingleForm = 'choice'): string => {
    const trap = { text: 'Port Ostrel', reason }
    const verdict: Verdict = { score: 0, reason: { kind: 'trap', trap } }
    const asked = form === 'choice' ? question : questionOf(text, form)
    const answered = { question: asked, verdict, verdicts: [on(text, verdict)], sure: null, guess: null, counted: false }
    return feedbackOf(answered, text, bank, { again: null, day: TODAY, today: TODAY }, en).heading
  }

  it.each([
    ['That post came first, in 1619.', 'Not B: that post came first, in 1619.'],
    ['It keeps the charter.', 'Not B: it keeps the charter.'],
    ['There the talks began.', 'Not B: there the talks began.'],
    ['In 1621 it was printed.', 'Not B: in 1621 it was printed.'],
    ['These, the pilots, left.', 'Not B: these, the pilots, left.'],
  ])('goes on in lower case behind the colon: %s', (reason, heading) => {
    expect(said(reason)).toBe(heading)
  })

  it('goes on in lower case behind the colon whatever ordinary word comes first', () => {
    expect(said('Training is what it gave.')).toBe('Not B: training is what it gave.')
  })

  it.each(['Ostrel keeps the charter.', 'Veyra signed it.', 'EU ports stayed out.', '1621 is the print.'])(
    'keeps the capital of a name: %s',
    (reason) => {
      expect(said(reason)).toBe(`Not B: ${reason}`)
    },
  )

  it('names the trap itself where it was typed', () => {
    expect(said('That post came first.', 'short')).toBe('Not Port Ostrel: that post came first.')
  })
})

describe('when a question comes back', () => {
  it.each([
    [null, 1, 'It comes back tomorrow.'],
    [null, 3, 'It comes back in 3 days.'],
    [null, 13, 'It comes back in 13 days.'],
    [null, 20, 'It comes back on 8 March.'],
    [null, 400, 'It comes back on 23 March 2027.'],
    [4, 1, 'It comes back after four questions, then tomorrow.'],
    [1, 1, 'It comes back after one question, then tomorrow.'],
    [0, 1, 'It comes back next, then tomorrow.'],
    [6, 1, 'It comes back after 6 questions, then tomorrow.'],
    ['end', 1, 'It comes back at the end, then tomorrow.'],
  ] as const)('is said in words (%s, %s days)', (again, inDays, returns) => {
    expect(feedback({ reason: { kind: 'wrong' }, again, inDays }).returns).toBe(returns)
  })

  it('begins with “You were sure.” after a confident error, and only then', () => {
    const wrong = { reason: { kind: 'wrong' }, again: 4 } as const
    expect(feedback({ ...wrong, sure: 'sure' }).returns).toBe('You were sure. It comes back after four questions, then tomorrow.')
    expect(feedback({ ...wrong, sure: 'think' }).returns).not.toContain('You were sure')
    expect(feedback({ reason: { kind: 'right' }, sure: 'sure' }).returns).not.toContain('You were sure')
    expect(feedback({ ...wrong, sure: 'sure', counted: true }).returns).not.toContain('You were sure')
  })
})

describe('what is true', () => {
  it('is the statement with its gaps marked, and where it stands', () => {
    const shown = feedback({ reason: { kind: 'right' } })
    const says = [
      { text: 'The flag of the league is kept at ', key: false },
      { text: 'Port Veyra', key: true },
      { text: ' by the pilots.', key: false },
    ]
    const where = { ref: 'A1', place: 'Founding, 1st point (A1)' }
    expect(shown.told).toEqual([{ fact: text.id, says, ...where, explanation: null, derived: null }])
    expect(shown.brief).toBe(false)
  })

  it('carries the explanation and the arithmetic where there are any', () => {
    const fact = v.parse(FactSchema, { ...text, explanation: 'The pilots elect it.', derived: '1618 + 3 = 1621' })
    expect(feedback({ fact, reason: { kind: 'right' } }).told[0]).toMatchObject({
      explanation: 'The pilots elect it.',
      derived: '1618 + 3 = 1621',
    })
  })
})

describe('the heading of a select', () => {
  const trap = { text: 'Dumar', reason: 'Dumar joined later.' }

  it.each([
    [2, 1, [], 'You found 2 of 3'],
    [2, 1, [trap], 'You found 2 of 3, and picked one that is not among them'],
    [3, 0, [trap, { ...trap, text: 'Hesk' }], 'You found 3 of 3, and picked 2 that are not among them'],
    [0, 3, [trap], 'You found 0 of 3, and picked one that is not among them'],
  ] as const)('says how many of the keys were found, and what else was picked (%s, %s)', (hits, missed, traps, heading) => {
    const shown = feedback({ form: 'select', reason: { kind: 'picked', hits, missed, traps } })
    expect(shown).toMatchObject({ good: false, heading })
  })

  it('names the keys after Don’t know', () => {
    expect(feedback({ form: 'select', reason: { kind: 'unknown' } }).heading).toBe('The answer: Veyra, Ostrel and Quillon')
  })
})

describe('what is told after a question that asks several facts', () => {
  const ports = portsBank()
  const [veyra] = ports.facts

  function together(question: GroupQuestion, given: Given, more: Partial<Answered> = {}, again: Return['again'] = null): Feedback {
    if (veyra === undefined) throw new Error('There is no port.')
    const verdicts = gradeFacts(question, given)
    const answered = { question, verdict: overall(verdicts), verdicts, sure: null, guess: null, counted: false, ...more }
    return feedbackOf(answered, veyra, ports, { again, day: TODAY + 3, today: TODAY }, en)
  }

  /** Each tile where it belongs, but those of these facts nowhere. */
  function missing(question: ReturnType<typeof portsQuestion<'match' | 'sort'>>, ...facts: readonly string[]): Given {
    return { kind: 'placed', places: question.parts.map(({ fact, key }) => (facts.includes(fact) ? null : key)) }
  }

  const match = portsQuestion('match')
  const order = portsQuestion('order')
  const sort = portsQuestion('sort')
  const rightOrder = order.parts.map(({ tile }) => tile)

  it('is each missed fact, with its passage, under how many were right', () => {
    const shown = together(match, missing(match, 'ostrel'))
    expect(shown).toMatchObject({ good: false, heading: '3 of 4 right', brief: false })
    expect(shown.told).toMatchObject([{ fact: 'ostrel', ref: 'A1', place: 'Founding, 1st point (A1)' }])
    expect(shown.told[0]?.says.map(({ text: part }) => part).join('')).toBe('Ostrel ships tarred rope.')
  })

  it('is every fact, briefly, where all were right', () => {
    for (const shown of [together(match, missing(match)), together(order, { kind: 'sequence', tiles: rightOrder })]) {
      expect(shown).toMatchObject({ good: true, heading: 'Right', brief: true })
      expect(shown.told.map(({ fact }) => fact).toSorted()).toEqual(['dumar', 'ostrel', 'quillon', 'veyra'])
    }
  })

  it('is every fact after Don’t know, and the heading is no list of keys', () => {
    const shown = together(match, { kind: 'unknown' })
    expect(shown).toMatchObject({ good: false, heading: 'Here is what is right', brief: false })
    expect(shown.told).toHaveLength(4)
  })

  it('is each tile of an order that stood wrong to another', () => {
    const [first = '', second = '', ...rest] = rightOrder
    const shown = together(order, { kind: 'sequence', tiles: [second, first, ...rest] })
    expect(shown.heading).toBe('2 of 4 right')
    expect(shown.told.map(({ fact }) => fact).toSorted()).toEqual(['ostrel', 'veyra'])
  })

  it('counts facts by that name where one has more tiles than one', () => {
    expect(together(sort, missing(sort, 'ostrel')).heading).toBe('3 of 4 facts right')
    const oneTileEach = { ...sort, parts: sort.parts.filter(({ tile }) => tile !== 'Ostrel lighthouse') }
    expect(together(oneTileEach, missing(oneTileEach, 'ostrel')).heading).toBe('3 of 4 right')
  })

  it('says of the missed ones when they return, of all where none was missed', () => {
    expect(together(match, missing(match, 'ostrel')).returns).toBe('What you missed comes back in 3 days.')
    expect(together(match, missing(match, 'ostrel'), {}, 4).returns).toBe(
      'What you missed comes back after four questions, then in 3 days.',
    )
    expect(together(match, missing(match)).returns).toBe('The first of them comes back in 3 days.')
  })

  it('begins with “You were sure.” where one was missed', () => {
    expect(together(match, missing(match, 'ostrel'), { sure: 'sure' }).returns).toMatch(/^You were sure\. What you missed/)
    expect(together(match, missing(match), { sure: 'sure' }).returns).not.toContain('You were sure')
  })
})
