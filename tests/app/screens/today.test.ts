import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryShelf } from '../../../src/storage/memory-store.ts'
import { useBackup } from '../../../src/app/stores/backup.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { usePlan } from '../../../src/app/stores/plan.ts'
import { useSettings } from '../../../src/app/stores/settings.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { useUpdate } from '../../../src/app/stores/update.ts'
import { en } from '../../../src/app/words/en.ts'
import { harbourBank } from '../../memory/bank.ts'
import { answerRight, asking, finish, giveUp, rightAnswer } from '../support/answers.ts'
import { leagueBank } from '../support/bank.ts'
import { button, buttonsIn, option } from '../support/page.ts'
import { FakeDevice } from '../support/ports.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

const say = en.today

afterEach(() => {
  vi.useRealTimers()
})

async function finishSessions(count: number): Promise<void> {
  for (let n = 0; n < count; n++) {
    useStudy().start()
    finish()
  }
  await shown()
}

/** Waits for what stands beside the first question, which comes behind it. */
async function besideQuestion(app: Visit['app']): Promise<void> {
  await vi.waitFor(() => expect(app.find('aside .rows').exists()).toBe(true), { timeout: 10_000 })
}

describe('Today at the first visit', () => {
  it('says how much there is and shows the first question, which Start opens', async () => {
    const { app, address } = await visit('/today')
    const stem = usePlan().first?.question.stem ?? ''
    expect(app.text()).toContain(say.firstUp('A1'))
    expect(app.text()).toContain(stem)
    await button(app, say.tryFirst(6)).trigger('click')
    await shown()
    expect(address()).toBe('/study')
    expect(asking().question.stem).toBe(stem)
    expect(app.text()).toContain(stem)
  })

  it('names the sections where there is nothing to chart yet', async () => {
    const { app } = await visit('/today')
    expect(app.text()).toContain(say.chart.empty(3))
    for (const { title } of leagueBank().outline) expect(app.text()).toContain(title)
    await besideQuestion(app)
    expect(app.text()).not.toContain('no backup yet')
    expect(app.text()).not.toContain(en.todayLater.leastKnown)
  })

  it('says that everything is saved on this device', async () => {
    expect((await visit('/today')).app.text()).toContain(en.frame.savedHere)
  })

  it('keeps the length and the way that were chosen', async () => {
    const { app } = await visit('/today')
    await option(app, say.lengths.two).setValue(true)
    await option(app, say.modes.flashcards).setValue(true)
    expect(useSettings().device).toMatchObject({ length: '2', mode: 'flashcards' })
    expect(usePlan().first?.question.form).toBe('card')
  })

  it('says that the questions did not come, and loads them again', async () => {
    const { app } = await visit('/today', { bank: null })
    expect(app.get('[role=alert]').text()).toContain(en.faults.bank.title)
    expect(buttonsIn(app)).toContain(en.faults.bank.retry)
    expect(buttonsIn(app)).not.toContain(say.start)
  })
})

describe('Today after a session', () => {
  it('counts what is due, and says what can wait', async () => {
    const page = await visit('/help')
    await finishSessions(1)
    page.world.device.passDays(20)
    await page.go('/today')
    const { due, fresh, waiting, queue } = usePlan().today
    expect(due).toBeGreaterThan(0)
    expect(page.app.text()).toContain(say.mix(due, fresh, waiting))
    expect(page.app.text()).toContain(String(queue.length))
    expect(buttonsIn(page.app)).toContain(say.start)
  })

  it('is clear until the next question falls due, and starts five more all the same', async () => {
    const { app, go, address } = await visit('/help', { bank: harbourBank() })
    await finishSessions(2)
    await go('/today')
    expect(app.text()).toMatch(/All clear until (tomorrow|in \d+ days)/)
    await button(app, say.clearStart(5)).trigger('click')
    await shown()
    expect(address()).toContain('/study')
    expect(useStudy().phase.kind).not.toBe('empty')
  })

  it('draws the chart from ten answers on, every passage with its recall', async () => {
    const { app, go } = await visit('/help')
    await finishSessions(2)
    expect(useJournal().answers).toBeGreaterThanOrEqual(10)
    await go('/today')
    const marks = app.findAll('svg [role=button]').map((one) => one.attributes('aria-label'))
    expect(marks).toContain(en.chart.open('A0', en.chart.nothingToAsk))
    expect(marks.filter((label) => /\d+ in 100/.test(label ?? ''))).not.toEqual([])
    expect(app.get('svg[role=group]').attributes('aria-label')).toContain('passages are started')
  })

  it('shows a passage at a tap on the chart, to practise it', async () => {
    const { app, go, address } = await visit('/help')
    await finishSessions(2)
    await go('/today')
    const mark = app.findAll('svg [role=button]').find((one) => one.attributes('aria-label')?.startsWith('B1'))
    await mark?.trigger('click')
    const sheet = app.get('dialog[open]')
    expect(sheet.text()).toContain('Tolls, 1st paragraph (B1)')
    await button(sheet, en.chart.practise).trigger('click')
    await shown()
    expect(address()).toBe('/study')
    expect(asking().fact.at[0]).toMatch(/^B1/)
  })

  it('makes the chart one stop for the Tab key: arrows, Home and End move between its passages', async () => {
    const { app, go } = await visit('/help')
    await finishSessions(2)
    await go('/today')
    const marks = app.findAll('svg [role=button]')
    const stops = () => marks.filter((mark) => mark.attributes('tabindex') === '0').map(({ element }) => element)
    expect(stops()).toHaveLength(1)
    const order = marks.map(({ element }) => element)
    const press = async (key: string) => {
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await shown()
      expect(stops(), key).toEqual([document.activeElement])
      return order.findIndex((mark) => mark === document.activeElement)
    }
    marks[2]?.element.dispatchEvent(new FocusEvent('focus'))
    await shown()
    expect(stops()).toEqual([order[2]])
    app.find<HTMLElement>('svg [tabindex="0"]').element.focus()
    expect(await press('End')).toBe(order.length - 1)
    expect(await press('ArrowDown')).toBe(order.length - 1)
    expect(await press('ArrowUp')).toBe(order.length - 2)
    expect(await press('Home')).toBe(0)
    expect(await press('ArrowRight')).toBeGreaterThan(0)
    expect(app.get(`#${app.get('svg[role=group]').attributes('aria-describedby')}`).text()).toBe(en.chart.keys)
  })

  it('names the least known passage', async () => {
    const { app, go } = await visit('/help')
    useStudy().start()
    giveUp()
    useStudy().next()
    finish()
    await go('/today')
    expect(app.text()).not.toContain(en.todayLater.leastKnown)
    await besideQuestion(app)
    expect(app.text()).toContain(en.todayLater.leastKnown)
  })
})

describe('Today with a session left', () => {
  async function leave(page: Visit): Promise<void> {
    answerRight()
    useStudy().next()
    await shown()
    await page.go('/today')
  }

  it('goes on where one stopped', async () => {
    const page = await visit('/study')
    await leave(page)
    const { question } = asking()
    await button(page.app, say.resume).trigger('click')
    await shown()
    expect(asking().question).toEqual(question)
    expect(useStudy().place).toBe(2)
  })

  it('shows the question whose answer was begun, however long ago, and Start opens it', async () => {
    const page = await visit('/study')
    answerRight()
    useStudy().next()
    const begun = { fact: asking().fact.id, given: rightAnswer(asking().question) }
    useStudy().give(begun.given)
    await page.go('/help')
    page.world.device.passMinutes(31)
    await page.go('/today')
    await vi.waitFor(() => expect(usePlan().first?.fact.id).toBe(begun.fact))
    const opening = usePlan().first
    expect(page.app.find('.first-up').text()).toContain(opening?.question.stem)
    const count = usePlan().today.queue.length
    expect(page.app.find('.count strong').text()).toBe(String(count))
    await button(page.app, say.start).trigger('click')
    await shown()
    expect(asking()).toMatchObject({ planned: opening?.planned, given: begun.given })
    expect(useStudy().divisions).toHaveLength(count)
  })

  it('offers it no longer once it is over', async () => {
    const page = await visit('/study')
    finish()
    await shown()
    await page.go('/today')
    expect(buttonsIn(page.app)).not.toContain(say.resume)
  })
})

describe('a new version', () => {
  it('is offered on Today, never while a question is open, and can wait', async () => {
    const page = await visit('/study')
    await useUpdate().start()
    page.world.updates.announce?.onReady()
    await shown()
    expect(page.app.text()).not.toContain(en.update.ready)
    await page.go('/today')
    expect(page.app.text()).toContain(en.update.ready)
    await button(page.app, en.update.apply).trigger('click')
    expect(page.world.updates.applied).toBe(1)
    await button(page.app, en.update.later).trigger('click')
    expect(page.app.text()).not.toContain(en.update.ready)
  })
})

describe('what went wrong with storage', () => {
  it('is that the browser deleted everything, until one starts anew', async () => {
    const page = await visit('/help')
    useJournal().wiped = true
    await page.go('/today')
    expect(page.app.get('[role=alert]').text()).toContain(en.storageFaults.wiped.title)
    await button(page.app, en.storageFaults.wiped.fresh).trigger('click')
    expect(page.app.find('[role=alert]').exists()).toBe(false)
  })

  it('is that part of the journal could not be read', async () => {
    const page = await visit('/help')
    useJournal().damage = [{ key: 'log/a/1', reason: 'checksum' }]
    await page.go('/today')
    expect(page.app.get('[role=alert]').text()).toContain(en.storageFaults.damaged.why(1))
  })

  it('is that a copy could not be made', async () => {
    const page = await visit('/today')
    page.world.store.fault = 'full'
    useJournal().record([{ do: 'set', key: 'target', value: 0.85 }])
    await shown()
    page.world.backups.save = () => Promise.reject(new Error('Its code did not come.'))
    await button(page.app, en.storageFaults.cannotSave.copy).trigger('click')
    await shown()
    expect(page.app.text()).toContain(en.storageFaults.cannotSave.noFile)
  })

  it('is that a backup could not be made although answers are saved', async () => {
    const page = await visit('/today')
    await vi.waitFor(() => expect(page.app.find('aside').exists()).toBe(true), { timeout: 10_000 })
    page.world.backups.save = () => Promise.reject(new Error('Its code did not come.'))
    await useBackup().save()
    await shown()
    expect(page.app.findAll('[role=alert]').map((one) => one.text())).toEqual([en.storageFaults.cannotSave.noFile])
  })

  it('is that nothing can be stored here, and the mark says so too', async () => {
    const page = await visit('/today')
    page.world.store.fault = 'blocked'
    useJournal().record([{ do: 'set', key: 'target', value: 0.85 }])
    await shown()
    expect(page.app.get('[role=alert]').text()).toContain(en.storageFaults.cannotSave.blocked)
    expect(page.app.text()).toContain(en.frame.notSaved)
    expect(buttonsIn(page.app)).toContain(en.storageFaults.cannotSave.copy)
  })
})

describe('the next start', () => {
  it('is told what Today will say, for today and the two days after', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const device = new FakeDevice()
    const page = await visit('/today', { device, shelf: createMemoryShelf(() => device.id()) })
    vi.advanceTimersByTime(1_000)
    await shown()
    await vi.advanceTimersByTimeAsync(2_000)
    vi.useRealTimers()
    const today = useJournal().today()
    const { kept } = page.world.firstPaint
    expect(Object.keys(kept?.days ?? {}).map(Number)).toEqual([today, today + 1, today + 2])
    expect(kept?.days[today]?.stem).toBe(usePlan().first?.question.stem)
  })

  it('is told nothing while an answer is begun: Start goes on with it later too, and the page would ask another question', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    const page = await visit('/today')
    const { firstPaint } = page.world
    await vi.waitFor(() => expect(firstPaint.kept).not.toBeNull(), { timeout: 10_000 })
    useStudy().start()
    useStudy().give(rightAnswer(asking().question))
    await vi.advanceTimersByTimeAsync(3_000)
    await page.go('/help')
    const keep = vi.spyOn(firstPaint, 'keep')
    await page.go('/today')
    await vi.waitFor(() => expect(keep).toHaveBeenCalled(), { timeout: 10_000 })
    vi.useRealTimers()
    expect(firstPaint.kept).toBeNull()
  })
})
