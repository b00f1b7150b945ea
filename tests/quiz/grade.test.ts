import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FORMS, type Form } from '../../src/bank/form.ts'
import { grade, gradeFacts, overall } from '../../src/quiz/grade.ts'
import type { FactVerdict, Given, Question } from '../../src/quiz/question.ts'
import { factsAsked, isTogether } from '../../src/quiz/together.ts'
import { arbitraryFact, arbitrarySeed } from './arbitrary-fact.ts'
import { arbitraryAsked } from './arbitrary-group.ts'
import { answersTo, questionsOf } from './expectations.ts'

const single = fc
  .tuple(arbitraryFact, arbitrarySeed, fc.nat())
  .map(([fact, seed, pick]): Question[] => {
    const all = fact.forms.flatMap((form) => questionsOf(fact, form, seed))
    return all.slice(pick % all.length, (pick % all.length) + 1)
  })

/** A question in any of the ten forms. */
const questions: fc.Arbitrary<Question> = fc.oneof(
  { weight: 3, arbitrary: single.filter((all) => all.length > 0).map(([first]) => first).filter((first) => first !== undefined) },
  { weight: 1, arbitrary: arbitraryAsked.match.map(({ question }) => question) },
  { weight: 1, arbitrary: arbitraryAsked.order.map(({ question }) => question) },
  { weight: 1, arbitrary: arbitraryAsked.sort.map(({ question }) => question) },
)

/** What each form can be given, "Don't know" aside. */
const TAKES: Record<Form, readonly Given['kind'][]> = {
  choice: ['option'],
  select: ['options'],
  'true-false': ['truth'],
  cloze: ['text', 'option'],
  short: ['text'],
  number: ['text', 'date'],
  match: ['placed'],
  order: ['sequence'],
  sort: ['placed'],
  card: ['recall'],
}

/** Everything that is shown to pick from, and some things that are not. */
function offered(question: Question): readonly string[] {
  switch (question.form) {
    case 'choice':
    case 'select':
      return [...question.options, 'Nowhere']
    case 'match':
      return [...question.entries, 'Nowhere']
    case 'order':
      return question.laidOut
    case 'sort':
      return [...question.bins.map(({ id }) => id), 'nowhere']
    default:
      return [question.key, 'Nowhere']
  }
}

/** Any answer that a form can take for a question. */
function answersFor(question: Question): fc.Arbitrary<Given> {
  const texts = offered(question)
  const text = fc.oneof(fc.constantFrom(...texts), fc.constantFrom(question.key))
  const length = isTogether(question) ? question.parts.length : 0
  const kinds: Record<Exclude<Given['kind'], 'unknown'>, fc.Arbitrary<Given>> = {
    option: text.map((one) => ({ kind: 'option', text: one })),
    options: fc.subarray([...texts]).map((some) => ({ kind: 'options', texts: some })),
    truth: fc.boolean().map((value) => ({ kind: 'truth', value })),
    text: text.map((one) => ({ kind: 'text', text: one })),
    date: fc.record({ day: fc.constantFrom('', '3'), month: fc.constantFrom('5', 'May'), year: fc.constantFrom('1621', '1999') })
      .map((parts) => ({ kind: 'date', ...parts })),
    placed: fc.array(fc.option(fc.constantFrom(...texts)), { maxLength: length + 2 }).map((places) => ({ kind: 'placed', places })),
    sequence: fc.shuffledSubarray([...texts]).map((tiles) => ({ kind: 'sequence', tiles })),
    recall: fc.constantFrom(1, 2, 3, 4).map((value) => ({ kind: 'recall', grade: value })),
  }
  return fc.oneof(...TAKES[question.form].flatMap((kind) => (kind === 'unknown' || isTypedNumber(question, kind) ? [] : [kinds[kind]])))
}

/** A number is typed as such, a date by its parts or as text. */
function isTypedNumber(question: Question, kind: Given['kind']): boolean {
  return question.form === 'number' && (kind === 'date') === (question.expects.kind === 'number')
}

const answered = questions.chain((question) => fc.tuple(fc.constant(question), answersFor(question)))

describe('grading, in all ten forms', () => {
  it('meets each of them', () => {
    const met = new Set(fc.sample(questions, 600).map(({ form }) => form))
    expect(met).toEqual(new Set(FORMS))
  })

  it('scores 0 to 1, whatever is given; the whole is the mean of its facts', () => {
    fc.assert(
      fc.property(answered, ([question, given]) => {
        // Text that is no number is refused before it is graded.
        if (question.form === 'number' && given.kind === 'text' && given.text === 'Nowhere') return
        const verdicts = gradeFacts(question, given)
        for (const { verdict } of verdicts) {
          expect(verdict.score).toBeGreaterThanOrEqual(0)
          expect(verdict.score).toBeLessThanOrEqual(1)
        }
        const mean = verdicts.reduce((sum, { verdict }) => sum + verdict.score, 0) / verdicts.length
        expect(grade(question, given).score).toBeCloseTo(mean)
      }),
      { numRuns: 500 },
    )
  })

  it('is full for the key, for every fact', () => {
    fc.assert(
      fc.property(questions, (question) => {
        for (const given of answersTo(question).right) {
          expect(grade(question, given).score).toBe(1)
          expect(gradeFacts(question, given).map(({ verdict }) => verdict.score)).toEqual(factsAsked(question).map(() => 1))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('has a verdict for each fact, once, the one that it was drawn for first', () => {
    fc.assert(
      fc.property(answered, ([question, given]) => {
        if (question.form === 'number' && given.kind === 'text' && given.text === 'Nowhere') return
        const verdicts = gradeFacts(question, given)
        expect(verdicts[0]).toMatchObject({ fact: question.fact, rev: question.rev })
        expect(verdicts.map(({ fact }) => fact).sort()).toEqual([...factsAsked(question)].sort())
      }),
      { numRuns: 300 },
    )
  })

  it('is nothing for "Don’t know", with nothing given, and says so', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const unknown = { score: 0, reason: { kind: 'unknown' } }
        expect(grade(question, { kind: 'unknown' })).toEqual(unknown)
        const verdicts = gradeFacts(question, { kind: 'unknown' })
        expect(verdicts.map(({ fact }) => fact)).toEqual(factsAsked(question))
        for (const one of verdicts) expect(one).toMatchObject({ verdict: unknown, gave: [] })
      }),
      { numRuns: 300 },
    )
  })

  it('takes no answer of another kind', () => {
    const every: readonly Given[] = [
      { kind: 'option', text: 'x' }, { kind: 'options', texts: ['x'] }, { kind: 'placed', places: ['x'] },
      { kind: 'sequence', tiles: ['x'] }, { kind: 'truth', value: true }, { kind: 'text', text: 'x' },
      { kind: 'date', day: '', month: '', year: '1600' }, { kind: 'recall', grade: 3 },
    ]
    fc.assert(
      fc.property(questions, (question) => {
        const misfits = every.filter(({ kind }) => !TAKES[question.form].includes(kind))
        for (const given of misfits) {
          expect(() => grade(question, given)).toThrow(TypeError)
          expect(() => gradeFacts(question, given)).toThrow(`a ${question.form} question takes no answer of kind "${given.kind}"`)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the verdict on facts asked together', () => {
  const of = (score: number): FactVerdict[] =>
    fc.sample(arbitraryAsked.match, 1).flatMap(({ question }) =>
      question.parts.slice(0, 1).map(({ fact, rev }) => ({ fact, rev, verdict: { score, reason: { kind: score === 1 ? 'right' : 'wrong' } }, gave: [] })),
    )

  it('tells how many were right', () => {
    expect(overall([...of(1), ...of(1 / 2), ...of(0)])).toEqual({ score: 0.5, reason: { kind: 'parts', right: 1, total: 3 } })
    expect(overall([...of(1), ...of(1)])).toEqual({ score: 1, reason: { kind: 'right' } })
    expect(overall([...of(0), ...of(0)])).toEqual({ score: 0, reason: { kind: 'parts', right: 0, total: 2 } })
  })

  it('is that of the fact where there is one, and unknown where there is none', () => {
    expect(overall(of(0))).toEqual({ score: 0, reason: { kind: 'wrong' } })
    expect(overall([])).toEqual({ score: 0, reason: { kind: 'unknown' } })
  })
})
