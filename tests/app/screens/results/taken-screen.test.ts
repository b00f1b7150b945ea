import { describe, expect, it } from 'vitest'
import type { DOMWrapper, VueWrapper } from '@vue/test-utils'
import { useQuiz, type QuizWish } from '../../../../src/app/stores/quiz.ts'
import { finishQuiz, quizLines, wish } from '../../support/quiz.ts'
import { shown, visit } from '../../support/screen.ts'

function take(quizWish: QuizWish): void {
  useQuiz().begin(quizWish)
  if (useQuiz().isExam) useQuiz().handIn()
  else finishQuiz()
}

function rows(app: Pick<VueWrapper, 'findAll'> | Pick<DOMWrapper<Element>, 'findAll'>): readonly string[] {
  return app.findAll('ol li').map((row) => row.text().replace(/\s+/g, ' '))
}

describe('the quizzes that were taken', () => {
  it('say so where there are none', async () => {
    const { app } = await visit('/results')
    expect(app.get('h1').text()).toBe('Quizzes you took')
    expect(app.text()).toContain('No quiz yet.')
  })

  it('stand with the newest first: when, what, under which conditions, score, and passed only for an exam', async () => {
    const page = await visit('/help')
    take(wish())
    page.world.device.passDays(1)
    take({ ...wish({ conditions: 'exam' }), source: { kind: 'drawn', setup: { scope: { kind: 'sections', letters: ['A', 'B'] }, count: 2, forms: ['choice'] }, seed: 1 } })
    page.world.device.passDays(1)
    take({ ...wish(), source: { kind: 'drawn', setup: { scope: { kind: 'objectives', ids: ['ports'] }, count: 1, forms: ['choice'] }, seed: 1 } })
    take({ ...wish(), kind: 'diagnostic' })
    await page.go('/results')
    expect(rows(page.app)).toEqual([
      '100%Diagnostic · 3 questions18 February 2026, 12:00',
      '100%Practice · 1 question: Name the ports18 February 2026, 12:00',
      '0%Exam · 2 questions from sections A and B17 February 2026, 12:00 · Not passed',
      '100%Practice · 3 questions from everything16 February 2026, 12:00',
    ])
    const last = quizLines().at(-1)
    await page.app.findAll('ol a').at(-1)?.trigger('click')
    await shown()
    expect(page.address()).toBe(`/results/${last?.quiz ?? ''}`)
  })

  it('show the newest five on the quiz screen, and the way to all', async () => {
    const page = await visit('/quiz')
    expect(page.app.get('.taken').text()).toContain('No quiz yet.')
    for (let turn = 0; turn < 6; turn += 1) take(wish({}, { count: 1 }))
    await shown()
    expect(rows(page.app.get('.taken'))).toHaveLength(5)
    expect(page.app.get('.taken > a').text()).toBe('All 6')
    expect(page.app.get('.taken > a').attributes('href')).toBe('/results')
  })
})
