import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import * as v from 'valibot'
import { FactIdSchema } from '../../../src/bank/ids.ts'
import { useFacts } from '../../../src/app/stores/facts.ts'
import { useJournal } from '../../../src/app/stores/journal.ts'
import { useProgress } from '../../../src/app/stores/progress.ts'
import { useStudy } from '../../../src/app/stores/study.ts'
import { learn } from '../../../src/memory/learn/learn.ts'
import { writeExam } from '../../../src/memory/exam-plan/write-exam.ts'
import { en } from '../../../src/app/words/en.ts'
import { finish, giveUp } from '../support/answers.ts'
import { everythingInView, partsShown } from '../support/near.ts'
import { button } from '../support/page.ts'
import { shown, visit, type Visit } from '../support/screen.ts'

beforeEach(everythingInView)
afterEach(() => vi.unstubAllGlobals())

/** The part of the page with this heading. */
function chart({ app }: Visit, title: string) {
  const found = app.findAll('section').find((section) => section.find('h2').exists() && section.get('h2').text() === title)
  if (found === undefined) throw new Error(`No chart “${title}” among: ${app.findAll('h2').map((one) => one.text()).join(', ')}`)
  return found
}

/** Waits until the figures are there, and the charts that show them. */
async function counted(): Promise<void> {
  await vi.waitFor(() => expect(useProgress().figures?.answers).toBe(useJournal().answers), { timeout: 10_000 })
  await partsShown()
  await shown()
}

/** Answers a whole first session, the first question wrongly; then comes back. */
async function practised(): Promise<Visit> {
  const page = await visit('/help')
  useStudy().start()
  giveUp()
  useStudy().next()
  finish()
  await page.go('/progress')
  await counted()
  return page
}

describe('The expected score', () => {
  it('has its place while it is worked out, with what to do next', async () => {
    const page = await visit('/progress', { forecasts: { workOut: () => new Promise(() => undefined) } })
    await counted()
    expect(page.app.get('.first [role=status]').text()).toBe(en.progress.readiness.awaited)
    expect(page.app.text()).toContain('Next: 6 questions')
  })

  it('hands the focus of what to do next on when it comes', async () => {
    let come = (): void => undefined
    const coming = new Promise<void>((resolve) => (come = resolve))
    const page = await visit('/progress', {
      forecasts: {
        workOut: async (task) => {
          await coming
          const answer = learn(structuredClone(task))
          return answer.kind === 'refused' ? null : answer
        },
      },
    })
    await counted()
    const before = page.app.get<HTMLElement>('.next a').element
    before.focus()
    expect(document.activeElement).toBe(before)
    come()
    await vi.waitFor(() => expect(before.isConnected).toBe(false), { timeout: 10_000 })
    await vi.waitFor(() => expect(page.app.text()).toContain('of 30 answers'), { timeout: 10_000 })
    expect(document.activeElement).toBe(page.app.get('.next a').element)
  })

  it('keeps none where it cannot be worked out', async () => {
    const page = await visit('/progress', { forecasts: { workOut: async () => null } })
    await counted()
    expect(page.app.find('.first [role=status]').exists()).toBe(false)
    expect(page.app.text()).toContain('Next: 6 questions')
  })
})

describe('Progress without answers', () => {
  it('says of every chart when it will show something', async () => {
    const page = await visit('/progress')
    await counted()
    expect(chart(page, 'Days with practice').text()).toContain('A square appears on every day you practise.')
    expect(chart(page, 'Time and answers, week by week').text()).toContain('The first week appears with your first answer.')
    expect(chart(page, 'Kept from one review to the next').text()).toContain('0 of 40 reviews.')
    expect(chart(page, 'Kept, by form of question').text()).toContain('A form appears after 20 reviews by it.')
    expect(chart(page, 'Hard to keep').text()).toContain('Nothing was missed four times or more.')
    expect(chart(page, 'Hard to keep').text().match(/Nothing was missed/g)).toHaveLength(1)
    expect(chart(page, 'Chart of the bank').text()).toContain('Nothing surveyed yet.')
    expect(page.app.text()).toContain('Next: 6 questions')
  })

  it('shows the whole document as not started', async () => {
    const page = await visit('/progress')
    await counted()
    const map = chart(page, 'The document, painted by what you know')
    expect(map.findAll('[role=button], ol button').map((one) => one.attributes('aria-label'))).toEqual([
      'A1: not started. Show',
      'A2: not started. Show',
      'B1: not started. Show',
      'B2: not started. Show',
    ])
    expect(map.text()).toContain('Heading only: no text in the source')
  })
})

describe('Progress with answers', () => {
  it('counts what the journal holds', async () => {
    const page = await practised()
    const { answers } = useJournal()
    expect(answers).toBeGreaterThan(5)
    expect(useProgress().figures?.answers).toBe(answers)
    expect(chart(page, 'Days with practice').text()).toContain('1 of the last 28 days has practice.')
    expect(chart(page, 'Time and answers, week by week').get('[role=img]').attributes('aria-label')).toContain(`${answers} answers on 1 day`)
  })

  it('books every started fact once, and new ones by the day', async () => {
    const page = await practised()
    const due = chart(page, 'Next seven days')
    expect(due.get('[role=img]').attributes('aria-label')).toMatch(/^Over the next 7 days \d+ questions are booked/)
    await button(due, 'Show as table: Next seven days').trigger('click')
    expect(due.findAll('tbody tr')).toHaveLength(7)
    const booked = due.findAll('tbody tr').map((row) => row.findAll('td').map((cell) => Number(cell.text())))
    expect(booked.every(([reviews = 0, missed = 0, fresh = 0, all]) => reviews + missed + fresh === all)).toBe(true)
  })

  it('books as many new facts a day as the setting allows', async () => {
    const page = await practised()
    useJournal().record([{ do: 'set', key: 'newPerDay', value: 0 }])
    await shown()
    expect(useProgress().due.days.map(({ fresh }) => fresh)).toEqual(Array.from({ length: 14 }, () => 0))
    expect(page.address()).toBe('/progress')
  })

  it('says how many of what is due the plan for an exam asks, and books as many new facts as it begins', async () => {
    const page = await practised()
    const day = useJournal().today() + 60
    const exam = writeExam({ day, goal: 0.6, since: day - 60, without: new Set(), perDay: 4 })
    useJournal().record([{ do: 'set', key: 'exam', value: exam }])
    await shown()
    expect(chart(page, 'Next seven days').text()).toContain('The plan for your exam asks 4 a day; what is due beyond that waits.')
    expect(Math.max(...useProgress().due.days.map(({ fresh }) => fresh))).toBeLessThanOrEqual(4)
  })

  it('lists as many answers as a figure says that it rests on, also once a fact was started over', async () => {
    const page = await practised()
    const [key = ''] = useJournal().folded.facts.keys()
    const [bank = '', fact = ''] = key.split('/')
    useJournal().record([{ do: 'reset', bank, fact }])
    await shown()
    const due = chart(page, 'Next seven days')
    expect(due.get('.what').text()).toContain(`It rests on ${useProgress().rests} answers.`)
    await due.get('.what a').trigger('click')
    await shown()
    expect(page.app.findAll('li .when')).toHaveLength(useProgress().rests)
  })

  it('shows any chart as a table and back', async () => {
    const page = await practised()
    for (const section of page.app.findAll('section')) {
      const name = section.get('h2').text()
      await button(section, `Show as table: ${name}`).trigger('click')
      expect(section.get('table caption').text()).toBe(name)
      expect(section.findAll('thead th').length).toBeGreaterThan(2)
      await button(section, `Show as picture: ${name}`).trigger('click')
      expect(section.find('table').exists()).toBe(false)
    }
  })

  it('opens every figure to what it means, how many answers it rests on, and those answers', async () => {
    const page = await practised()
    const time = chart(page, 'Time and answers, week by week')
    const about = button(time, 'What is this?: Time and answers, week by week')
    expect(about.attributes('aria-expanded')).toBe('false')
    await about.trigger('click')
    expect(about.attributes('aria-expanded')).toBe('true')
    expect(time.text()).toContain(`It rests on ${useJournal().answers} answers.`)
    await time.get('a[href$="/progress/answers"]').trigger('click')
    await shown()
    expect(page.address()).toBe('/progress/answers')
    expect(page.app.findAll('li .when')).toHaveLength(useJournal().answers)
    expect(page.app.text()).toContain('Don’t know')
  })

  it('leads from an objective to its facts', async () => {
    const page = await practised()
    await chart(page, 'Objectives furthest from the goal').get('ol a').trigger('click')
    await shown()
    expect(page.address()).toBe('/facts')
    expect(useFacts().wanted.objective).toBe('ports')
  })

  it('offers to practise the passage that was chosen', async () => {
    const page = await practised()
    await chart(page, 'The document, painted by what you know').get('[role=button], ol button').trigger('click')
    await vi.waitFor(() => expect(document.querySelector('dialog[open] a.btn-main')?.getAttribute('href')).toMatch(/study\?passage=A1$/))
    expect(document.querySelector('dialog[open] a.btn:not(.btn-main)')?.getAttribute('href')).toMatch(/doc#A1$/)
  })

  it('leads from a fact that is hard to keep to its passage', async () => {
    const page = await visit('/help')
    for (let day = 0; day < 5; day += 1) {
      await useStudy().practise(new Set([v.parse(FactIdSchema, 'salt')]))
      giveUp()
      page.world.device.passDays(1)
    }
    await page.go('/progress')
    await counted()
    const read = chart(page, 'Hard to keep').findAll('a').find((link) => link.text() === 'Read B2')
    expect(read?.attributes('href')).toMatch(/doc#B2$/)
  })

  it('counts anew when there are other answers, and leaves the figures alone when there are none', async () => {
    const page = await practised()
    const before = useProgress().figures
    await page.go('/help')
    await page.go('/progress')
    expect(useProgress().figures).toBe(before)
    page.world.device.passDays(2)
    useStudy().start()
    finish()
    await page.go('/progress')
    await counted()
    expect(useProgress().figures?.answers).toBe(useJournal().answers)
    expect(useProgress().figures?.days).toHaveLength(2)
  })
})

describe('the answers behind a figure', () => {
  it('are narrowed by the address, and an unknown address narrows nothing', async () => {
    const page = await practised()
    const all = useJournal().answers
    await page.go('/progress/answers?of=missed')
    const missed = page.app.findAll('li .when').length
    expect(missed).toBeGreaterThan(0)
    expect(missed).toBeLessThan(all)
    await page.go('/progress/answers?of=nonsense&form=sung')
    expect(page.app.findAll('li .when')).toHaveLength(all)
    await page.go('/progress/answers?of=reviews')
    expect(page.app.text()).toContain('There is no such answer.')
  })
})

describe('practising named facts', () => {
  it('asks those and no others', async () => {
    const page = await visit('/study?facts=lamp,bell,no-such-fact')
    await shown()
    expect([...new Set(finish())].sort()).toEqual(['bell', 'lamp'])
    expect(page.address()).toBe('/study')
  })
})
