import { flushPromises } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { factsOfPassage } from '../../../src/app/screens/study/asked-for.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { factsOf } from '../../../src/memory/session/session.ts'
import { answered, asking, finish, rightAnswer } from '../support/answers.ts'
import { leagueBank, portsBy } from '../support/bank.ts'
import { openWorld } from '../support/world.ts'

describe('a second answer of a day', () => {
  it('that was guessed right promises no look tomorrow', async () => {
    const { device } = await openWorld()
    const study = useStudy()
    const one = factsOfPassage(leagueBank(), 'B1')
    await study.practise(one ?? new Set())
    finish()
    for (let days = 0; days < 3; days += 1) device.passMinutes(24 * 60)
    await study.practise(one ?? new Set())
    finish()
    await study.practise(one ?? new Set())
    study.answer(rightAnswer(asking().question), 'guess')
    expect(answered()).toMatchObject({ guess: null, verdict: { score: 1 } })
  })
})

describe('No typing now', () => {
  it('leaves a question that needs no typing as it is, with what was given', async () => {
    await openWorld()
    const study = useStudy()
    study.start()
    const { question } = asking()
    const given = rightAnswer(question)
    study.give(given)
    study.showHint()
    useSettings().device.noTyping = true
    await flushPromises()
    expect(asking()).toMatchObject({ question, given, hinted: true })
  })
})

describe('5 more', () => {
  it('knows every fact that was asked, also those that were asked together', async () => {
    const { device } = await openWorld({ bank: portsBy('match') })
    const study = useStudy()
    study.start()
    for (let days = 0; asking().question.form !== 'match'; days += 2) {
      if (days > 40) throw new Error('No session asked the ports together.')
      finish()
      device.passDays(2)
      study.startExtra()
    }
    const together = factsOf(asking().planned)
    finish()
    const planFor = vi.spyOn(usePlan(), 'planFor')
    study.more()
    expect(together).toHaveLength(4)
    expect([...(planFor.mock.calls[0]?.[0]?.asked ?? [])]).toEqual(expect.arrayContaining([...together]))
  })
})
