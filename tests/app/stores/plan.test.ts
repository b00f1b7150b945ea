import { describe, expect, it, vi } from 'vitest'
import { createApp, effectScope } from 'vue'
import { FORMS } from '../../../src/bank/form.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { useSlicedPlan } from '../../../src/app/stores/sliced-plan.ts'
import { harbourBank } from '../../memory/bank.ts'
import { asking, finish } from '../support/answers.ts'
import { comeBack, makeWorld, openWorld } from '../support/world.ts'

describe('the plan on Today', () => {
  it('shows the very question that Start opens', async () => {
    await openWorld()
    const shown = usePlan().first
    useStudy().start()
    expect(shown?.question).toEqual(asking().question)
  })

  it('shows it day after day, and in every mode and length', async () => {
    const { device } = await openWorld({ bank: harbourBank() })
    const settings = useSettings().device
    for (const mode of ['mixed', 'flashcards'] as const) {
      for (const length of ['2', '5', 'all'] as const) {
        for (const noTyping of [false, true]) {
          Object.assign(settings, { mode, length, noTyping })
          const shown = usePlan().first?.question
          useStudy().start()
          expect(shown).toEqual(asking().question)
          finish()
          device.passDays(2)
        }
      }
    }
  })

  it('is the same for the same journal in the next visit', async () => {
    const first = await openWorld()
    const before = usePlan().today
    await comeBack(first)
    expect(usePlan().today).toEqual(before)
  })

  it('begins with six questions and no more, whatever the length', async () => {
    await openWorld({ bank: harbourBank() })
    for (const length of ['2', '5', 'all'] as const) {
      useSettings().device.length = length
      expect(usePlan().today.queue).toHaveLength(6)
      expect(usePlan().today).toMatchObject({ due: 0, fresh: 6 })
    }
  })

  it('is the longer the more time there is', async () => {
    const { device } = await openWorld({ bank: harbourBank() })
    for (let n = 0; n < 3; n++) {
      useStudy().start()
      finish()
    }
    device.passDays(30)
    const sizes = (['2', '5', 'all'] as const).map((length) => {
      useSettings().device.length = length
      return usePlan().today.queue.length
    })
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b))
    expect(sizes[0]).toBeLessThan(sizes[2] ?? 0)
  })

  it('is planned in slices at a start, and what was planned so holds for the same wishes alone', async () => {
    await openWorld({ bank: harbourBank() })
    const plan = usePlan()
    const settings = useSettings().device
    await plan.planToday()
    const planned = plan.today
    expect(planned.queue.length).toBeGreaterThan(0)
    settings.mode = 'flashcards'
    expect(new Set(plan.today.queue.map(({ form }) => form))).toEqual(new Set(['card']))
    settings.mode = 'mixed'
    expect(plan.today).toBe(planned)
    useStudy().start()
    finish()
    expect(plan.today).toEqual(plan.planFor({ length: settings.length }))
    expect(plan.today).not.toEqual(planned)
  })

  it('is worked out in slices where all is wanted, and anew once another setting holds', async () => {
    const { plugin } = await openWorld({ bank: harbourBank() })
    const scope = effectScope()
    const whole = createApp({}).use(plugin).runWithContext(() => scope.run(() => useSlicedPlan(() => 'all')))
    expect(whole?.value).toBeNull()
    await vi.waitFor(() => expect(whole?.value).toEqual(usePlan().planFor({ length: 'all' })))
    useSettings().device.mode = 'flashcards'
    await vi.waitFor(() => expect(new Set(whole?.value?.queue.map(({ form }) => form))).toEqual(new Set(['card'])))
    scope.stop()
  })

  it('asks by cards alone where the learner wants flashcards', async () => {
    await openWorld()
    useSettings().device.mode = 'flashcards'
    expect(new Set(usePlan().today.queue.map(({ form }) => form))).toEqual(new Set(['card']))
    expect(usePlan().first?.question.form).toBe('card')
  })

  it('asks nothing that must be typed where the learner wants no typing', async () => {
    const { device } = await openWorld()
    useStudy().start()
    finish()
    useSettings().device.noTyping = true
    for (let n = 0; n < 6; n++) {
      device.passDays(20)
      for (const { form, draw } of usePlan().today.queue) {
        expect(FORMS.filter((one) => !['short', 'number'].includes(one))).toContain(form)
        if (form === 'cloze') expect(draw.tiles).toBe(true)
      }
      useStudy().start()
      finish()
    }
  })

  it('is empty before the bank has come', async () => {
    makeWorld()
    await useJournal().openStore()
    expect(usePlan().today).toEqual({ queue: [], due: 0, fresh: 0, minutes: 0, waiting: 0, gentle: false, unmade: [], nextDay: null })
    expect(usePlan().first).toBeNull()
  })
})
