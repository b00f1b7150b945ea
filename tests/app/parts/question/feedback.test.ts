import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { FactSchema, type Fact } from '../../../../src/bank/bank.ts'
import { FORMS, type Form } from '../../../../src/bank/form.ts'
import type { Reason, Verdict } from '../../../../src/quiz/question.ts'
import { feedbackOf, type Answered, type Feedback, type Return } from '../../../../src/app/parts/question/feedback.ts'
import { en } from '../../../../src/app/words/en.ts'
import { dateFact, factWith } from '../../../quiz/facts.ts'
import { leagueBank } from '../../support/bank.ts'
import { questionOf } from '../../support/form.ts'

const bank = leagueBank()
const text = factWith()
const date = dateFact()
const FACT_OF: Record<Form, Fact> = {
  choice: text,
  'true-false': text,
  cloze: text,
  short: text,
  number: date,
  card: text,
}
const TODAY = 20_500

interface Case extends Partial<Pick<Answered, 'sure' | 'guess' | 'counted'>> {
  readonly form?: Form
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
  unknown: 0,
  recall: 1,
}

function feedback(one: Case): Feedback {
  const form = one.form ?? 'short'
  const fact = one.fact ?? FACT_OF[form]
  const verdict: Verdict = { score: one.score ?? SCORES[one.reason.kind], reason: one.reason }
  const answered = {
    ...{ question: questionOf(fact, form), verdict },
    ...{ sure: one.sure ?? null, guess: one.guess ?? null, counted: one.counted ?? false },
  }
  const returns = { again: one.again ?? null, day: TODAY + (one.inDays ?? 1), today: TODAY }
  return feedbackOf(answered, fact, bank, returns, en)
}

describe('the heading of a verdict', () => {
  it.each(FORMS.filter((form) => form !== 'card'))('is Right for a right %s', (form) => {
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
      heading: 'The year is right. In full: 26 October 1618',
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
    const answered = { question, verdict: { score: 0, reason }, sure: null, guess: null, counted: false }
    return feedbackOf(answered, text, bank, { again: null, day: TODAY, today: TODAY }, en).heading
  }

  it.each([{ kind: 'wrong' }, { kind: 'unknown' }] as const)('says whether it was true ($kind)', (reason) => {
    expect(heading(reason, true)).toBe('That statement is true')
    expect(heading(reason, false)).toBe('That statement is false')
  })
})

describe('the reason for a trap', () => {
  const question = { ...questionOf(text, 'choice'), options: ['Port Veyra', 'Port Ostrel', 'Port Dumar'] }
  const said = (reason: string, form: Form = 'choice'): string => {
    const trap = { text: 'Port Ostrel', reason }
    const verdict: Verdict = { score: 0, reason: { kind: 'trap', trap } }
    const asked = form === 'choice' ? question : questionOf(text, form)
    const answered = { question: asked, verdict, sure: null, guess: null, counted: false }
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

  it.each(['Ostrel keeps the charter.', 'Itzak signed it.', 'Andover left.', 'EU ports stayed out.', 'Byron wrote it.', '1621 is the print.'])(
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
    ['soon', 1, 'It comes back after four questions, then tomorrow.'],
    ['end', 1, 'It comes back at the end, then tomorrow.'],
  ] as const)('is said in words (%s, %s days)', (again, inDays, returns) => {
    expect(feedback({ reason: { kind: 'wrong' }, again, inDays }).returns).toBe(returns)
  })

  it('begins with “You were sure.” after a confident error, and only then', () => {
    const wrong = { reason: { kind: 'wrong' }, again: 'soon' } as const
    expect(feedback({ ...wrong, sure: 'sure' }).returns).toBe('You were sure. It comes back after four questions, then tomorrow.')
    expect(feedback({ ...wrong, sure: 'think' }).returns).not.toContain('You were sure')
    expect(feedback({ reason: { kind: 'right' }, sure: 'sure' }).returns).not.toContain('You were sure')
    expect(feedback({ ...wrong, sure: 'sure', counted: true }).returns).not.toContain('You were sure')
  })
})

describe('what is true', () => {
  it('is the statement with its gaps marked, and where it stands', () => {
    const shown = feedback({ reason: { kind: 'right' } })
    expect(shown.says).toEqual([
      { text: 'The flag of the league is kept at ', key: false },
      { text: 'Port Veyra', key: true },
      { text: ' by the pilots.', key: false },
    ])
    expect(shown).toMatchObject({ ref: 'A1', place: 'Founding, 1st point (A1)', explanation: null, derived: null })
  })

  it('carries the explanation and the arithmetic where there are any', () => {
    const fact = v.parse(FactSchema, { ...text, explanation: 'The pilots elect it.', derived: '1618 + 3 = 1621' })
    expect(feedback({ fact, reason: { kind: 'right' } })).toMatchObject({
      explanation: 'The pilots elect it.',
      derived: '1618 + 3 = 1621',
    })
  })
})
