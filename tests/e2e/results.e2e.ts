import type { Page } from '@playwright/test'
import { FORMS } from '../../src/bank/form.ts'
import { passageOf } from '../../src/bank/ids.ts'
import type { Line } from '../../src/journal/line.ts'
import { materialOf } from '../../src/quiz/material.ts'
import { answersTo } from '../quiz/expectations.ts'
import { takeQuiz } from '../memory/quiz/taken.ts'
import { AnswerKey, builtBank } from './support/answer-key.ts'
import { open, restore } from './support/app-pages.ts'
import { backupFile } from './support/backup-file.ts'
import { expect, test } from './support/fixtures.ts'
import { expectGoodLooks } from './support/looks.ts'
import { StudyPage } from './support/study-page.ts'

const bank = builtBank()
const key = new AnswerKey(bank)
const drawable = { bank, material: materialOf(bank) }
const TODAY = Math.floor(Date.now() / 86_400_000)

test.describe.configure({ timeout: 300_000 })

/** An exam of choices that was taken yesterday: every third one missed by a distractor, the last one left open. */
function exam(count = 6, forms: readonly (typeof FORMS)[number][] = ['choice']) {
  const taken = takeQuiz({
    ...{ drawable, quiz: 'yesterday', day: TODAY - 1 },
    source: { kind: 'drawn', setup: { scope: { kind: 'all' }, count, forms }, seed: 3 },
    give: (question, place) => {
      const { right, trapped } = answersTo(question)
      if (place === count - 1) return null
      return place % 3 === 1 ? (trapped[0] ?? { kind: 'unknown' }) : (right[0] ?? null)
    },
  })
  const missed = taken.questions.filter((_, place) => place % 3 === 1 || place === count - 1)
  const quiz = { ...taken.quiz, minutes: 20, flagged: [1], gaps: 1, awayMs: 60_000 }
  return { missed, lines: [...taken.answers, quiz] as readonly Line[], questions: taken.questions }
}

async function openYesterday(page: Page, lines: readonly Line[]): Promise<void> {
  await restore(page, backupFile(lines))
  await open(page, '/results/yesterday')
  await expect(page.getByRole('heading', { level: 1, name: 'Exam result' })).toBeVisible()
}

test('an exam: score with its range, each miss with its reason and place; Practise these asks exactly these; and their result', async ({ page }) => {
  const { missed, lines } = exam()
  await openYesterday(page, lines)
  const main = page.getByRole('main')
  await expect(main.getByText('3 of 6 right')).toBeVisible()
  await expect(main.getByText('1 not answered')).toBeVisible()
  await expect(main.getByText('Not passed', { exact: true })).toBeVisible()
  // Wilson's interval for 3 of 6, worked by hand: 0.5 ± 0.232.
  await expect(main.getByText(/between 27% and 73% right/)).toBeVisible()
  for (const question of missed) {
    const entry = main.getByRole('article').filter({ hasText: question.stem })
    await expect(entry.getByText(question.key).first()).toBeVisible()
    const fact = key.facts.get(question.fact)
    await expect(entry.getByText(fact?.at[0] === undefined ? '' : passageOf(fact.at[0]), { exact: true })).toBeVisible()
  }
  const [first] = missed
  if (first?.form !== 'choice') throw new Error('The first miss is no choice.')
  await expect(main.getByText(/^Not [A-D]: /).first()).toBeVisible()

  await main.getByRole('button', { name: `Practise these ${missed.length}` }).click()
  const study = new StudyPage(page, key)
  const asked: string[] = []
  for (const [turn] of missed.entries()) {
    const shown = await study.shown()
    asked.push(shown.fact.id)
    await study.answer(shown, turn === 0 ? 'wrong' : 'right')
    await study.next.click()
  }
  expect(asked.toSorted()).toEqual(missed.map(({ fact }) => fact).toSorted())
  await expect(page.getByRole('heading', { level: 1, name: 'Quiz result' })).toBeVisible()
  await expect(main.getByText('2 of 3 right')).toBeVisible()
  await expect(main.getByText('Practise this one')).toBeVisible()
})

test('an exam taken again, handed in: its result, the same after a reload, and in the list of all', async ({ page }) => {
  const { lines, questions } = exam(4)
  await openYesterday(page, lines)
  await page.getByRole('button', { name: 'Take it again' }).click()
  const [first] = questions
  if (first?.form !== 'choice') throw new Error('The first question is no choice.')
  await page.getByRole('radio', { name: first.key, exact: true }).check()
  await page.getByRole('button', { name: 'Questions', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Hand in' }).click()
  await page.getByRole('dialog', { name: 'Hand in?' }).getByRole('button', { name: 'Hand in' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Exam result' })).toBeVisible()
  await expect(page.getByText('1 of 4 right')).toBeVisible()
  await expect(page.getByText('3 not answered')).toBeVisible()
  const entries = page.getByRole('main').getByRole('article')
  const told = await entries.allInnerTexts()
  expect(told).toHaveLength(3)
  await page.reload()
  await expect(page.getByText('1 of 4 right')).toBeVisible()
  expect(await entries.allInnerTexts()).toEqual(told)
  await page.getByRole('link', { name: 'All quizzes you took' }).click()
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  await page.getByRole('main').getByRole('link').last().click()
  await expect(page.getByText('1 not answered')).toBeVisible()
})

test('what changed: numbers before and after, as a chart and as a table', async ({ page }) => {
  const { lines } = exam()
  await openYesterday(page, lines)
  const chart = page.getByRole('img', { name: /^Chart of the document\. After\. \d passages? touched/ })
  await expect(chart).toBeVisible()
  await page.getByRole('radio', { name: 'Before' }).check()
  await expect(page.getByRole('img', { name: /^Chart of the document\. Before\./ })).toBeVisible()
  await page.getByText('Show as table').first().click()
  await expect(page.getByRole('table', { name: 'Chance of recall by passage' }).getByRole('row').nth(1)).toContainText('not started')
})

test('with less motion wished for, the tint does not flow', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const { lines } = exam()
  await openYesterday(page, lines)
  const bands = page.getByRole('img', { name: /^Chart of the document/ }).locator('.band')
  await expect(bands.first()).toBeAttached()
  const drawings = await bands.evaluateAll(async (all, frames) => {
    const seen = new Set<string>()
    for (let frame = 0; frame < frames; frame += 1) {
      seen.add(all.map((band) => band.getAttribute('d')).join())
      await new Promise((drawn) => requestAnimationFrame(drawn))
    }
    return seen.size
  }, 20)
  expect(drawings).toBe(1)
})

test('looks: the result of an exam of every form, all of it unfolded', async ({ page }) => {
  const { lines } = exam(12, FORMS)
  await openYesterday(page, lines)
  await expect(page.getByRole('img', { name: /^Chart of the document/ })).toBeVisible()
  for (const summary of await page.getByText('Show as table').all()) await summary.click()
  await page.getByText(/^\d+ right$/).last().click()
  await expectGoodLooks(page, 'result of an exam')
})

test('looks: the list of all, none, an unknown one', async ({ page }) => {
  await open(page, '/results')
  await expect(page.getByText('No quiz yet.')).toBeVisible()
  await expectGoodLooks(page, 'no quiz yet')
  await openYesterday(page, exam().lines)
  await open(page, '/results')
  await expect(page.getByRole('heading', { level: 1, name: 'Quizzes you took' })).toBeVisible()
  await expectGoodLooks(page, 'quizzes that were taken')
  await open(page, '/results/nowhere')
  await expect(page.getByRole('heading', { level: 1, name: 'No such result' })).toBeVisible()
  await expectGoodLooks(page, 'no such result')
})
