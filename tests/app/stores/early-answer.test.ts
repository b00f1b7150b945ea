import { describe, expect, it, vi } from 'vitest'
import { type Bank, parseBank } from '../../../src/bank/bank.ts'
import type { Form } from '../../../src/bank/form.ts'
import type { Given, Question } from '../../../src/quiz/question.ts'
import type { Early } from '../../../src/app/first-page.ts'
import { questionId } from '../../../src/app/first-answer.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { firstVisitOf } from '../../../tools/build/first-visit.ts'
import { harbourBank } from '../../memory/bank.ts'
import { answered, asking, finish, rightAnswer } from '../support/answers.ts'
import { everyFormBank, leagueBank } from '../support/bank.ts'
import { comeBack, openWorld } from '../support/world.ts'

function answers() {
  return [...useJournal().folded.lines.values()].filter((line) => line.do === 'answer')
}

/** What was done on the page that showed this question. */
function early(more: Partial<Early> = {}): Early {
  const first = usePlan().first
  return { id: first === null ? '' : questionId(first.question), shownAt: 0, given: null, hinted: false, turned: false, submitted: null, ...more }
}

describe('the question that the build writes into the page', () => {
  it('is the one that the app asks whoever never answered, on every day', async () => {
    for (const bank of [leagueBank(), harbourBank(), everyFormBank()]) {
      const built = firstVisitOf(bank, en)?.words
      const { device } = await openWorld({ bank })
      for (let day = 0; day < 3; day++) {
        const question = usePlan().first?.question
        expect(built?.stem).toBe(question?.stem)
        expect(built?.question?.id).toBe(question === undefined ? undefined : questionId(question))
        expect(built?.count).toBe(String(usePlan().today.queue.length))
        device.passDays(1)
      }
    }
  })
})

/** A bank that asks one fact, in one form. */
function only(form: Form): Bank {
  const bank = everyFormBank()
  return parseBank({ ...bank, facts: bank.facts.filter(({ forms }) => forms.includes(form)) })
}

describe('what was done before the app was there', () => {
  for (const form of ['choice', 'true-false', 'cloze', 'short', 'number', 'card'] as const) {
    it(`what was given to a ${form} stands in the form, and an answer is recorded once, with the time that it took`, async () => {
      const { device } = await openWorld({ bank: only(form) })
      const study = useStudy()
      const at = device.now()
      const given = rightAnswer(usePlan().first?.question ?? fail())
      study.start()
      await study.takeOver(early({ shownAt: at, given }))
      expect(asking().given).toEqual(given)
      expect(answers()).toEqual([])
      const act = early({ shownAt: at, given, submitted: { sure: 'sure', at: at + 3_000 } })
      device.setTime(at + 9_000)
      await study.takeOver(act)
      expect(answered()).toMatchObject({ given, sure: 'sure', verdict: { score: 1 } })
      expect(answers()).toMatchObject([{ ms: 3_000 }])
      expect(useSettings().device.confidenceExplained).toBe(true)
      await study.takeOver(act)
      expect(answers()).toHaveLength(1)
    })
  }

  it('a hint that was looked at counts as such, and a card that was turned over stays so', async () => {
    await openWorld({ bank: only('card') })
    const study = useStudy()
    const act = early({ hinted: true, turned: true })
    study.start()
    await study.takeOver(act)
    expect(asking()).toMatchObject({ hinted: true, turned: true })
  })

  it('what cannot be graded is not recorded: it stands in the form, which says so until it is changed', async () => {
    await openWorld({ bank: only('number') })
    const study = useStudy()
    const given = { kind: 'date', day: '', month: '', year: 'long ago' } as const
    const act = early({ given, submitted: { sure: 'sure', at: 1 } })
    study.start()
    await study.takeOver(act)
    expect(asking()).toMatchObject({ given, faulty: true })
    expect(answers()).toEqual([])
    study.give({ ...given, year: '1702' })
    expect(asking().faulty).toBe(false)
  })

  it('Don’t know is recorded as such', async () => {
    await openWorld()
    const study = useStudy()
    const act = early({ submitted: { sure: null, at: 1 } })
    study.start()
    await study.takeOver(act)
    expect(answered().given).toEqual({ kind: 'unknown' })
  })

  it('an answer to another question than the one that is asked now is never recorded', async () => {
    await openWorld()
    const study = useStudy()
    const stale = early({ given: { kind: 'truth', value: true }, submitted: { sure: 'sure', at: 1 } })
    study.start()
    finish()
    const before = answers().length
    study.more()
    study.startExtra()
    expect(questionId(asking().question)).not.toBe(stale.id)
    expect(await study.takeOver(stale)).toBe(false)
    expect(await study.takeOver({ ...stale, submitted: null })).toBe(true)
    expect(asking().given).toBeNull()
    expect(answers()).toHaveLength(before)
  })

  it('an answer that the question does not have is dropped', async () => {
    for (const [form, given] of MISFITS) {
      await openWorld({ bank: only(form) })
      const study = useStudy()
      const act = early({ given, submitted: { sure: 'sure', at: 1 } })
      study.start()
      await study.takeOver(act)
      expect(asking().given).toBeNull()
      expect(answers()).toEqual([])
    }
  })
})

const TEXT = { kind: 'text', text: '1702' } as const
const MISFITS: readonly (readonly [Form, Given])[] = [
  ['choice', { kind: 'option', text: 'none of them' }],
  ['choice', { kind: 'options', texts: ['Gannet Tower'] }],
  ['true-false', TEXT],
  ['cloze', { kind: 'option', text: 'Saint Orrin' }],
  ['short', { kind: 'recall', grade: 3 }],
  ['short', { kind: 'truth', value: true }],
  ['number', TEXT],
  ['card', TEXT],
  ['card', { kind: 'date', day: '', month: '', year: '1702' }],
  ['card', { kind: 'placed', places: [] }],
]

function fail(): never {
  throw new Error('No session begins with a question.')
}

describe('what was done on the page while the feedback before it waits in the app', () => {
  /** Misses the first question, goes on, and comes to that feedback again as after a kill. Returns the next question. */
  async function missed(): Promise<Question> {
    const first = await openWorld()
    const study = useStudy()
    study.start()
    study.answer({ kind: 'unknown' }, null)
    await vi.waitFor(async () => expect(await first.store.readDraft('study')).not.toBeNull())
    study.next()
    const next = asking().question
    await comeBack(first)
    await useStudy().resume()
    return next
  }

  it('leaves that feedback where it was nothing', async () => {
    const next = await missed()
    const feedback = answered()
    expect(await useStudy().takeOver(early({ id: questionId(next) }))).toBe(true)
    expect(answered()).toEqual(feedback)
  })

  it('is an answer to the question after it', async () => {
    const next = await missed()
    const submitted = { sure: 'think', at: 5 } as const
    expect(await useStudy().takeOver(early({ id: questionId(next), given: rightAnswer(next), submitted }))).toBe(true)
    expect(answered().verdict.score).toBe(1)
    expect(answers()).toHaveLength(2)
  })

  it('is told as not counted where it was about another question', async () => {
    await missed()
    const feedback = answered()
    expect(await useStudy().takeOver(early({ id: 'another', submitted: { sure: null, at: 5 } }))).toBe(false)
    expect(answered()).toEqual(feedback)
  })
})
