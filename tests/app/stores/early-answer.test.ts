import { describe, expect, it } from 'vitest'
import type { Early } from '../../../src/app/first-page.ts'
import { questionId } from '../../../src/app/first-answer.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { firstVisitOf } from '../../../tools/build/first-visit.ts'
import { harbourBank } from '../../memory/bank.ts'
import { answered, asking, finish } from '../support/answers.ts'
import { everyFormBank, leagueBank } from '../support/bank.ts'
import { openWorld } from '../support/world.ts'

function answers() {
  return [...useJournal().folded.lines.values()].filter((line) => line.do === 'answer')
}

/** What was done on the page that showed this question. */
function early(more: Partial<Early> = {}): Early {
  const first = usePlan().first
  return { id: first === null ? '' : questionId(first.question), shownAt: 0, picked: null, submitted: null, ...more }
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

describe('what was done before the app was there', () => {
  it('a pick stands in the form, and can still be changed', async () => {
    await openWorld()
    const study = useStudy()
    const act = early({ picked: 1 })
    study.start()
    await study.takeOver(act)
    const { question, given } = asking()
    expect(given).toEqual(question.form === 'choice' ? { kind: 'option', text: question.options[1] } : { kind: 'truth', value: false })
    expect(answers()).toEqual([])
  })

  it('an answer is recorded once, with the time that it took', async () => {
    const { device } = await openWorld()
    const study = useStudy()
    const at = device.now()
    const act = early({ shownAt: at, picked: 0, submitted: { sure: 'sure', at: at + 3_000 } })
    device.setTime(at + 9_000)
    study.start()
    await study.takeOver(act)
    expect(answered().sure).toBe('sure')
    expect(answers()).toMatchObject([{ sure: 'sure', ms: 3_000 }])
    expect(useSettings().device.confidenceExplained).toBe(true)
    await study.takeOver(act)
    expect(answers()).toHaveLength(1)
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
    const stale = early({ picked: 0, submitted: { sure: 'sure', at: 1 } })
    study.start()
    finish()
    const before = answers().length
    study.more()
    study.startExtra()
    expect(questionId(asking().question)).not.toBe(stale.id)
    await study.takeOver(stale)
    expect(asking().given).toBeNull()
    expect(answers()).toHaveLength(before)
  })

  it('a pick that the question does not have is dropped', async () => {
    await openWorld()
    const study = useStudy()
    const act = early({ picked: 9, submitted: { sure: 'sure', at: 1 } })
    study.start()
    await study.takeOver(act)
    expect(asking().given).toBeNull()
    expect(answers()).toEqual([])
  })
})
