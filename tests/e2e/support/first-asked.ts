import type { Page } from '@playwright/test'
import type { Bank, Fact } from '../../../src/bank/bank.ts'
import { rungOfForm } from '../../../src/memory/rungs.ts'
import { goTo, restore } from './app-pages.ts'
import { backupFile } from './backup-file.ts'
import { learnerAskedEveryKind } from './dice.ts'
import { keptQuestion, withoutScripts } from './first-page.ts'
import { metOn } from './history.ts'

/** The ways of asking that the page knows before the app is there. */
export const ASKED_BY_PAGE = ['choice', 'true-false', 'cloze', 'short', 'number', 'date', 'card', 'select'] as const
type AskedByPage = (typeof ASKED_BY_PAGE)[number]

const MET = 9

/**
 * Comes back as a learner whose session begins with such a question, and starts it before any script has come. Returns
 * the way to let them come.
 */
export async function askedByPage(page: Page, bank: Bank, kind: AskedByPage): Promise<() => void> {
  const facts = bank.facts.filter((fact) => isAsked(fact, kind)).slice(0, MET)
  const lines = metOn(bank, rungOfForm(kind === 'date' ? 'number' : kind), facts)
  await restore(page, backupFile(lines, { learner: learnerAskedEveryKind(bank, lines, { kinds: [kind], within: 1 }) }))
  await goTo(page, 'Today')
  const all = page.getByRole('radio', { name: /^All \d+$/ })
  await all.check()
  const total = Number((await all.locator('xpath=..').innerText()).replace(/\D/g, ''))
  await keptQuestion(page, await page.getByRole('main').locator('.stem').innerText(), total)
  const come = await withoutScripts(page)
  await page.reload({ waitUntil: 'commit' })
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  return come
}

/** Whether it is asked in this way alone on its rung. */
function isAsked({ forms, answer }: Fact, kind: AskedByPage): boolean {
  if (kind === 'number') return forms.includes(kind) && answer.kind === 'number'
  if (kind === 'date') return forms.includes('number') && answer.kind === 'date' && answer.date.month !== undefined
  const others = kind === 'true-false' ? ['choice', 'select'] : ['match', 'order', 'sort']
  return forms.includes(kind) && !forms.some((form) => others.includes(form))
}
