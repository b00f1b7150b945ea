import { describe, expect, it } from 'vitest'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { asking, finish, giveUp } from '../support/answers.ts'
import { openWorld } from '../support/world.ts'

describe('a page that stays open overnight', () => {
  it('plans and starts the new day’s session', async () => {
    const { device } = await openWorld()
    const study = useStudy()
    const plan = usePlan()
    study.start()
    const missed = asking().fact.id
    giveUp()
    study.next()
    finish()
    expect(plan.today.due).toBe(0)
    const day = useJournal().today()

    device.passDays(1)
    expect(useJournal().today()).toBe(day + 1)
    expect(plan.today.due).toBeGreaterThan(0)
    study.start()
    expect(finish()).toContain(missed)
  })
})
