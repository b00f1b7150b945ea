import { describe, expect, it, vi } from 'vitest'
import { parseBank, type Bank } from '../../../src/bank/bank.ts'
import { dayOfIso, isoDay, writeExam } from '../../../src/memory/exam-plan/write-exam.ts'
import { learn } from '../../../src/memory/learn/learn.ts'
import type { Forecasts } from '../../../src/app/ports.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useReadiness } from '../../../src/app/stores/readiness.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { en } from '../../../src/app/words/en.ts'
import { leagueBank } from '../support/bank.ts'
import { finish } from '../support/answers.ts'
import { push } from '../support/focus.ts'
import { button, buttonsIn } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

vi.setConfig({ testTimeout: 60_000 })

const say = en.exam

/** What the worker does, in this thread. */
const forecasts: Forecasts = {
  workOut: async (task) => {
    const answer = learn(structuredClone(task))
    return answer.kind === 'refused' ? null : answer
  },
}

const PATIENCE = { timeout: 20_000 }

async function until(check: () => boolean): Promise<void> {
  await vi.waitFor(() => expect(check()).toBe(true), PATIENCE)
}

async function openSheet({ app }: Visit, name: string = say.set): Promise<void> {
  await until(() => buttonsIn(app).includes(name))
  await button(app, name).trigger('click')
  await shown()
}

async function choose({ app }: Visit, day: number, goal: number): Promise<void> {
  await app.get('input[type=date]').setValue(isoDay(day))
  await app.get('dialog select').setValue(String(goal))
}

function chosenDay({ app }: Visit): number | null {
  return dayOfIso(app.get<HTMLInputElement>('input[type=date]').element.value)
}

/** The small bank with so many facts that a few weeks are too few for them. */
function manyFactsBank(count: number): Bank {
  const bank = leagueBank()
  const lamp = bank.facts.filter(({ id }) => id === 'lamp')
  return parseBank({ ...bank, facts: Array.from({ length: count }, (_, place) => lamp.map((fact) => ({ ...fact, id: `lamp-${place}` }))).flat() })
}

describe('an exam date', () => {
  it('is set in two taps, with a plan that the sessions keep', async () => {
    const page = await visit('/today', { forecasts })
    await openSheet(page)
    await until(() => buttonsIn(page.app).includes(say.sheet.keep))
    await button(page.app, say.sheet.keep).trigger('click')
    await shown()
    const { exam } = useJournal().settings
    expect(exam).toMatchObject({ day: useJournal().today() + 28, goal: 0.8, since: useJournal().today() })
    expect(exam?.perDay).toBeGreaterThan(0)
    await until(() => page.app.text().includes(say.on(say.day(exam?.day ?? 0, useJournal().today()))))
  })

  it('is set on Progress without leaving it', async () => {
    const page = await visit('/progress', { forecasts })
    await openSheet(page)
    expect(page.address()).toBe('/progress')
    await until(() => buttonsIn(page.app).includes(say.sheet.keep))
    await button(page.app, say.sheet.keep).trigger('click')
    await shown()
    expect(page.address()).toBe('/progress')
    expect(useJournal().settings.exam).not.toBeNull()
    expect(buttonsIn(page.app)).toContain(say.change)
    expect(buttonsIn(page.app)).not.toContain(say.set)
  })

  it('that asks too much says so and offers ways out; a later date is taken over into the sheet', async () => {
    const page = await visit('/today', { forecasts })
    await openSheet(page)
    await choose(page, useJournal().today() + 1, 0.8)
    await until(() => page.app.text().includes(say.sheet.impossible(0.8, 50)))
    const later = buttonsIn(page.app).find((name) => name.startsWith('Take it on'))
    expect(later).toBeDefined()
    expect(page.app.get('.exits').text()).toMatch(/^You can:/)
    await button(page.app, later ?? '').trigger('click')
    await until(() => buttonsIn(page.app).includes(say.sheet.keep))
    expect(chosenDay(page)).toBeGreaterThan(useJournal().today() + 1)
  })

  it('that asks too much keeps the focus in its sheet as a way out is taken', async () => {
    const page = await visit('/today', { forecasts })
    await openSheet(page)
    await choose(page, useJournal().today() + 1, 0.8)
    await until(() => buttonsIn(page.app).some((name) => name.startsWith('Take it on')))
    const later = buttonsIn(page.app).find((name) => name.startsWith('Take it on'))
    await push(button(page.app, later ?? ''))
    await until(() => buttonsIn(page.app).includes(say.sheet.keep))
    expect(document.activeElement).toBe(page.app.get('.outcome').element)
  })

  it('begins with a date that a new learner can reach', async () => {
    const page = await visit('/today', { forecasts, bank: manyFactsBank(200) })
    await openSheet(page)
    await until(() => buttonsIn(page.app).includes(say.sheet.keep))
    expect(chosenDay(page)).toBeGreaterThan(useJournal().today() + 28)
    await choose(page, useJournal().today() + 28, 0.9)
    await until(() => page.app.text().includes(say.sheet.impossible(0.9, 50)))
  })

  it('that the learner chooses stays, whatever is proposed later', async () => {
    const held: (() => void)[] = []
    const slow: Forecasts = {
      workOut: async (task) => {
        if (task.kind === 'propose') await new Promise<void>((resolve) => held.push(resolve))
        return forecasts.workOut(task)
      },
    }
    const page = await visit('/today', { forecasts: slow, bank: manyFactsBank(300) })
    await openSheet(page)
    await until(() => held.length === 1)
    expect(page.app.text()).toContain(say.sheet.working)
    await choose(page, useJournal().today() + 200, 0.6)
    held[0]?.()
    await until(() => buttonsIn(page.app).includes(say.sheet.keep))
    expect(chosenDay(page)).toBe(useJournal().today() + 200)
  })

  it('of today or the past is none', async () => {
    const page = await visit('/today', { forecasts })
    await openSheet(page)
    await page.app.get('input[type=date]').setValue(isoDay(useJournal().today()))
    await shown()
    expect(page.app.text()).toContain(say.sheet.past)
    expect(buttonsIn(page.app)).not.toContain(say.sheet.keep)
  })

  it('is removed in the settings', async () => {
    const page = await visit('/settings', { forecasts })
    const day = useJournal().today() + 20
    useJournal().record([{ do: 'set', key: 'exam', value: writeExam({ day, goal: 0.8, since: day - 20, perDay: 9, without: new Set() }) }])
    await shown()
    expect(page.app.text()).toContain(say.settings.daily(9))
    await openSheet(page, say.change)
    await button(page.app, say.sheet.remove).trigger('click')
    await shown()
    expect(useJournal().settings.exam).toBeNull()
    expect(page.app.text()).toContain(say.settings.none)
  })

  it.each([
    [20, true],
    [8, false],
  ])('of %s a day leaves the first day after a long break short, and says who takes over the rest: %s', async (perDay, said) => {
    const page = await visit('/help')
    useStudy().start()
    finish()
    await shown()
    page.world.device.passDays(10)
    const today = useJournal().today()
    useJournal().record([{ do: 'set', key: 'exam', value: writeExam({ day: today + 40, goal: 0.8, since: today - 20, perDay, without: new Set() }) }])
    await shown()
    await page.go('/today')
    await until(() => page.app.text().includes(say.on(say.day(today + 40, today))))
    expect(page.app.get('.count').text()).toContain(en.today.welcomeBack)
    expect(page.app.text().includes(say.afterBreak(perDay))).toBe(said)
  })

  it('asks the day after how it went, and any answer clears it', async () => {
    const page = await visit('/help', { forecasts })
    const day = useJournal().today() - 1
    useJournal().record([{ do: 'set', key: 'exam', value: writeExam({ day, goal: 0.8, since: day - 20, perDay: 9, without: new Set() }) }])
    await shown()
    await page.go('/today')
    await until(() => page.app.text().includes(say.after.title))
    await button(page.app, say.after.same).trigger('click')
    await shown()
    expect(useJournal().settings.exam).toBeNull()
    expect(useJournal().folded.settings.get('exam-went')).toMatch(/ same$/)
    await until(() => buttonsIn(page.app).includes(say.set))
  })
})

describe('the expected score', () => {
  it('is hidden under 30 answers, which are counted, and stands beside the coverage from then on', async () => {
    const page = await visit('/help', { forecasts })
    useStudy().start()
    finish()
    await shown()
    await page.go('/today')
    await until(() => page.app.text().includes(say.early(useJournal().answers, 30)))
    expect(page.app.find('[role=img]').exists()).toBe(false)
    for (let days = 1; days <= 12 && useJournal().answers < 30; days += 1) {
      page.world.device.passDays(1)
      useStudy().startExtra()
      finish()
      await shown()
    }
    expect(useJournal().answers).toBeGreaterThanOrEqual(30)
    await until(() => useReadiness().view?.readiness.kind === 'known')
    await shown()
    expect(page.app.text()).toContain('Today you would score about')
    expect(page.app.text()).toContain('passages have questions')
  })
})

describe('the own memory model', () => {
  it('is switched off in the settings, by a line of the journal', async () => {
    const { app } = await visit('/settings')
    await app.findAll('label').find((label) => label.text().includes(say.model.label))?.get('input').setValue(false)
    await shown()
    expect(useJournal().folded.settings.get('model')).toBe('published')
    expect(app.text()).toContain(say.model.off)
  })

  it('folds every memory anew, and back again where it is switched off', async () => {
    await visit('/help')
    useStudy().start()
    finish()
    await shown()
    const before = useJournal().folded.facts
    useJournal().record([{ do: 'set', key: 'model', value: '5 6 7 8 from 412' }])
    await shown()
    const own = [...useJournal().folded.facts.values()].map(({ stability }) => stability)
    expect(own.every((stability) => stability >= 5)).toBe(true)
    useJournal().record([{ do: 'set', key: 'model', value: 'published' }])
    await shown()
    expect(useJournal().folded.facts).toEqual(before)
  })
})
